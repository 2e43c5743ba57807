import { describe } from 'vitest';
import {
  BAG,
  DESPATCH,
  ITEM,
  OTHER,
  PACK,
  PACK_BOTH,
  SEAL,
  UNPACK,
  accept,
  acceptAtCentre,
  acceptance,
  closeBag,
  openBag,
  opening,
  toCourier,
} from '../testing/index.ts';
import { rule } from '../testing/rule.ts';

/** A bag from 111000 that 120900 knows nothing of. */
const SUBSTITUTE = {
  kind: 'ReportSubstitute',
  facility: '120900',
  receptacle: 'T000777',
  label: '111000120900BKA60001001110050',
  grossGrams: 5000,
  sealState: 'intact',
  from: { kind: 'facility', facility: '111000' },
  reason: 'data-missing',
} as const;

describe('filling a bag', () => {
  rule('receptacle_must_be_empty', 'a bag that is being filled is not added again', (day) => {
    openBag(day);
    return ['110900-a', { kind: 'AddReceptacle', despatch: DESPATCH, receptacle: BAG }];
  });
  rule('receptacle_must_be_in_hand', 'a bag is filled where it is', (day) => {
    const elsewhere = { receptacle: BAG, form: 'bag', facility: '120900', tareGrams: 500 } as const;
    day.says('120900-a', { kind: 'RegisterReceptacle', ...elsewhere });
    day.says('110900-a', { kind: 'OpenDespatch', origin: '110900', destination: '120900', carriage: 'surface' });
    return ['110900-a', { kind: 'AddReceptacle', despatch: DESPATCH, receptacle: BAG }];
  });
  rule('receptacle_must_be_filling', 'a sealed bag gives nothing back', (day) => {
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
    return ['110900-a', { ...PACK, despatch: '110900-111000-K-2026-0001' }];
  });
  rule('items_must_be_named', 'packing names at least one item', (day) => {
    openBag(day);
    return ['110900-a', { ...PACK, items: [] }];
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
  rule('locator_must_be_active', 'class A travels in a bag with a locator that speaks', (day) => {
    accept(day, { secrecy: 'A' });
    openBag(day);
    return ['110900-a', PACK];
  });
  rule('mass_must_agree', 'the scale agrees with tare and contents', (day) => {
    accept(day);
    openBag(day);
    day.says('110900-a', PACK);
    return ['110900-a', { ...SEAL, grossGrams: 900 }];
  });
});

describe('opening a bag', () => {
  rule('opener_must_have_witness', 'nobody opens a bag alone', (day) => {
    closeBag(day);
    return ['110900-b', opening([ITEM])];
  });
  rule('contents_must_be_complete', 'a missing item is told', (day) => {
    closeBag(day);
    return ['110900-a', opening([])];
  });
  rule('contents_must_be_listed', 'an item too many is told', (day) => {
    closeBag(day);
    day.says('110900-a', acceptance({ item: OTHER }));
    return ['110900-a', opening([ITEM, OTHER])];
  });
});

describe('substitute entry', () => {
  rule('label_must_be_valid', 'a substitute is entered by the 29 characters of its label', () => [
    '120900-a',
    { ...SUBSTITUTE, label: '111000120900BKA6000100111005' },
  ]);
  rule('substitute_must_be_open', 'only a substitute entry is compared with the data of the sender', (day) => {
    closeBag(day);
    return ['110900-b', { kind: 'ReconcileSubstitute', receptacle: BAG, finding: 'agrees' }];
  });
  rule('reconciler_must_not_be_enterer', 'the second person compares', (day) => {
    day.says('120900-a', SUBSTITUTE);
    return ['120900-a', { kind: 'ReconcileSubstitute', receptacle: SUBSTITUTE.receptacle, finding: 'agrees' }];
  });
});
