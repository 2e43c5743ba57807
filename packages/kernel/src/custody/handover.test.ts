import { expect, test } from 'vitest';
import { HOUR } from '../time.ts';
import {
  BAG,
  closeBag,
  Day,
  ITEM,
  LIST,
  LIST_2,
  load,
  planned,
  raisedBy,
  receipt,
  toCourier,
  TO_TRIP,
  TRIP,
  acceptAtCentre,
} from '../testing/index.ts';

const homeward = (day: Day) =>
  ['120900', '100000'].map((facility, index) => ({
    facility,
    arrivalAt: day.now + index * 3 * HOUR,
    departureAt: day.now + (index * 3 + 1) * HOUR,
  }));

test('until the receiver signs, the giver answers; a cancelled list leaves everything as it was', () => {
  const day = new Day();
  closeBag(day);
  day.says('110900-a', planned(day));
  day.says('110900-a', TO_TRIP);
  day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
  const office = { kind: 'facility', facility: '110900' };
  expect(day.receptacle(BAG)).toMatchObject({ custodian: office, handover: LIST });
  day.says('110900-a', { kind: 'CancelHandoverList', handover: LIST });
  expect(day.receptacle(BAG)).toMatchObject({ custodian: office, handover: null, state: 'sealed' });
  expect(day.wouldBreak('110900-a', { ...TO_TRIP, handover: LIST_2 })).toEqual([]);
});

test('a cancelled round frees its items for another list', () => {
  const day = new Day();
  acceptAtCentre(day, 'ministry');
  day.says('100000-a', toCourier(ITEM, '100000'));
  expect(day.item(ITEM)?.handover).toBe(LIST);
  day.says('100000-a', { kind: 'CancelHandoverList', handover: LIST });
  expect(day.item(ITEM)?.handover).toBeNull();
});

test('a bag with a broken seal passes all the same: the hand has moved, and an irregularity says so', () => {
  const day = new Day();
  closeBag(day);
  day.says('110900-a', planned(day));
  day.says('110900-a', TO_TRIP);
  day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
  const broken = { kind: 'ReportHandoverReceived', handover: LIST, items: [] } as const;
  const decision = day.says('110900-c', { ...broken, receptacles: [{ receptacle: BAG, sealState: 'broken' }] });
  expect(raisedBy(decision)).toEqual(['seal_must_be_intact']);
  expect(day.receptacle(BAG)).toMatchObject({
    custodian: { kind: 'trip', trip: TRIP },
    seal: { number: 'KT-0001', state: 'broken' },
  });
  expect(day.trip(TRIP)?.receptacles).toMatchObject([{ receptacle: BAG, secrecy: null, seal: 'broken' }]);
});

test('what is missing stays with the giver, and the list says so for ever', () => {
  const day = new Day();
  closeBag(day);
  day.says('110900-a', planned(day));
  day.says('110900-a', TO_TRIP);
  day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
  day.says('110900-c', { kind: 'ReportHandoverReceived', handover: LIST, receptacles: [], items: [] });
  expect(day.receptacle(BAG)).toMatchObject({ custodian: { kind: 'facility', facility: '110900' }, handover: null });
  expect(day.handover(LIST)).toMatchObject({ state: 'received-with-irregularity', missing: [{ receptacle: BAG }] });
});

test('without the signature of the giver only one hand vouches for the hand-over', () => {
  const day = new Day();
  closeBag(day);
  day.says('110900-a', planned(day));
  day.says('110900-a', TO_TRIP);
  day.says('110900-c', receipt(LIST));
  expect(day.receptacle(BAG)?.evidence).toBe('scanned');
  const signed = new Day();
  load(signed);
  expect(signed.receptacle(BAG)?.evidence).toBe('signed');
});

test('a finding takes nothing from another in silence: only what is missing, or lies here, is found without a word', () => {
  const day = new Day();
  acceptAtCentre(day, 'ministry');
  const decision = day.says('120900-a', { kind: 'ReportFinding', facility: '120900', item: ITEM });
  expect(raisedBy(decision)).toEqual(['giver_must_be_custodian']);
  expect(raisedBy(day.says('120900-a', { kind: 'ReportFinding', facility: '120900', item: ITEM }))).toEqual([]);
});

test('cancelling an old list does not free what stands on a newer one', () => {
  const day = new Day();
  acceptAtCentre(day, 'ministry');
  day.says('100000-a', toCourier(ITEM, '100000'));
  day.says('120900-a', { kind: 'ReportFinding', facility: '120900', item: ITEM });
  expect(day.item(ITEM)?.handover).toBeNull();
  day.says('120900-a', planned(day, { stops: homeward(day), driver: '120900-c' }));
  const home = { kind: 'facility', facility: '120900' } as const;
  day.says('120900-a', { ...TO_TRIP, handover: LIST_2, place: '120900', giver: home, receptacles: [], items: [ITEM] });
  expect(day.item(ITEM)?.handover).toBe(LIST_2);
  day.says('100000-a', { kind: 'CancelHandoverList', handover: LIST });
  expect(day.item(ITEM)?.handover).toBe(LIST_2);
});
