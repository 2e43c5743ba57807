import { describe, expect, test } from 'vitest';
import {
  BAG,
  CLOSE,
  ITEM,
  LIST,
  SEAL,
  TO_TRIP,
  TRIP,
  accept,
  acceptance,
  load,
  openBag,
  planned,
  refusalOf,
  Day,
} from '../testing/index.ts';
import { rule } from '../testing/rule.ts';

describe('what a statement must be to be about this network', () => {
  rule('facility_must_be_known', 'a despatch goes between offices of the catalogue', () => [
    '110900-a',
    { kind: 'OpenDespatch', origin: '110900', destination: '999999', carriage: 'surface' },
  ]);
  rule('actor_must_act_for_own_facility', 'nobody accepts for another office', () => ['120900-a', acceptance()]);
  test('[actor_must_hold_role] a role that the table does not name is refused', () => {
    const decision = new Day().says('110900-a', acceptance(), { roles: ['driver'] });
    expect(refusalOf(decision)).toBe('actor_must_hold_role');
  });
  rule('actor_must_hold_clearance', 'a person without clearance accepts no class B item', () => [
    '110900-d',
    acceptance({ secrecy: 'B' }),
  ]);
  rule('body_must_be_known', 'sender and recipient stand in the register', () => [
    '110900-a',
    acceptance({ recipient: 'nobody' }),
  ]);
  rule('item_must_be_known', 'an item that was never accepted cannot be controlled', () => [
    '110900-a',
    { kind: 'ControlItem', item: ITEM },
  ]);
  rule('receptacle_must_be_known', 'a bag is registered before it is sealed', () => ['110900-a', SEAL]);
  rule('despatch_must_be_known', 'only an open despatch can be closed', () => ['110900-a', CLOSE]);
  rule('handover_must_be_known', 'a signature needs a list', () => [
    '110900-a',
    { kind: 'ReportHandoverGiven', handover: LIST },
  ]);
  rule('trip_must_be_known', 'a departure needs a trip', () => [
    '110900-a',
    { kind: 'ReportDeparture', trip: TRIP, stop: 0 },
  ]);
  rule('irregularity_must_be_known', 'only what was raised can be closed', () => [
    '110900-a',
    { kind: 'CloseIrregularity', irregularity: 'none/0', finding: 'explained', measures: [] },
  ]);
  rule('vehicle_must_be_known', 'a trip by road names a vehicle of the register', (day) => [
    '110900-a',
    planned(day, { vehicle: 'stolen' }),
  ]);
  rule('person_must_be_known', 'a trip names a driver of the register', (day) => [
    '110900-a',
    planned(day, { driver: 'nobody' }),
  ]);
  rule('item_number_must_be_valid', 'the check digit of an item number verifies', () => [
    '110900-a',
    acceptance({ item: 'MA000000019VN' }),
  ]);
  rule('item_must_be_new', 'a number is given to one item only', (day) => {
    accept(day);
    return ['110900-a', acceptance()];
  });
  rule('receptacle_must_be_new', 'a bag is registered once', (day) => {
    openBag(day);
    return [
      '110900-a',
      { kind: 'RegisterReceptacle', receptacle: BAG, form: 'bag', facility: '110900', tareGrams: 500 },
    ];
  });
  rule('handover_must_be_new', 'a list is drawn once', (day) => {
    load(day);
    return ['110900-a', TO_TRIP];
  });
  rule('trip_must_be_new', 'a trip is planned once', (day) => {
    day.says('110900-a', planned(day));
    return ['110900-a', planned(day)];
  });
});

describe('who handles KT1 mail', () => {
  rule('handler_must_be_vetted', 'a driver whose background nobody has cleared drives no KT1 mail', (day) => [
    '110900-a',
    planned(day, { driver: '110900-v' }),
  ]);
  rule('handler_must_be_trained', 'an untrained escort does not travel with it', (day) => [
    '110900-a',
    planned(day, { escort: '110900-t' }),
  ]);
  rule('handler_must_be_committed', 'who has not signed the commitment does not carry it', (day) => [
    '110900-a',
    planned(day, { driver: '110900-n' }),
  ]);
});
