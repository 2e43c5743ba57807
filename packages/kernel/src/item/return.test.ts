import { describe, expect, test } from 'vitest';
import { acceptAtCentre, acceptance, Day, delivery, goOut, ITEM, LIST, refusalOf } from '../testing/index.ts';
import { toCourier, type Spoken } from '../testing/index.ts';
import { instantOf, type Instant } from '../time.ts';
import type { AttemptReason } from './inputs.ts';

const NAME = 'x'.repeat(43);
const approval: Spoken = { kind: 'ApproveReturn', item: ITEM, reference: '01/QĐ' };
const unclaimed: Spoken = { kind: 'DeclareUnclaimed', item: ITEM, decision: '02/QĐ' };

let lists = 100;
/** Lists are numbered on; no test counts on which. */
function nextList(): string {
  lists += 1;
  return `10000000-0000-4000-8000-${String(lists).padStart(12, '0')}`;
}

function pass(day: Day, office: string, way: 'out' | 'in'): void {
  const handover = nextList();
  const courier = { kind: 'courier', person: `${office}-c`, facility: office } as const;
  const facility = { kind: 'facility', facility: office } as const;
  const [giver, receiver] = way === 'out' ? [facility, courier] : [courier, facility];
  const [by, to] = way === 'out' ? [`${office}-a`, `${office}-c`] : [`${office}-c`, `${office}-a`];
  const lines = { receptacles: [], items: [ITEM] };
  day.says(`${office}-a`, { kind: 'DrawHandoverList', handover, place: office, giver, receiver, ...lines });
  day.says(by, { kind: 'ReportHandoverGiven', handover });
  day.says(to, { kind: 'ReportHandoverReceived', handover, ...lines });
}

/** Tried once in working hours of `date` by the courier of `office`, and brought back. */
function tried(day: Day, reason: AttemptReason, office = '100000', date: Instant = day.now): void {
  day.now = Math.max(day.now, date);
  pass(day, office, 'out');
  const refusal = reason === 'refused' ? { refusal: { refuserName: NAME, stamped: true } } : {};
  day.says(`${office}-c`, { kind: 'ReportAttempt', item: ITEM, target: 'address', reason, ...refusal });
  pass(day, office, 'in');
}

describe('the grounds of a return (R4.20)', () => {
  test.each(['address-wrong', 'moved', 'not-found', 'refused'] as const)('%s: after one attempt', (reason) => {
    const day = new Day();
    acceptAtCentre(day, 'ministry');
    tried(day, reason);
    expect(day.wouldBreak('100000-b', approval)).toEqual([]);
  });

  test.each([
    ['none', [], false],
    ['one', ['2026-11-23'], false],
    ['two on the same day', ['2026-11-23', '2026-11-23'], false],
    ['two a working day apart: Thursday is off', ['2026-11-25', '2026-11-27'], false],
    ['two that are two working days apart', ['2026-11-25', '2026-11-28'], true],
    ['three of which the outer two are', ['2026-11-24', '2026-11-25', '2026-11-27'], true],
  ] as const)('not collected: invitations, %s', (_which, dates, isGround) => {
    const day = new Day();
    acceptAtCentre(day, 'ministry');
    tried(day, 'did-not-collect');
    for (const date of dates) {
      day.now = Math.max(day.now, instantOf(date, 15 * 60));
      day.says('100000-b', { kind: 'ReportNotice', item: ITEM });
    }
    day.now = instantOf('2026-11-30', 9 * 60);
    expect(day.wouldBreak('100000-b', approval)).toEqual(isGround ? [] : ['return_must_have_ground']);
  });

  test('an X-ray that it failed, even before it was tried', () => {
    const day = new Day();
    acceptAtCentre(day, 'office');
    const screening: Spoken = {
      kind: 'ReportScreening',
      item: ITEM,
      facility: '100000',
      machine: 'X-100000',
      result: 'failed',
    };
    day.says('100000-a', screening);
    expect(day.wouldBreak('100000-b', approval)).toEqual([]);
  });
});

test('an item that cannot be delivered goes back by decision, with a promise of its own, and ends with its sender', () => {
  const day = new Day();
  acceptAtCentre(day, 'ministry');
  tried(day, 'refused');
  day.says('100000-b', approval);
  expect(day.item(ITEM)).toMatchObject({
    returning: true,
    bound: 'ministry',
    delivery: '100000',
    state: 'at-office',
    dueAt: instantOf('2026-11-25', 12 * 60),
    firstAttemptAt: null,
  });
  expect(refusalOf(day.says('100000-b', approval))).toBe('item_must_not_be_returning');
  pass(day, '100000', 'out');
  day.says('100000-c', delivery(ITEM));
  expect(day.item(ITEM)).toMatchObject({ state: 'returned', custodian: { kind: 'body', body: 'ministry' } });
});

test('a return is delivered by the office of the sender, not of the recipient', () => {
  const day = new Day();
  day.says('110900-a', acceptance({ sender: 'commune-20', recipient: 'province-10' }));
  day.says('110900-b', { kind: 'ControlItem', item: ITEM });
  tried(day, 'moved', '110900');
  day.says('110900-b', approval);
  expect(day.item(ITEM)).toMatchObject({ bound: 'commune-20', delivery: '121000' });
  expect(refusalOf(day.says('110900-a', toCourier(ITEM, '110900', nextList())))).toBe(
    'item_must_be_delivered_from_here',
  );
});

describe('unclaimed (R4.23)', () => {
  const SIX_MONTHS_LATER = instantOf('2027-05-24', 9 * 60);

  test('six months after acceptance, when the way back was tried as well', () => {
    const day = new Day();
    acceptAtCentre(day, 'ministry');
    tried(day, 'moved');
    day.says('100000-b', approval);
    tried(day, 'not-found');
    expect(refusalOf(day.says('100000-b', unclaimed))).toBe('unclaimed_must_wait');
    day.now = SIX_MONTHS_LATER;
    day.says('100000-b', unclaimed);
    expect(day.item(ITEM)).toMatchObject({ state: 'unclaimed', endedAt: null, readyAt: null });
  });

  test('not after six months if nobody tried to bring it back', () => {
    const day = new Day();
    acceptAtCentre(day, 'ministry');
    tried(day, 'moved');
    day.now = SIX_MONTHS_LATER;
    expect(refusalOf(day.says('100000-b', unclaimed))).toBe('unclaimed_must_wait');
  });

  test('at once when recipient and sender both refuse it', () => {
    const day = new Day();
    acceptAtCentre(day, 'ministry');
    tried(day, 'refused');
    day.says('100000-b', approval);
    tried(day, 'refused');
    expect(day.wouldBreak('100000-b', unclaimed)).toEqual([]);
  });

  test('but not when only the sender refuses', () => {
    const day = new Day();
    acceptAtCentre(day, 'ministry');
    tried(day, 'moved');
    day.says('100000-b', approval);
    tried(day, 'refused');
    expect(refusalOf(day.says('100000-b', unclaimed))).toBe('unclaimed_must_wait');
  });
});

test('an invitation is left by whoever has the item, and by nobody else', () => {
  const day = new Day();
  goOut(day);
  day.says('100000-c', { kind: 'ReportAttempt', item: ITEM, target: 'address', reason: 'closed' });
  const notice: Spoken = { kind: 'ReportNotice', item: ITEM };
  expect(day.wouldBreak('100000-c', notice)).toEqual([]);
  expect(day.wouldBreak('100000-b', notice)).toEqual(['courier_must_hold_item']);
  expect(day.handover(LIST)?.state).toBe('received');
});

test('no invitation follows a delivery', () => {
  const day = new Day();
  goOut(day);
  day.says('100000-c', { kind: 'ReportAttempt', item: ITEM, target: 'address', reason: 'closed' });
  day.says('100000-c', delivery(ITEM));
  expect(day.wouldBreak('100000-c', { kind: 'ReportNotice', item: ITEM })).toEqual(['item_must_not_be_ended']);
});
