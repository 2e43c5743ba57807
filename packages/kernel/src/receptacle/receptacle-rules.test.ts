import { describe } from 'vitest';
import {
  BAG,
  CLOSE,
  DESPATCH,
  ITEM,
  OTHER,
  PACK,
  PACK_BOTH,
  SEAL,
  TO_TRIP,
  UNPACK,
  accept,
  acceptAtCentre,
  acceptance,
  closeBag,
  openBag,
  planned,
  toCourier,
} from '../testing/index.ts';
import { rule } from '../testing/rule.ts';

describe('receptacles and despatches', () => {
  rule('facility_must_be_open_for_kt1', 'a service point receives no despatch', () => [
    '110900-a',
    { kind: 'OpenDespatch', origin: '110900', destination: '119999', carriage: 'surface' },
  ]);
  rule('despatch_must_have_two_offices', 'no office sends a despatch to itself', () => [
    '110900-a',
    { kind: 'OpenDespatch', origin: '110900', destination: '110900', carriage: 'surface' },
  ]);
  rule('despatch_must_be_open', 'a closed despatch takes no more items', (day) => {
    closeBag(day);
    day.says('110900-a', acceptance({ item: OTHER }));
    day.says('110900-b', { kind: 'ControlItem', item: OTHER });
    return ['110900-a', { kind: 'AddReceptacle', despatch: DESPATCH, receptacle: BAG }];
  });
  rule('despatch_must_be_closed', 'a bag is handed over with its despatch closed', (day) => {
    accept(day);
    openBag(day);
    day.says('110900-a', PACK);
    day.says('110900-a', SEAL);
    day.says('110900-a', planned(day));
    return ['110900-a', TO_TRIP];
  });
  rule('receptacle_must_be_empty', 'a bag that is being filled is not added again', (day) => {
    openBag(day);
    return ['110900-a', { kind: 'AddReceptacle', despatch: DESPATCH, receptacle: BAG }];
  });
  rule('receptacle_must_be_in_hand', 'a bag is filled where it is', (day) => {
    day.says('120900-a', {
      kind: 'RegisterReceptacle',
      receptacle: BAG,
      form: 'bag',
      facility: '120900',
      tareGrams: 500,
    });
    day.says('110900-a', { kind: 'OpenDespatch', origin: '110900', destination: '120900', carriage: 'surface' });
    return ['110900-a', { kind: 'AddReceptacle', despatch: DESPATCH, receptacle: BAG }];
  });
  rule('receptacle_must_be_filling', 'a sealed bag takes no more items', (day) => {
    accept(day);
    openBag(day);
    day.says('110900-a', PACK);
    day.says('110900-a', SEAL);
    return ['110900-a', { ...UNPACK, item: ITEM }];
  });
  rule('receptacle_must_belong_to_despatch', 'items are entered under the despatch of their bag', (day) => {
    accept(day);
    openBag(day);
    day.says('110900-a', { kind: 'OpenDespatch', origin: '110900', destination: '111000', carriage: 'surface' });
    return ['110900-a', { kind: 'PackItems', despatch: '110900-111000-K-2026-0001', receptacle: BAG, items: [ITEM] }];
  });
  rule('receptacle_must_hold_items', 'an empty bag is not closed', (day) => {
    openBag(day);
    return ['110900-a', CLOSE];
  });
  rule('item_must_be_inside', 'only what is in the bag can be taken out of its list', (day) => {
    accept(day);
    openBag(day);
    return ['110900-a', { ...UNPACK, item: ITEM }];
  });
  rule('item_must_not_be_listed', 'an item on a list is not packed', (day) => {
    acceptAtCentre(day, 'ministry');
    day.says('100000-a', toCourier(ITEM, '100000'));
    return ['100000-b', { kind: 'CancelAcceptance', item: ITEM, reason: 'sender-withdrew' }];
  });
  rule('secrets_must_have_own_bag', 'a class C item keeps to a bag of its class', (day) => {
    accept(day);
    accept(day, { item: OTHER, secrecy: 'C' });
    openBag(day);
    return ['110900-a', PACK_BOTH];
  });
  rule('locator_must_be_fixed', 'class A travels in a bag with a locator', (day) => {
    accept(day, { secrecy: 'A' });
    openBag(day);
    return ['110900-a', PACK];
  });
  rule('seal_must_be_placed', 'a despatch is closed with every bag sealed', (day) => {
    accept(day);
    openBag(day);
    day.says('110900-a', PACK);
    return ['110900-a', CLOSE];
  });
  rule('seal_number_must_be_new', 'a seal is placed once', (day) => {
    closeBag(day);
    return ['110900-a', SEAL];
  });
  rule('mass_must_agree', 'the scale agrees with tare and contents', (day) => {
    accept(day);
    openBag(day);
    day.says('110900-a', PACK);
    return ['110900-a', { ...SEAL, grossGrams: 900 }];
  });
  rule('last_bag_must_be_named', 'exactly one bag of the despatch is the last', (day) => {
    accept(day);
    openBag(day);
    day.says('110900-a', PACK);
    day.says('110900-a', SEAL);
    return ['110900-a', { ...CLOSE, lastReceptacle: 'T999999' }];
  });
});
