import { describe, expect, test } from 'vitest';
import type { BreachCode } from '../breach.ts';
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
  openBag,
  opening,
  planned,
  type Spoken,
} from '../testing/index.ts';

const SHELL = { kind: 'RegisterReceptacle', receptacle: BAG, form: 'bag', facility: '110900', tareGrams: 500 } as const;
const ADD = { kind: 'AddReceptacle', despatch: DESPATCH, receptacle: BAG } as const;
const REMOVE = { kind: 'RemoveReceptacle', despatch: DESPATCH, receptacle: BAG } as const;
const WITHDRAW = { kind: 'WithdrawReceptacle', receptacle: BAG, reason: 'worn' } as const;
const NO_BAG = 'T999999';
const NO_DESPATCH = '110900-120900-K-2026-0099';

describe('a bag enters the register', () => {
  test('of an office of the catalogue, and by that office', () => {
    const day = new Day();
    const nowhere = { ...SHELL, facility: '999999' };
    expect(day.wouldBreak('110900-a', nowhere, { facility: '999999' })).toEqual(['facility_must_be_known']);
    expect(day.wouldBreak('120900-a', SHELL)).toEqual(['actor_must_act_for_own_facility']);
  });
});

describe('only bags of the register, and despatches that were opened, are spoken of', () => {
  test.each<[Spoken, BreachCode]>([
    [{ ...ADD, receptacle: NO_BAG }, 'receptacle_must_be_known'],
    [{ ...REMOVE, receptacle: NO_BAG }, 'receptacle_must_be_known'],
    [{ ...PACK, receptacle: NO_BAG }, 'receptacle_must_be_known'],
    [{ ...WITHDRAW, receptacle: NO_BAG }, 'receptacle_must_be_known'],
    [{ kind: 'ReportLocator', receptacle: NO_BAG, locator: 'L-1', active: true }, 'receptacle_must_be_known'],
    [{ ...opening([ITEM]), receptacle: NO_BAG } as Spoken, 'receptacle_must_be_known'],
    [{ kind: 'ReconcileSubstitute', receptacle: NO_BAG, finding: 'agrees' }, 'receptacle_must_be_known'],
    [{ ...ADD, despatch: NO_DESPATCH }, 'despatch_must_be_known'],
    [{ ...REMOVE, despatch: NO_DESPATCH }, 'despatch_must_be_known'],
    [{ ...PACK, despatch: NO_DESPATCH }, 'despatch_must_be_known'],
    [{ ...SEAL, despatch: NO_DESPATCH }, 'despatch_must_be_known'],
    [{ ...PACK, items: ['MA000000995VN'] }, 'item_must_be_known'],
    [{ ...UNPACK, item: 'MA000000995VN' }, 'item_must_be_known'],
  ])('%j: %s', (input, expected) => {
    const day = new Day();
    accept(day);
    openBag(day);
    expect(day.wouldBreak('110900-a', input)).toEqual([expected]);
  });
});

describe('an empty shell that stands on a list', () => {
  /** The shell shall go back with the trip; nobody has signed. */
  function listed(): Day {
    const day = new Day();
    day.says('110900-a', SHELL);
    day.says('110900-a', { kind: 'OpenDespatch', origin: '110900', destination: '120900', carriage: 'surface' });
    day.says('110900-a', planned(day));
    day.says('110900-a', TO_TRIP);
    return day;
  }

  test('is neither filled nor taken out of service', () => {
    const day = listed();
    expect(day.wouldBreak('110900-a', ADD)).toEqual(['receptacle_must_not_be_listed']);
    expect(day.wouldBreak('110900-a', WITHDRAW)).toEqual(['receptacle_must_not_be_listed']);
  });

  test('is free again once the list is withdrawn', () => {
    const day = listed();
    day.says('110900-a', { kind: 'CancelHandoverList', handover: TO_TRIP.handover });
    expect(day.wouldBreak('110900-a', ADD)).toEqual([]);
    expect(day.wouldBreak('110900-a', WITHDRAW)).toEqual([]);
  });
});
