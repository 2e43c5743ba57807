import { describe, expect, test } from 'vitest';
import {
  acceptance,
  acceptAtCentre,
  contextOf,
  Day,
  delivery,
  goOut,
  ITEM,
  LIST,
  MONDAY,
  NETWORK,
  raisedBy,
  toCourier,
  type Setting,
  type Spoken,
} from '../testing/index.ts';
import { HOUR, type Instant } from '../time.ts';

const ordered = (recipient: string): Spoken => ({
  kind: 'OrderBySender',
  item: ITEM,
  order: 'forward',
  recipient,
  proofShown: true,
});
const moved: Spoken = { kind: 'ReportAttempt', item: ITEM, target: 'address', reason: 'moved' };
const facts = (day: Day, type: string) => day.recorded.map(({ event }) => event).filter((event) => event.type === type);

/** On the round of `110900-c`, for its People's Committee; a secret goes out in a dedicated vehicle. */
function goOutLocally(day: Day, secrecy: 'C' | null = null): void {
  day.says('110900-a', acceptance({ sender: 'commune-20', recipient: 'province-10', secrecy }));
  day.says('110900-b', { kind: 'ControlItem', item: ITEM });
  day.says('110900-a', { ...toCourier(ITEM, '110900'), vehicle: 'post' } as Spoken);
  day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
  day.says('110900-c', { kind: 'ReportHandoverReceived', handover: LIST, receptacles: [], items: [ITEM] });
}

describe('an item that its sender turns elsewhere while it is on the round', () => {
  test('went to the body for which it went out, and that is told', () => {
    const day = new Day();
    goOutLocally(day);
    expect(day.item(ITEM)?.outFor).toBe('province-10');
    day.says('110900-a', ordered('province-20'));
    expect(raisedBy(day.says('110900-c', delivery(ITEM)))).toEqual(['item_must_be_delivered_from_here']);
    expect(day.item(ITEM)).toMatchObject({
      state: 'delivered',
      bound: 'province-20',
      custodian: { kind: 'body', body: 'province-10' },
      outFor: null,
    });
    expect(facts(day, 'ItemDelivered')).toMatchObject([{ body: 'province-10' }]);
  });

  test('a secret is received by an authorised person of the body to which it went', () => {
    const day = new Day();
    goOutLocally(day, 'C');
    day.says('110900-a', ordered('province-20'));
    expect(day.wouldBreak('110900-c', delivery(ITEM, { receivedBy: 'province-10-r' }))).toEqual([
      'item_must_be_delivered_from_here',
    ]);
    expect(day.wouldBreak('110900-c', delivery(ITEM, { receivedBy: 'province-20-r' }))).toEqual([
      'item_must_be_delivered_from_here',
      'recipient_must_be_authorised',
    ]);
  });

  test('an attempt there counts for nothing on the new way', () => {
    const day = new Day();
    goOutLocally(day);
    day.says('110900-a', ordered('province-20'));
    expect(raisedBy(day.says('110900-c', moved))).toEqual(['item_must_be_delivered_from_here']);
    expect(day.item(ITEM)).toMatchObject({ firstAttemptAt: null, attempts: 0, lastAttempt: null });
  });

  test('is returned, when the way on which it was out was the one back', () => {
    const day = new Day();
    day.says('110900-a', acceptance());
    day.says('110900-b', { kind: 'ControlItem', item: ITEM });
    day.says('110900-a', { kind: 'OrderBySender', item: ITEM, order: 'withdraw', proofShown: true });
    day.says('110900-a', toCourier(ITEM, '110900'));
    day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
    day.says('110900-c', { kind: 'ReportHandoverReceived', handover: LIST, receptacles: [], items: [ITEM] });
    day.says('110900-a', ordered('province-20'));
    day.says('110900-c', delivery(ITEM));
    expect(day.item(ITEM)).toMatchObject({ state: 'returned', custodian: { kind: 'body', body: 'province-10' } });
  });

  test('wants to be treated as the body to which it goes wants it, not the one to which it is bound', () => {
    const day = new Day();
    goOut(day);
    day.says('100000-a', ordered('office'));
    expect(day.wouldBreak('100000-c', delivery(ITEM))).toEqual(['item_must_be_delivered_from_here']);
  });
});

test('an item turned elsewhere before the courier took it is delivered there, and the office that does not serve it is told', () => {
  const day = new Day();
  acceptAtCentre(day, 'ministry');
  day.says('100000-a', toCourier(ITEM, '100000'));
  day.says('100000-a', ordered('province-20'));
  day.says('100000-a', { kind: 'ReportHandoverGiven', handover: LIST });
  day.says('100000-c', { kind: 'ReportHandoverReceived', handover: LIST, receptacles: [], items: [ITEM] });
  expect(raisedBy(day.says('100000-c', moved))).toEqual(['item_must_be_delivered_from_here']);
  expect(day.item(ITEM)).toMatchObject({ outFor: 'province-20', attempts: 1 });
  day.says('100000-c', delivery(ITEM));
  expect(facts(day, 'ItemDelivered')).toMatchObject([{ body: 'province-20' }]);
});

test('an order that follows a delivery told late turns nothing, and begins no promise', () => {
  const day = new Day();
  goOutLocally(day);
  const { dueAt } = day.item(ITEM) ?? {};
  const occurredAt = day.now;
  day.says('110900-a', ordered('province-20'));
  day.says('110900-c', delivery(ITEM, { occurredAt }));
  expect(day.item(ITEM)).toMatchObject({ state: 'delivered', bound: 'province-10', dueAt, firstAttemptAt: occurredAt });
});

describe('offices merge while an item is under way', () => {
  const MERGED: Instant = MONDAY + HOUR;
  /** From then on 110900 serves the bodies of 120900. */
  const merging: Setting = {
    contextOf(person, now, change) {
      const context = contextOf(person, now, change);
      const findBody = (id: string) => {
        const body = NETWORK.findBody(id);
        return body?.servedBy === '120900' ? { ...body, servedBy: '110900' } : body;
      };
      return now < MERGED ? context : { ...context, network: { ...NETWORK, findBody } };
    },
  };

  test('it goes out from the office that serves the body now', () => {
    const day = new Day(merging);
    day.says('110900-a', acceptance({ recipient: 'province-20' }));
    day.says('110900-b', { kind: 'ControlItem', item: ITEM });
    expect(day.wouldBreak('110900-a', toCourier(ITEM, '110900'))).toEqual(['item_must_be_delivered_from_here']);
    day.now = MERGED;
    expect(day.wouldBreak('110900-a', toCourier(ITEM, '110900'))).toEqual([]);
  });

  test('and that office decides about it as well', () => {
    const day = new Day(merging);
    day.says('100000-a', acceptance({ facility: '100000', sender: 'ministry', recipient: 'province-20' }));
    const stop: Spoken = { kind: 'StopClock', item: ITEM, reason: 'address-inquiry', reference: '1/CV' };
    expect(day.wouldBreak('110900-a', stop)).toEqual(['actor_must_act_for_own_facility']);
    day.now = MERGED;
    expect(day.wouldBreak('110900-a', stop)).toEqual([]);
  });
});
