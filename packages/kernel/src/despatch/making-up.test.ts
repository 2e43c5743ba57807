import { expect, test } from 'vitest';
import type { Event } from '../event.ts';
import { evolve } from '../kernel.ts';
import { BAG, CLOSE, DESPATCH, Day, ITEM, OTHER, PACK, SEAL, accept, delivery, openBag } from '../testing/index.ts';

const OPEN = { kind: 'OpenDespatch', origin: '110900', destination: '120900', carriage: 'surface' } as const;
const ADD = { kind: 'AddReceptacle', despatch: DESPATCH, receptacle: BAG } as const;

test('a cancelled despatch keeps its number, and the next one gets the next', () => {
  const day = new Day();
  openBag(day);
  day.says('110900-a', { kind: 'RemoveReceptacle', despatch: DESPATCH, receptacle: BAG });
  day.says('110900-a', { kind: 'CancelDespatch', despatch: DESPATCH });
  expect(day.despatch(DESPATCH)?.state).toBe('cancelled');
  expect(day.wouldBreak('110900-a', ADD)).toEqual(['despatch_must_be_open']);
  day.says('110900-a', OPEN);
  expect(day.despatch('110900-120900-K-2026-0002')?.number).toBe(2);
});

test('the bag named the last bears the last number and the F flag, whenever it was added', () => {
  const day = new Day();
  accept(day);
  accept(day, { item: OTHER });
  openBag(day);
  const second = { receptacle: 'T000002', form: 'bag', facility: '110900', tareGrams: 500 } as const;
  day.says('110900-a', { kind: 'RegisterReceptacle', ...second });
  day.says('110900-a', { ...ADD, receptacle: 'T000002' });
  day.says('110900-a', PACK);
  day.says('110900-a', { ...PACK, receptacle: 'T000002', items: [OTHER] });
  day.says('110900-a', SEAL);
  day.says('110900-a', { ...SEAL, receptacle: 'T000002', sealNumber: 'KT-0002' });
  day.says('110900-a', { kind: 'CloseDespatch', despatch: DESPATCH, lastReceptacle: BAG });
  expect(day.despatch(DESPATCH)?.closedBags).toMatchObject([
    { receptacle: 'T000002', bagNumber: 1, label: '110900120900BKA60001001010006' },
    { receptacle: BAG, bagNumber: 2, label: '110900120900BKA60001002110006' },
  ]);
  expect(day.receptacle(BAG)?.bagNumber).toBe(2);
});

test('a despatch holds 999 bags and not one more', () => {
  const day = new Day();
  day.says('110900-a', OPEN);
  const common = { occurredAt: day.now, by: '110900-a', at: '110900', evidence: 'scanned' } as const;
  const added = (index: number): Event => ({
    ...common,
    type: 'ReceptacleAdded',
    despatch: DESPATCH,
    receptacle: `T1${String(index).padStart(5, '0')}`,
    destination: '120900',
    tareGrams: 500,
  });
  const told = (index: number) => ({ position: index + 1, recordedAt: day.now, inputId: '', event: added(index) });
  const shell = { receptacle: BAG, form: 'bag', facility: '110900', tareGrams: 500 } as const;
  day.says('110900-a', { kind: 'RegisterReceptacle', ...shell });
  day.world = evolve(
    day.world,
    Array.from({ length: 998 }, (_, index) => told(index)),
  );
  expect(day.wouldBreak('110900-a', ADD)).toEqual([]);
  day.world = evolve(day.world, [told(998)]);
  expect(day.wouldBreak('110900-a', ADD)).toEqual(['despatch_must_have_room']);
});

test('whoever closes a despatch of secrets is cleared for them', () => {
  const day = new Day();
  accept(day, { secrecy: 'C' });
  openBag(day);
  for (const input of [PACK, SEAL]) day.says('110900-a', input);
  expect(day.wouldBreak('110900-d', { kind: 'CloseDespatch', despatch: DESPATCH, lastReceptacle: BAG })).toEqual([
    'actor_must_hold_clearance',
  ]);
  expect(day.item(ITEM)?.container).toBe(BAG);
});

test('an item that had been delivered before its unpacking was entered is taken off the bag once', () => {
  const day = new Day();
  accept(day);
  openBag(day);
  day.says('110900-a', PACK);
  const packed = day.now;
  day.says('110900-a', { kind: 'UnpackItem', despatch: DESPATCH, receptacle: BAG, item: ITEM });
  day.says('110900-a', delivery(ITEM, { occurredAt: packed }));
  expect(day.despatch(DESPATCH)?.bags).toMatchObject([{ items: 0, massGrams: 0, takenOut: [] }]);
});

test('a despatch is opened, filled, closed and cancelled by the office where it begins', () => {
  const day = new Day();
  expect(day.wouldBreak('120900-a', OPEN)).toEqual(['actor_must_act_for_own_facility']);
  openBag(day);
  const inputs = [ADD, { kind: 'CancelDespatch', despatch: DESPATCH }, { ...CLOSE, lastReceptacle: BAG }] as const;
  for (const input of inputs) {
    expect(day.wouldBreak('120900-a', input)).toContain('actor_must_act_for_own_facility');
    expect(day.wouldBreak('110900-a', input)).not.toContain('actor_must_act_for_own_facility');
  }
});

test('only a despatch that was opened is cancelled', () => {
  expect(new Day().wouldBreak('110900-a', { kind: 'CancelDespatch', despatch: DESPATCH })).toEqual([
    'despatch_must_be_known',
  ]);
});
