import { describe, expect, test } from 'vitest';
import { acceptAtCentre, Day, delivery, goOut, ITEM, LIST, raisedBy, refusalOf, toCourier } from '../testing/index.ts';
import { treat, type Spoken } from '../testing/index.ts';
import { instantOf } from '../time.ts';

const EVENING = instantOf('2026-11-23', 19 * 60);
const SUNDAY = instantOf('2026-11-29', 10 * 60);

const attempt = (change: Partial<Extract<Spoken, { kind: 'ReportAttempt' }>> = {}): Spoken => ({
  kind: 'ReportAttempt',
  item: ITEM,
  target: 'address',
  reason: 'closed',
  ...change,
});

/** Between courier `100000-c` and his office. */
function comeBack(day: Day, handover: string): void {
  const giver = { kind: 'courier', person: '100000-c', facility: '100000' } as const;
  const receiver = { kind: 'facility', facility: '100000' } as const;
  const lines = { receptacles: [], items: [ITEM] };
  day.says('100000-a', { kind: 'DrawHandoverList', handover, place: '100000', giver, receiver, ...lines });
  day.says('100000-c', { kind: 'ReportHandoverGiven', handover });
  day.says('100000-a', { kind: 'ReportHandoverReceived', handover, ...lines });
}

function goOutAgain(day: Day, handover: string): void {
  day.says('100000-a', toCourier(ITEM, '100000', handover));
  day.says('100000-a', { kind: 'ReportHandoverGiven', handover });
  day.says('100000-c', { kind: 'ReportHandoverReceived', handover, receptacles: [], items: [ITEM] });
}

const listOf = (number: number) => `10000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

test('the first attempt at the address stops the clock; a later one changes nothing about that', () => {
  const day = new Day();
  goOut(day);
  day.says('100000-c', attempt());
  const first = day.now;
  expect(day.item(ITEM)).toMatchObject({ state: 'attempted', attempts: 1, lastAttempt: 'closed' });
  comeBack(day, listOf(2));
  expect(day.item(ITEM)).toMatchObject({ state: 'attempted', custodian: { kind: 'facility', facility: '100000' } });
  goOutAgain(day, listOf(4));
  day.says('100000-c', delivery(ITEM));
  expect(day.item(ITEM)).toMatchObject({
    state: 'delivered',
    firstAttemptAt: first,
    endedAt: day.now,
    custodian: { kind: 'body', body: 'ministry' },
    evidence: 'signed',
    reportedBy: '100000-c',
  });
});

describe('where a courier goes (R2.10)', () => {
  test('in working hours to the address, out of hours to the contact of the body', () => {
    const day = new Day();
    goOut(day);
    expect(day.wouldBreak('100000-c', delivery(ITEM))).toEqual([]);
    for (const outside of [EVENING, SUNDAY]) {
      day.now = outside;
      expect(day.wouldBreak('100000-c', delivery(ITEM))).toEqual(['delivery_must_be_at_due_place']);
      expect(day.wouldBreak('100000-c', delivery(ITEM, { target: 'contact' }))).toEqual([]);
    }
  });

  test('an attempt at the wrong place counts for nothing: the clock runs, and no ground follows from it', () => {
    const day = new Day();
    goOut(day);
    day.now = EVENING;
    expect(raisedBy(day.says('100000-c', attempt({ reason: 'not-found' })))).toEqual(['delivery_must_be_at_due_place']);
    expect(day.item(ITEM)).toMatchObject({ state: 'attempted', firstAttemptAt: null, attempts: 0, lastAttempt: null });
  });

  test('a delivery at the wrong place is told; the item is delivered all the same', () => {
    const day = new Day();
    goOut(day);
    day.now = EVENING;
    expect(raisedBy(day.says('100000-c', delivery(ITEM)))).toEqual(['delivery_must_be_at_due_place']);
    expect(day.item(ITEM)).toMatchObject({ state: 'delivered', firstAttemptAt: day.now });
  });

  test('an attempt by a courier who does not have the item counts for nothing', () => {
    const day = new Day();
    goOut(day);
    expect(raisedBy(day.says('100000-b', attempt()))).toEqual(['courier_must_hold_item']);
    expect(day.item(ITEM)).toMatchObject({ firstAttemptAt: null, attempts: 0 });
  });
});

describe('who receives', () => {
  test.each([
    ['somebody authorised', 'ministry-r', []],
    ['somebody whose authorisation has lapsed', 'ministry-x', ['recipient_must_be_authorised']],
    ['somebody of another body', 'office-r', ['recipient_must_be_authorised']],
  ] as const)('a secret goes to %s: %j', (_who, receivedBy, codes) => {
    const day = new Day();
    acceptAtCentre(day, 'ministry', { secrecy: 'B' });
    const out = { ...toCourier(ITEM, '100000'), vehicle: 'dedicated' } as Spoken;
    day.says('100000-a', out);
    day.says('100000-a', { kind: 'ReportHandoverGiven', handover: LIST });
    day.says('100000-c', { kind: 'ReportHandoverReceived', handover: LIST, receptacles: [], items: [ITEM] });
    expect(raisedBy(day.says('100000-c', delivery(ITEM, { receivedBy })))).toEqual(codes);
    expect(day.item(ITEM)).toMatchObject({ state: 'delivered', evidence: codes.length === 0 ? 'signed' : 'scanned' });
  });

  test('a refusal of an organisation bears its stamp (R4.24)', () => {
    const day = new Day();
    goOut(day);
    const refusal = { refuserName: 'x'.repeat(43), stamped: true };
    expect(day.wouldBreak('100000-c', attempt({ reason: 'refused', refusal }))).toEqual([]);
    expect(day.wouldBreak('100000-c', attempt({ reason: 'refused', refusal: { ...refusal, stamped: false } }))).toEqual(
      ['refusal_must_be_signed'],
    );
  });
});

test('the signed proof goes back to the sender who asked for it, and is confirmed once (R5.05)', () => {
  const day = new Day();
  acceptAtCentre(day, 'ministry', { proofOfDelivery: true });
  goOutAgain(day, LIST);
  const proof: Spoken = { kind: 'ConfirmProof', item: ITEM };
  expect(refusalOf(day.says('100000-b', proof))).toBe('proof_must_be_due');
  day.says('100000-c', delivery(ITEM));
  expect(day.item(ITEM)?.proof).toBe('due');
  expect(refusalOf(day.says('120900-b', proof))).toBe('actor_must_act_for_own_facility');
  day.says('100000-b', proof);
  expect(day.item(ITEM)?.proof).toBe('returned');
  expect(refusalOf(day.says('100000-b', proof))).toBe('proof_must_be_due');
});

test('a delivery that another courier reports stands, with an irregularity beside it', () => {
  const day = new Day();
  goOut(day);
  expect(raisedBy(day.says('100000-b', delivery(ITEM)))).toEqual(['courier_must_hold_item']);
  expect(day.item(ITEM)).toMatchObject({ state: 'delivered', evidence: 'scanned' });
});

test('an attempt on an item that has ended is told and changes nothing about where it is', () => {
  const day = new Day();
  goOut(day);
  day.says('100000-c', delivery(ITEM));
  expect(raisedBy(day.says('100000-c', attempt()))).toEqual(['item_must_not_be_ended']);
  expect(day.item(ITEM)).toMatchObject({ state: 'delivered', custodian: { kind: 'body', body: 'ministry' } });
});

test('what reaches a body that wants it treated, untreated, is told at its door', () => {
  const day = new Day();
  acceptAtCentre(day, 'ministry');
  day.says('100000-a', toCourier(ITEM, '100000'));
  const order = { order: 'forward', recipient: 'office', proofShown: true } as const;
  day.says('100000-a', { kind: 'OrderBySender', item: ITEM, ...order });
  day.says('100000-a', { kind: 'ReportHandoverGiven', handover: LIST });
  day.says('100000-c', { kind: 'ReportHandoverReceived', handover: LIST, receptacles: [], items: [ITEM] });
  expect(day.wouldBreak('100000-c', delivery(ITEM))).toEqual(['item_must_be_screened', 'item_must_be_disinfected']);
  comeBack(day, listOf(2));
  treat(day);
  goOutAgain(day, listOf(3));
  expect(day.wouldBreak('100000-c', delivery(ITEM))).toEqual([]);
});

test('a delivery that is told late, of an item that came back since, is told as such', () => {
  const day = new Day();
  goOut(day);
  const occurredAt = day.now;
  comeBack(day, listOf(2));
  expect(day.wouldBreak('100000-c', delivery(ITEM, { occurredAt }))).toEqual(['later_facts_must_agree']);
});
