import { describe } from 'vitest';
import {
  CLOSE,
  ITEM,
  PACK,
  SEAL,
  SEAL_A,
  TO_TRIP,
  accept,
  acceptAtCentre,
  openBag,
  planned,
  toCourier,
  type Day,
} from '../testing/index.ts';
import { rule } from '../testing/rule.ts';

/** A secret in a sealed bag of a closed despatch at 110900. */
function closeSecretBag(day: Day): void {
  accept(day, { secrecy: 'C' });
  openBag(day);
  for (const input of [PACK, SEAL, CLOSE]) day.says('110900-a', input);
}

const AT_CENTRE = { item: ITEM, facility: '100000' } as const;

describe('what goes on a vehicle', () => {
  rule('receiver_must_hold_clearance', 'a driver without clearance takes no secret bag', (day) => {
    closeSecretBag(day);
    day.says('110900-a', planned(day, { driver: '110900-d' }));
    return ['110900-a', TO_TRIP];
  });
  rule('secret_must_travel_dedicated', 'a secret goes in a hired truck only with an escort', (day) => {
    closeSecretBag(day);
    day.says('110900-a', planned(day, { vehicle: 'hired' }));
    return ['110900-a', TO_TRIP];
  });
  rule('direct_carriage_must_be_kept', 'direct carriage goes in a central car', (day) => {
    accept(day, { secrecy: 'A', sender: 'office', directCarriage: true });
    openBag(day, 'DV-0001');
    for (const input of [PACK, SEAL_A]) day.says('110900-a', input);
    day.says('110900-b', CLOSE);
    day.says('110900-a', planned(day, { vehicle: 'post' }));
    return ['110900-a', TO_TRIP];
  });
});

describe('what goes out with a courier', () => {
  rule('item_must_not_be_isolated', 'what failed the X-ray stays where it is', (day) => {
    acceptAtCentre(day, 'office');
    day.says('100000-a', { kind: 'ReportScreening', ...AT_CENTRE, machine: 'X-100000', result: 'failed' });
    return ['100000-a', toCourier(ITEM, '100000')];
  });
  rule('item_must_be_screened', 'nothing reaches the four offices without X-ray', (day) => {
    acceptAtCentre(day, 'office');
    day.says('100000-a', { kind: 'ReportDisinfection', ...AT_CENTRE, machine: 'D-100000' });
    return ['100000-a', toCourier(ITEM, '100000')];
  });
  rule('item_must_be_disinfected', 'nothing reaches the four offices without disinfection', (day) => {
    acceptAtCentre(day, 'office');
    day.says('100000-a', { kind: 'ReportScreening', ...AT_CENTRE, machine: 'X-100000', result: 'passed' });
    return ['100000-a', toCourier(ITEM, '100000')];
  });
  rule('item_must_be_delivered_from_here', 'the office of the address delivers', (day) => {
    accept(day);
    return ['110900-a', toCourier(ITEM, '110900')];
  });
  rule('secret_must_go_out_dedicated', 'a secret does not go out by motorcycle', (day) => {
    acceptAtCentre(day, 'ministry', { secrecy: 'C' });
    return ['100000-a', toCourier(ITEM, '100000')];
  });
});
