import type { Role } from '@giaolien/kernel';
import { describe, expect, test } from 'vitest';

import { mayChangeRecord, mayReadRecord, type RecordPlace, type RegisterName } from './registers.ts';
import type { Viewer } from './viewer.ts';

const OFFICE = '970900';
const COMMUNE: RecordPlace = { facility: '971380', above: [OFFICE] };
const OWN: RecordPlace = { facility: OFFICE, above: [] };
const FOREIGN: RecordPlace = { facility: '700900', above: [] };

function viewer(role: Role, facility = OFFICE, national = false): Viewer {
  return { person: `${role}.x`, facility, roles: [role], national, clearance: 'A', glass: [] };
}

describe('the registers of people and places', () => {
  const reads: readonly [RegisterName, Viewer, RecordPlace, boolean][] = [
    ['people', viewer('courier'), OWN, true],
    ['people', viewer('courier'), COMMUNE, true],
    ['people', viewer('courier'), FOREIGN, false],
    ['people', viewer('courier', COMMUNE.facility), OWN, false],
    ['people', viewer('dispatcher', '080100', true), FOREIGN, true],
    ['staff', viewer('clerk'), OWN, false],
    ['staff', viewer('controller'), OWN, true],
    ['staff', viewer('controller'), COMMUNE, true],
    ['staff', viewer('controller'), FOREIGN, false],
    ['staff', viewer('dispatcher', '080100', true), FOREIGN, false],
    ['staff', viewer('inspector', '080100', true), FOREIGN, true],
    ['staff', viewer('monitor', '080100', true), FOREIGN, true],
    ['roster', viewer('driver'), COMMUNE, true],
    ['roster', viewer('driver'), FOREIGN, false],
    ['place', viewer('sorter', COMMUNE.facility), OWN, false],
    ['entry', viewer('dispatcher', '080100', true), FOREIGN, false],
    ['entry', viewer('inspector', '080100', true), FOREIGN, true],
  ];
  test.each(reads)('%s: %o reads the record of %o: %s', (register, who, place, may) => {
    expect(mayReadRecord(who, register, place)).toBe(may);
  });

  test('everyone reads what the staff register says of himself, and nobody changes it himself', () => {
    const driver = viewer('driver', COMMUNE.facility);
    expect(mayReadRecord(driver, 'staff', COMMUNE, driver.person)).toBe(true);
    const controller = viewer('controller');
    expect(mayChangeRecord(controller, 'staff', OWN, controller.person)).toBe(false);
    expect(mayChangeRecord(controller, 'staff', OWN, 'driver.x')).toBe(true);
  });

  test('the office keeps its own records, however far somebody else sees', () => {
    expect(mayChangeRecord(viewer('administrator', '080100', true), 'staff', FOREIGN)).toBe(false);
    expect(mayChangeRecord(viewer('monitor', '080100', true), 'place', FOREIGN)).toBe(false);
    expect(mayChangeRecord(viewer('dispatcher'), 'staff', OWN)).toBe(false);
    expect(mayChangeRecord(viewer('dispatcher'), 'roster', COMMUNE)).toBe(true);
    expect(mayChangeRecord(viewer('clerk'), 'roster', OWN)).toBe(false);
    expect(mayChangeRecord(viewer('clerk'), 'entry', OWN)).toBe(true);
  });
});
