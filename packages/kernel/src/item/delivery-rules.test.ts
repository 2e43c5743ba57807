import { describe } from 'vitest';
import { ITEM, accept, delivery, goOut, type Day, type Spoken } from '../testing/index.ts';
import { rule } from '../testing/rule.ts';

const attempt = (change: Partial<Extract<Spoken, { kind: 'ReportAttempt' }>> = {}): Spoken => ({
  kind: 'ReportAttempt',
  item: ITEM,
  target: 'address',
  reason: 'closed',
  ...change,
});
const rewrap = (change: Partial<Extract<Spoken, { kind: 'ReportRewrap' }>> = {}): Spoken => ({
  kind: 'ReportRewrap',
  item: ITEM,
  facility: '110900',
  witness: '110900-b',
  minutes: '04/BB-110900',
  massGrams: 125,
  innerOpened: false,
  ...change,
});

/** The courier of the centre gives the item back to his office. */
function comeBack(day: Day): void {
  const handover = '10000000-0000-4000-8000-000000000002';
  day.says('100000-a', {
    kind: 'DrawHandoverList',
    handover,
    place: '100000',
    receptacles: [],
    items: [ITEM],
    giver: { kind: 'courier', person: '100000-c', facility: '100000' },
    receiver: { kind: 'facility', facility: '100000' },
  });
  day.says('100000-c', { kind: 'ReportHandoverGiven', handover });
  day.says('100000-a', { kind: 'ReportHandoverReceived', handover, receptacles: [], items: [ITEM] });
}

describe('delivery', () => {
  rule('courier_must_hold_item', 'a delivery by another courier is told', (day) => {
    goOut(day);
    return ['100000-b', delivery(ITEM)];
  });
  rule('delivery_must_be_at_due_place', 'in working hours the courier goes to the address', (day) => {
    goOut(day);
    return ['100000-c', delivery(ITEM, { target: 'contact' })];
  });
  rule('recipient_must_be_authorised', 'a secret goes into the hands of an authorised person', (day) => {
    accept(day, { secrecy: 'C' });
    return ['110900-a', delivery(ITEM)];
  });
  rule('refusal_must_be_signed', 'a body refuses with signature and stamp', (day) => {
    goOut(day);
    return ['100000-c', attempt({ reason: 'refused' })];
  });
  rule('cover_must_be_intact', 'a torn cover is told at delivery', (day) => {
    goOut(day);
    return ['100000-c', delivery(ITEM, { coverIntact: false })];
  });
  rule('delivery_must_be_reported', 'only a delivery that was reported is corrected', (day) => {
    goOut(day);
    return ['100000-b', { kind: 'CorrectDelivery', item: ITEM, reason: 'entered-wrongly' }];
  });
  rule('proof_must_be_due', 'only proof that the sender asked for comes back to him', (day) => {
    goOut(day);
    day.says('100000-c', delivery(ITEM));
    return ['100000-b', { kind: 'ConfirmProof', item: ITEM }];
  });
});

describe('covers that are wrapped again', () => {
  rule('inner_cover_must_stay_closed', 'the inner envelope of a secret is not opened', (day) => {
    accept(day, { secrecy: 'A' });
    return ['110900-a', rewrap({ innerOpened: true })];
  });
  rule('rewrapper_must_have_witness', 'nobody wraps an item again alone', (day) => {
    accept(day);
    return ['110900-b', rewrap()];
  });
});

describe('orders of the sender, and what cannot be delivered', () => {
  rule('proof_of_posting_must_be_shown', 'whoever disposes of an item shows that he sent it', (day) => {
    accept(day);
    return ['110900-a', { kind: 'OrderBySender', item: ITEM, order: 'withdraw', proofShown: false }];
  });
  rule('order_must_name_recipient', 'whoever forwards an item says to whom', (day) => {
    accept(day);
    return ['110900-a', { kind: 'OrderBySender', item: ITEM, order: 'forward', proofShown: true }];
  });
  rule('item_must_not_be_returning', 'what is on its way back is not withdrawn again', (day) => {
    accept(day);
    const withdrawal: Spoken = { kind: 'OrderBySender', item: ITEM, order: 'withdraw', proofShown: true };
    day.says('110900-a', withdrawal);
    return ['110900-a', withdrawal];
  });
  rule('notice_must_follow_attempt', 'an invitation is left after a failed attempt', (day) => {
    goOut(day);
    return ['100000-c', { kind: 'ReportNotice', item: ITEM }];
  });
  rule('return_must_have_ground', 'an office that was closed once is tried again', (day) => {
    goOut(day);
    day.says('100000-c', attempt());
    comeBack(day);
    return ['100000-b', { kind: 'ApproveReturn', item: ITEM, reference: '01/QĐ' }];
  });
  rule('unclaimed_must_wait', 'nothing is unclaimed that was not tried back', (day) => {
    accept(day);
    return ['110900-b', { kind: 'DeclareUnclaimed', item: ITEM, decision: '02/QĐ' }];
  });
});
