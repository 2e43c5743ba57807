import { describe } from 'vitest';
import { ITEM, PACK, SOUND_PACKING, accept, acceptance, closeBag, openBag } from '../testing/index.ts';
import { rule } from '../testing/rule.ts';
import { HOUR } from '../time.ts';

const fromOffice = { facility: '100000', sender: 'office' } as const;

describe('acceptance', () => {
  rule('sender_must_be_eligible', 'a body that only holds secrets sends nothing but secrets', () => [
    '120900-a',
    acceptance({ facility: '120900', sender: 'enterprise', recipient: 'province-10' }),
  ]);
  rule('recipient_must_be_eligible', 'a local body sends nothing open to a body outside the lists', () => [
    '110900-a',
    acceptance({ recipient: 'enterprise' }),
  ]);
  rule('sender_must_be_authorised', 'a secret is handed in by somebody whose authorisation has not lapsed', () => [
    '110900-a',
    acceptance({ secrecy: 'C', handedBy: 'province-10-x' }),
  ]);
  rule('product_must_be_listed', 'Hỏa tốc and Hẹn giờ at once are not accepted before they are listed', (day) => [
    '110900-a',
    acceptance({ urgency: 'express-timed', agreedAt: day.now + 48 * HOUR }),
  ]);
  rule('packing_must_suit_secrecy', 'class A lies in two envelopes', () => [
    '110900-a',
    acceptance({ secrecy: 'A', packing: { ...SOUND_PACKING, stamp: 'A', envelopes: 1 } }),
  ]);
  rule('stamp_must_match_secrecy', 'the stamp on the cover is that of the class', () => [
    '110900-a',
    acceptance({ secrecy: 'B', packing: { ...SOUND_PACKING, stamp: 'C' } }),
  ]);
  rule('kt1_stamp_must_be_present', 'every cover bears the KT1 stamp', () => [
    '110900-a',
    acceptance({ packing: { ...SOUND_PACKING, kt1Stamp: false } }),
  ]);
  rule('remark_must_be_absent_on_secrets', 'nothing is written about a secret', () => [
    '110900-a',
    acceptance({ secrecy: 'C', remark: 'dễ vỡ' }),
  ]);
  rule('scale_must_be_calibrated', 'nobody weighs on a scale that was not inspected in time', () => [
    '110900-a',
    acceptance({ scale: 'SB-110900' }),
  ]);
  rule('agreed_time_must_be_given', 'Hẹn giờ is agreed with the sender', () => [
    '110900-a',
    acceptance({ urgency: 'timed' }),
  ]);
  rule('agreed_time_must_allow_lead', 'Hẹn giờ between provinces is accepted a day before', (day) => [
    '110900-a',
    acceptance({ urgency: 'timed', agreedAt: day.now + 23 * HOUR }),
  ]);
  rule('return_date_must_be_ahead', 'a "Tài liệu thu hồi" is to be sent back in the future', (day) => [
    '110900-a',
    acceptance({ returnBy: day.now }),
  ]);
  rule('direct_carriage_must_be_due', 'only class A of the four offices is carried directly', () => [
    '100000-a',
    acceptance({ ...fromOffice, secrecy: 'B', directCarriage: true }),
  ]);
  rule('guards_must_be_due', 'only the four offices ask for guards', () => ['110900-a', acceptance({ guards: true })]);
});

describe('control, and what may still be undone', () => {
  rule('item_must_be_in_hand', 'what lies at another office cannot be controlled here', (day) => {
    day.says('110900-a', acceptance());
    return ['120900-a', { kind: 'ControlItem', item: ITEM }];
  });
  rule('item_must_not_be_ended', 'a cancelled item is not packed', (day) => {
    accept(day);
    openBag(day);
    day.says('110900-b', { kind: 'CancelAcceptance', item: ITEM, reason: 'sender-withdrew' });
    return ['110900-a', PACK];
  });
  rule('item_must_not_be_bagged', 'an item lies in one bag at a time', (day) => {
    closeBag(day);
    return ['110900-b', { kind: 'CancelAcceptance', item: ITEM, reason: 'entered-wrongly' }];
  });
  rule('item_must_not_have_moved', 'what has lain in a bag is no longer given back over the counter', (day) => {
    accept(day);
    openBag(day);
    day.says('110900-a', PACK);
    day.says('110900-a', { ...PACK, kind: 'UnpackItem', item: ITEM });
    return ['110900-b', { kind: 'CancelAcceptance', item: ITEM, reason: 'sender-withdrew' }];
  });
  rule('item_must_await_control', 'an item is controlled once', (day) => {
    accept(day);
    return ['110900-c', { kind: 'ControlItem', item: ITEM }];
  });
  rule('controller_must_not_be_acceptor', 'the second person is another person', (day) => {
    day.says('110900-a', acceptance());
    return ['110900-a', { kind: 'ControlItem', item: ITEM }];
  });
  rule('item_must_be_controlled', 'nothing is bagged before the second person has seen it', (day) => {
    day.says('110900-a', acceptance());
    openBag(day);
    return ['110900-a', PACK];
  });
  rule('correction_must_change_something', 'a correction puts something else in place', (day) => {
    accept(day);
    const change = { massGrams: 120 };
    return ['110900-b', { kind: 'CorrectAcceptance', item: ITEM, reason: 'weighed-wrongly', change }];
  });
  rule('corrector_must_not_be_author', 'who entered it wrongly does not correct it alone', (day) => {
    accept(day);
    const change = { massGrams: 130 };
    return ['110900-a', { kind: 'CorrectAcceptance', item: ITEM, reason: 'weighed-wrongly', change }];
  });
});
