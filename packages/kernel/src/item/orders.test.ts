import { describe, expect, test } from 'vitest';
import { accept, acceptance, closeBag, Day, delivery, goOut, ITEM, opening } from '../testing/index.ts';
import { refusalOf, type Spoken } from '../testing/index.ts';
import { instantOf } from '../time.ts';

type Order = Extract<Spoken, { kind: 'OrderBySender' }>;
const ordered = (order: Order['order'], recipient?: string): Order => ({
  kind: 'OrderBySender',
  item: ITEM,
  order,
  ...(recipient === undefined ? {} : { recipient }),
  proofShown: true,
});

describe('until it is delivered an item is at the disposal of its sender (R4.06)', () => {
  test('he forwards it: bound elsewhere, with a promise that runs from the order', () => {
    const day = new Day();
    accept(day);
    day.now = instantOf('2026-11-24', 9 * 60);
    day.says('110900-a', ordered('forward', 'province-10'));
    expect(day.item(ITEM)).toMatchObject({
      recipient: 'commune-20',
      bound: 'province-10',
      delivery: '110900',
      product: { scope: 'intra-province' },
      // Wednesday and, as Thursday is off, half of Friday.
      dueAt: instantOf('2026-11-27', 12 * 60),
      returning: false,
    });
  });

  test('also while it lies in a sealed bag: the next office that opens it reads where it goes', () => {
    const day = new Day();
    closeBag(day);
    day.says('110900-a', ordered('change-addressee', 'province-10'));
    expect(day.item(ITEM)).toMatchObject({ state: 'bagged', delivery: '110900' });
    day.says('110900-a', opening([ITEM]));
    expect(day.item(ITEM)).toMatchObject({ bound: 'province-10', delivery: '110900' });
  });

  test('he withdraws it: it comes back to him, and ends as returned', () => {
    const day = new Day();
    goOut(day);
    day.says('100000-a', ordered('withdraw'));
    expect(day.item(ITEM)).toMatchObject({ returning: true, bound: 'ministry', state: 'out-for-delivery' });
    day.says('100000-c', delivery(ITEM));
    expect(day.item(ITEM)?.state).toBe('returned');
  });

  test('attempts at the old address belong to the way before', () => {
    const day = new Day();
    goOut(day);
    day.says('100000-c', { kind: 'ReportAttempt', item: ITEM, target: 'address', reason: 'moved' });
    day.says('100000-a', ordered('forward', 'province-10'));
    expect(day.item(ITEM)).toMatchObject({
      state: 'out-for-delivery',
      firstAttemptAt: null,
      attempts: 0,
      lastAttempt: null,
    });
  });

  test('a moment agreed for one address is not promised at another', () => {
    const day = new Day();
    accept(day, { urgency: 'timed', agreedAt: instantOf('2026-11-30', 600) });
    day.says('110900-a', ordered('forward', 'province-20'));
    expect(day.item(ITEM)).toMatchObject({ agreedAt: null, dueAt: instantOf('2026-11-28', 12 * 60) });
  });
});

describe('an order is refused', () => {
  const refused: readonly (readonly [string, string, Order, string])[] = [
    ['by an office that it does not concern', '121000-a', ordered('withdraw'), 'actor_must_act_for_own_facility'],
    ['to a body that may not receive it', '110900-a', ordered('forward', 'enterprise'), 'recipient_must_be_eligible'],
    ['to a body that nobody knows', '110900-a', ordered('forward', 'nobody'), 'body_must_be_known'],
  ];
  test.each(refused)('%s', (_why, person, order, code) => {
    const day = new Day();
    day.says('110900-a', acceptance({ recipient: 'province-20' }));
    expect(refusalOf(day.says(person, order))).toBe(code);
  });

  test.each(['forward', 'change-addressee'] as const)('to %s it to where it goes anyway', (order) => {
    const day = new Day();
    day.says('110900-a', acceptance({ recipient: 'province-20' }));
    expect(refusalOf(day.says('110900-a', ordered(order, 'province-20')))).toBe('order_must_name_recipient');
    day.says('110900-a', ordered('withdraw'));
    expect(day.wouldBreak('110900-a', ordered(order, 'province-20'))).toEqual([]);
  });

  test('once the item is delivered', () => {
    const day = new Day();
    goOut(day);
    day.says('100000-c', delivery(ITEM));
    expect(refusalOf(day.says('100000-a', ordered('withdraw')))).toBe('item_must_not_be_ended');
  });
});
