import { expect, test } from 'vitest';
import {
  BAG,
  DESPATCH,
  Day,
  ITEM,
  PACK,
  SEAL,
  TO_TRIP,
  UNPACK,
  accept,
  acceptance,
  closeBag,
  openBag,
  planned,
} from '../testing/index.ts';

const REMOVE = { kind: 'RemoveReceptacle', despatch: DESPATCH, receptacle: BAG } as const;
const WITHDRAW = { kind: 'WithdrawReceptacle', receptacle: BAG, reason: 'worn' } as const;

test('an empty bag leaves its despatch and is a shell again; one that holds items does not', () => {
  const day = new Day();
  accept(day);
  openBag(day);
  day.says('110900-a', PACK);
  expect(day.wouldBreak('110900-a', REMOVE)).toEqual(['receptacle_must_be_empty']);
  day.says('110900-a', { ...UNPACK, item: ITEM });
  day.says('110900-a', REMOVE);
  expect(day.receptacle(BAG)).toMatchObject({ state: 'empty', despatch: null });
  expect(day.despatch(DESPATCH)?.bags).toEqual([]);
  expect(day.wouldBreak('110900-a', { kind: 'AddReceptacle', despatch: DESPATCH, receptacle: BAG })).toEqual([]);
});

test('a worn shell leaves service where it lies empty, and is never filled again', () => {
  const day = new Day();
  openBag(day);
  expect(day.wouldBreak('110900-a', WITHDRAW)).toEqual(['receptacle_must_be_empty']);
  day.says('110900-a', REMOVE);
  expect(day.wouldBreak('120900-a', WITHDRAW)).toEqual(['receptacle_must_be_in_hand']);
  day.says('110900-a', WITHDRAW);
  expect(day.receptacle(BAG)?.state).toBe('withdrawn');
  expect(day.wouldBreak('110900-a', { kind: 'AddReceptacle', despatch: DESPATCH, receptacle: BAG })).toEqual([
    'receptacle_must_be_empty',
  ]);
});

test('an item is named once in a packing', () => {
  const day = new Day();
  accept(day);
  openBag(day);
  expect(day.wouldBreak('110900-a', { ...PACK, items: [ITEM, ITEM] })).toEqual(['items_must_be_named']);
});

test('what is carried directly or to be guarded marks its bag, and wants a locator', () => {
  const day = new Day();
  const facility = '100000';
  const direct = { facility, sender: 'office', secrecy: 'A', directCarriage: true, guards: true } as const;
  day.says('100000-a', acceptance({ ...direct, recipient: 'province-20' }));
  day.says('100000-b', { kind: 'ControlItem', item: ITEM });
  const shell = { receptacle: BAG, form: 'box', facility, tareGrams: 2000, locator: 'L-1' } as const;
  day.says('100000-a', { kind: 'RegisterReceptacle', ...shell });
  day.says('100000-a', { kind: 'OpenDespatch', origin: facility, destination: '120900', carriage: 'surface' });
  const bag = { despatch: '100000-120900-K-2026-0001', receptacle: BAG };
  day.says('100000-a', { kind: 'AddReceptacle', ...bag });
  day.says('100000-a', { kind: 'PackItems', ...bag, items: [ITEM] });
  expect(day.receptacle(BAG)).toMatchObject({ secrecy: 'A', direct: true, guards: true });
  expect(day.despatch(bag.despatch)?.bags).toMatchObject([{ secrecy: 'A', direct: true, located: true }]);
  day.says('100000-a', { kind: 'UnpackItem', ...bag, item: ITEM });
  expect(day.receptacle(BAG)).toMatchObject({ secrecy: null, direct: false, guards: false });
  expect(day.despatch(bag.despatch)?.bags).toMatchObject([{ items: 0, secrecy: null, direct: false }]);
});

test('whoever packs, seals or takes out is fit to, at that moment', () => {
  const day = new Day();
  accept(day, { secrecy: 'C' });
  openBag(day);
  expect(day.wouldBreak('110900-d', PACK)).toEqual(['actor_must_hold_clearance']);
  expect(day.wouldBreak('110900-n', PACK)).toEqual(['handler_must_be_committed']);
  day.says('110900-a', PACK);
  expect(day.wouldBreak('110900-d', SEAL)).toEqual(['actor_must_hold_clearance']);
  expect(day.wouldBreak('110900-t', { ...UNPACK, item: ITEM })).toEqual(['handler_must_be_trained']);
});

test('a bag on its way is in no hand to be filled', () => {
  const day = new Day();
  closeBag(day);
  expect(day.wouldBreak('110900-a', REMOVE)).toEqual([
    'despatch_must_be_open',
    'receptacle_must_be_empty',
    'receptacle_must_be_filling',
  ]);
});

test('an item that stands on a list, or lies in another bag, is not packed', () => {
  const day = new Day();
  accept(day);
  openBag(day);
  day.says('110900-a', planned(day));
  day.says('110900-a', { ...TO_TRIP, receptacles: [], items: [ITEM] });
  expect(day.wouldBreak('110900-a', PACK)).toEqual(['item_must_not_be_listed']);
  day.says('110900-a', { kind: 'CancelHandoverList', handover: TO_TRIP.handover });
  expect(day.wouldBreak('110900-a', PACK)).toEqual([]);
  day.says('110900-a', PACK);
  expect(day.wouldBreak('110900-a', PACK)).toEqual(['item_must_not_be_bagged']);
});

test('a bag that was found at another office is not filled from here any more', () => {
  const day = new Day();
  accept(day);
  openBag(day);
  day.says('120900-a', { kind: 'ReportFinding', facility: '120900', receptacle: BAG });
  expect(day.wouldBreak('110900-a', PACK)).toEqual(['receptacle_must_be_in_hand']);
  expect(day.wouldBreak('110900-a', REMOVE)).toEqual(['receptacle_must_be_in_hand']);
});
