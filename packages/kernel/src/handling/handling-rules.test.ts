import { describe } from 'vitest';
import { ITEM, acceptAtCentre } from '../testing/index.ts';
import { rule } from '../testing/rule.ts';

const SCREEN = {
  kind: 'ReportScreening',
  item: ITEM,
  facility: '100000',
  machine: 'X-100000',
  result: 'passed',
} as const;

describe('X-ray and disinfection', () => {
  rule('equipment_must_be_known', 'a result names a machine of the register', (day) => {
    acceptAtCentre(day, 'office');
    return ['100000-a', { ...SCREEN, machine: 'X-999999' }];
  });
  rule('machine_must_be_sound', 'a machine past its calibration proves nothing', (day) => {
    acceptAtCentre(day, 'office');
    return ['100000-a', { ...SCREEN, machine: 'XB-100000' }];
  });
  rule('operator_must_be_certified', 'only who holds the certificate reads the X-ray', (day) => {
    acceptAtCentre(day, 'office');
    return ['100000-c', SCREEN];
  });
});
