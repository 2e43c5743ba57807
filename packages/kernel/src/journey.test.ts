import { expect, test } from 'vitest';
import { BAG, Day, DESPATCH, drive, ITEM, load, receipt, refusalOf, TRIP, unload } from './testing/index.ts';

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
