import { expect, test } from 'vitest';
import {
  acceptance,
  BAG,
  Day,
  DESPATCH,
  drive,
  ITEM,
  LIST_2,
  LIST_3,
  load,
  opening,
  planned,
  raisedBy,
  receipt,
  refusalOf,
  TRIP,
  unload,
  type Spoken,
} from './testing/index.ts';
import { HOUR } from './time.ts';

const RETURN_TRIP = '20000000-0000-4000-8000-000000000009';
const returnStops = (day: Day) =>
  ['120900', '110900'].map((facility, index) => ({
    facility,
    arrivalAt: day.now + index * 3 * HOUR,
    departureAt: day.now + (index * 3 + 1) * HOUR,
  }));

test('a letter travels from a provincial counter to a commune, and one party answers for it all the way', () => {
  const day = new Day();
  load(day);
  expect(day.item(ITEM)).toMatchObject({ state: 'bagged', container: BAG });
  expect(day.receptacle(BAG)).toMatchObject({ state: 'on-the-way', custodian: { kind: 'trip', trip: TRIP } });
  drive(day, 0);
  drive(day, 1);
  unload(day, '120900', '10000000-0000-4000-8000-000000000002');
  expect(day.receptacle(BAG)).toMatchObject({ state: 'received', custodian: { kind: 'facility', facility: '120900' } });
  expect(day.trip(TRIP)).toMatchObject({ state: 'finished', receptacles: [] });

  day.says('120900-a', {
    kind: 'ReportOpening',
    receptacle: BAG,
    facility: '120900',
    witness: '120900-b',
    sealState: 'intact',
    items: [ITEM],
  });
  expect(day.item(ITEM)).toMatchObject({ state: 'at-office', custodian: { kind: 'facility', facility: '120900' } });
  expect(day.despatch(DESPATCH)).toMatchObject({ state: 'reconciled', irregular: false });
  expect(day.irregularities()).toEqual([]);
});

test('only once the receiver has signed is the giver released', () => {
  const day = new Day();
  load(day);
  drive(day, 0);
  drive(day, 1);
  const handover = '10000000-0000-4000-8000-000000000002';
  day.says('120900-a', {
    kind: 'DrawHandoverList',
    handover,
    place: '120900',
    giver: { kind: 'trip', trip: TRIP },
    receiver: { kind: 'facility', facility: '120900' },
    receptacles: [BAG],
    items: [],
  });
  day.says('110900-c', { kind: 'ReportHandoverGiven', handover });
  expect(day.receptacle(BAG)?.custodian).toEqual({ kind: 'trip', trip: TRIP });
  expect(refusalOf(day.says('110900-c', receipt(handover)))).toBe('actor_must_be_receiver');
  day.says('120900-a', receipt(handover));
  expect(day.receptacle(BAG)).toMatchObject({
    custodian: { kind: 'facility', facility: '120900' },
    evidence: 'signed',
  });
});

test('an office with one person has its acceptances controlled by the office above, not by any other', () => {
  const day = new Day();
  day.says('121000-a', acceptance({ facility: '121000', sender: 'commune-20', recipient: 'province-20' }));
  expect(refusalOf(day.says('110900-a', { kind: 'ControlItem', item: ITEM }))).toBe('item_must_be_in_hand');
  day.says('120900-a', { kind: 'ControlItem', item: ITEM });
  expect(day.item(ITEM)).toMatchObject({ state: 'controlled', custodian: { kind: 'facility', facility: '121000' } });
});

test('an empty shell goes back on a list, and is filled again where it arrives', () => {
  const day = new Day();
  load(day);
  drive(day, 0);
  drive(day, 1);
  unload(day, '120900', LIST_2);
  day.says('120900-a', opening([ITEM], '120900'));
  const trip = { ...planned(day), trip: RETURN_TRIP, driver: '120900-c', stops: returnStops(day) } as Spoken;
  day.says('120900-a', trip);
  day.says('120900-a', {
    kind: 'DrawHandoverList',
    handover: LIST_3,
    place: '120900',
    giver: { kind: 'facility', facility: '120900' },
    receiver: { kind: 'trip', trip: RETURN_TRIP },
    receptacles: [BAG],
    items: [],
  });
  day.says('120900-a', { kind: 'ReportHandoverGiven', handover: LIST_3 });
  expect(raisedBy(day.says('120900-c', receipt(LIST_3)))).toEqual([]);
  expect(day.receptacle(BAG)).toMatchObject({ state: 'opened', custodian: { kind: 'trip', trip: RETURN_TRIP } });
});
