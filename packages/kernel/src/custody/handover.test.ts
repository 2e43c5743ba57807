import { expect, test } from 'vitest';
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
  expect(day.trip(TRIP)?.receptacles).toEqual([{ receptacle: BAG, secrecy: null }]);
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
