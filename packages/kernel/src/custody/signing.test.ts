import { describe, expect, test } from 'vitest';
import { itemNumberOf } from '../item/number.ts';
import {
  BAG,
  Day,
  ITEM,
  LIST,
  LIST_2,
  OTHER,
  PACK,
  TO_TRIP,
  accept,
  acceptAtCentre,
  closeBag,
  delivery,
  goOut,
  load,
  openBag,
  planned,
  raisedBy,
  receipt,
  toCourier,
  type Spoken,
} from '../testing/index.ts';

const THIRD = itemNumberOf('MA', 3);

describe('signing', () => {
  test('nobody signs a list that is not there, and the giver signs once', () => {
    const day = new Day();
    expect(day.wouldBreak('110900-c', receipt(LIST))).toEqual(['handover_must_be_known']);
    expect(day.wouldBreak('110900-c', { kind: 'ReportBookSigned', handover: LIST, page: 1 })).toEqual([
      'handover_must_be_known',
    ]);
    load(day);
    expect(day.wouldBreak('110900-b', { kind: 'ReportHandoverGiven', handover: LIST })).toEqual(['list_must_be_open']);
    day.says('110900-b', { kind: 'ReportHandoverGiven', handover: LIST });
    expect(day.handover(LIST)?.givenBy).toBe('110900-a');
  });

  test('a receiver who finds an item of a bag, an open bag or a number that nobody knows, tells of each', () => {
    const day = new Day();
    closeBag(day);
    accept(day, { item: OTHER });
    day.says('110900-a', planned(day));
    day.says('110900-a', { ...TO_TRIP, receptacles: [], items: [OTHER] });
    day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
    const found = { kind: 'ReportHandoverReceived', handover: LIST } as const;
    const decision = day.says('110900-c', { ...found, receptacles: [], items: [OTHER, ITEM, 'MA999999999VN'] });
    expect(raisedBy(decision).toSorted()).toEqual([
      'item_must_not_be_bagged',
      'line_must_be_listed',
      'line_must_be_listed',
    ]);
    expect(day.receptacle(BAG)?.contents).toEqual([]);
    expect(day.handover(LIST)?.state).toBe('received-with-irregularity');
  });

  test('a bag that is still being filled, and an item that the log has delivered, are told', () => {
    const day = new Day();
    goOut(day);
    day.says('100000-c', delivery(ITEM));
    accept(day, { item: OTHER });
    openBag(day);
    day.says('110900-a', { ...PACK, items: [OTHER] });
    day.says('110900-a', planned(day));
    day.says('110900-a', { ...TO_TRIP, handover: LIST_2, receptacles: [], items: [ITEM] });
    const third = '10000000-0000-4000-8000-000000000007';
    accept(day, { item: THIRD });
    day.says('110900-a', { ...TO_TRIP, handover: third, receptacles: [], items: [THIRD] });
    const found = { kind: 'ReportHandoverReceived', handover: third } as const;
    const receptacles = [{ receptacle: BAG, sealState: 'missing' }] as const;
    expect(day.wouldBreak('110900-c', { ...found, receptacles, items: [ITEM] })).toEqual(
      expect.arrayContaining(['item_must_not_be_ended', 'receptacle_must_be_closed', 'seal_must_be_intact']),
    );
  });

  test('what failed the X-ray on the list is told when it moves all the same', () => {
    const day = new Day();
    acceptAtCentre(day, 'ministry');
    day.says('100000-a', toCourier(ITEM, '100000'));
    const failed = { kind: 'ReportScreening', item: ITEM, facility: '100000', machine: 'X-100000' } as const;
    day.says('100000-a', { ...failed, result: 'failed' });
    day.says('100000-a', { kind: 'ReportHandoverGiven', handover: LIST });
    const taken: Spoken = { kind: 'ReportHandoverReceived', handover: LIST, receptacles: [], items: [ITEM] };
    expect(raisedBy(day.says('100000-c', taken))).toEqual(['item_must_not_be_isolated']);
  });

  test('a bag that failed the X-ray as a whole moves no more than its items', () => {
    const day = new Day();
    closeBag(day);
    day.says('110900-a', planned(day));
    day.says('110900-a', TO_TRIP);
    const failed = { kind: 'ReportScreening', receptacle: BAG, facility: '110900', machine: 'X-110900' } as const;
    day.says('110900-a', { ...failed, result: 'inconclusive' });
    day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
    expect(raisedBy(day.says('110900-c', receipt(LIST)))).toEqual(['item_must_not_be_isolated']);
  });

  test('listed and there, but taken by another hand in between: the receiver tells who had it', () => {
    const day = new Day();
    acceptAtCentre(day, 'ministry');
    day.says('100000-a', toCourier(ITEM, '100000'));
    day.says('110900-a', { kind: 'ReportFinding', facility: '110900', item: ITEM });
    day.says('100000-a', { kind: 'ReportHandoverGiven', handover: LIST });
    const taken: Spoken = { kind: 'ReportHandoverReceived', handover: LIST, receptacles: [], items: [ITEM] };
    expect(raisedBy(day.says('100000-c', taken))).toEqual(['giver_must_be_custodian']);
  });
});
