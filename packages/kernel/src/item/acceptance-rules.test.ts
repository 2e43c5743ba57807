import { describe } from 'vitest';
import { ITEM, PACK, SOUND_PACKING, accept, acceptance, closeBag, openBag } from '../testing/index.ts';
import { rule } from '../testing/rule.ts';
import { HOUR } from '../time.ts';

describe('acceptance and control', () => {
  rule('sender_must_be_eligible', 'a body that only holds secrets sends nothing but secrets', () => [
    '120900-a',
    acceptance({ facility: '120900', sender: 'enterprise', recipient: 'province-10' }),
  ]);
  rule('recipient_must_be_eligible', 'a local body sends nothing open to a body outside the lists', () => [
    '110900-a',
    acceptance({ recipient: 'enterprise' }),
  ]);
  rule('packing_must_suit_secrecy', 'class A lies in two envelopes', () => [
    '110900-a',
    acceptance({ secrecy: 'A', packing: { ...SOUND_PACKING, envelopes: 1 } }),
  ]);
  rule('kt1_stamp_must_be_present', 'every cover bears the KT1 stamp', () => [
    '110900-a',
    acceptance({ packing: { ...SOUND_PACKING, kt1Stamp: false } }),
  ]);
  rule('agreed_time_must_be_given', 'Hẹn giờ is agreed with the sender', () => [
    '110900-a',
    acceptance({ urgency: 'timed' }),
  ]);
  rule('agreed_time_must_allow_lead', 'Hẹn giờ between provinces is accepted a day before', (day) => [
    '110900-a',
    acceptance({ urgency: 'timed', agreedAt: day.now + 23 * HOUR }),
  ]);
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
});
