import { describe, expect, test } from 'vitest';
import {
  accept,
  acceptAtCentre,
  contextOf,
  Day,
  delivery,
  goOut,
  ITEM,
  LIST_2,
  MONDAY,
  NETWORK,
  type Setting,
  type Spoken,
} from '../testing/index.ts';
import { addMonths } from '../promise/months.ts';
import { HOUR, type Instant } from '../time.ts';

const DISSOLVED: Instant = MONDAY + HOUR;

/** The invented network, whose register loses a body an hour after the day has begun. */
function without(body: string): Setting {
  const findBody = (id: string) => (id === body ? undefined : NETWORK.findBody(id));
  return {
    contextOf(person, now, change) {
      const context = contextOf(person, now, change);
      return now < DISSOLVED ? context : { ...context, network: { ...NETWORK, findBody } };
    },
  };
}

describe('nothing turns to a body that has left the register', () => {
  test('no return to its sender is approved', () => {
    const day = new Day(without('ministry'));
    goOut(day);
    day.says('100000-c', { kind: 'ReportAttempt', item: ITEM, target: 'address', reason: 'moved' });
    const lines = { receptacles: [], items: [ITEM] };
    const giver = { kind: 'courier', person: '100000-c', facility: '100000' } as const;
    const receiver = { kind: 'facility', facility: '100000' } as const;
    const back = { handover: LIST_2, place: '100000', giver, receiver, ...lines };
    day.says('100000-a', { kind: 'DrawHandoverList', ...back });
    day.says('100000-c', { kind: 'ReportHandoverGiven', handover: LIST_2 });
    day.says('100000-a', { kind: 'ReportHandoverReceived', handover: LIST_2, ...lines });
    const approval: Spoken = { kind: 'ApproveReturn', item: ITEM, reference: '01/QĐ' };
    expect(day.wouldBreak('100000-b', approval)).toEqual([]);
    day.now = DISSOLVED;
    expect(day.wouldBreak('100000-b', approval)).toEqual(['body_must_be_known']);
  });

  test('a suspended item is released to go on, not back', () => {
    const day = new Day(without('province-10'));
    accept(day);
    const paper = { reference: '12/CV-CQĐT', minutes: '03/BB-110900' } as const;
    day.says('110900-b', { kind: 'SuspendItem', item: ITEM, ground: 'authority-request', ...paper });
    const release = { kind: 'ReleaseItem', item: ITEM, decision: '15/QĐ-CQĐT' } as const;
    expect(day.wouldBreak('110900-a', { ...release, outcome: 'return' })).toEqual([]);
    day.now = DISSOLVED;
    expect(day.wouldBreak('110900-a', { ...release, outcome: 'return' })).toEqual(['body_must_be_known']);
    expect(day.wouldBreak('110900-a', { ...release, outcome: 'continue' })).toEqual([]);
  });

  test('so an item that cannot be delivered is unclaimed six months later', () => {
    const day = new Day(without('ministry'));
    acceptAtCentre(day, 'office');
    const unclaimed: Spoken = { kind: 'DeclareUnclaimed', item: ITEM, decision: '02/QĐ' };
    day.now = addMonths(MONDAY, 7);
    expect(day.wouldBreak('100000-b', unclaimed)).toEqual(['unclaimed_must_wait']);
    const facility = '100000';
    day.says('100000-a', { kind: 'ReportScreening', item: ITEM, facility, machine: 'X-100000', result: 'failed' });
    expect(day.wouldBreak('100000-b', unclaimed)).toEqual([]);
  });

  test('not before, and not when it is on its way back already unless the time is over', () => {
    const day = new Day(without('ministry'));
    acceptAtCentre(day, 'office');
    day.says('100000-a', { kind: 'OrderBySender', item: ITEM, order: 'withdraw', proofShown: true });
    day.now = DISSOLVED;
    const unclaimed: Spoken = { kind: 'DeclareUnclaimed', item: ITEM, decision: '02/QĐ' };
    expect(day.wouldBreak('100000-b', unclaimed)).toEqual(['unclaimed_must_wait']);
    day.now = addMonths(MONDAY, 7);
    expect(day.wouldBreak('100000-b', unclaimed)).toEqual([]);
  });

  test('what is on the round is delivered wherever its people are found', () => {
    const day = new Day(without('ministry'));
    goOut(day);
    day.now = DISSOLVED;
    expect(day.wouldBreak('100000-c', delivery(ITEM, { target: 'contact' }))).toEqual([]);
  });
});
