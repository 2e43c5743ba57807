import { describe } from 'vitest';
import { evolve } from '../kernel.ts';
import {
  BAG,
  CLOSE,
  DESPATCH,
  PACK,
  SEAL,
  SEAL_A,
  TO_TRIP,
  accept,
  closeBag,
  openBag,
  planned,
} from '../testing/index.ts';
import { rule } from '../testing/rule.ts';

const OPEN = { kind: 'OpenDespatch', origin: '110900', destination: '120900', carriage: 'surface' } as const;

describe('despatches', () => {
  rule('facility_must_be_open_for_kt1', 'a service point receives no despatch', () => [
    '110900-a',
    { ...OPEN, destination: '119999' },
  ]);
  rule('despatch_must_have_two_offices', 'no office sends a despatch to itself', () => [
    '110900-a',
    { ...OPEN, destination: '110900' },
  ]);
  rule('despatch_must_have_room', 'after number 9999 of its year a pair has no label for another despatch', (day) => {
    const fact = { occurredAt: day.now, by: '110900-a', at: '110900', evidence: 'scanned' } as const;
    const despatch = DESPATCH.replace('0001', '9999');
    const { kind: _kind, ...pair } = OPEN;
    const event = { ...fact, type: 'DespatchOpened', despatch, ...pair, year: 2026, number: 9999 } as const;
    day.world = evolve(day.world, [{ position: 0, recordedAt: day.now, inputId: '', event }]);
    return ['110900-a', OPEN];
  });
  rule('despatch_must_be_open', 'a closed despatch takes no more bags', (day) => {
    closeBag(day);
    return ['110900-a', { kind: 'AddReceptacle', despatch: DESPATCH, receptacle: BAG }];
  });
  rule('despatch_must_be_empty', 'a despatch with a bag in it is not cancelled', (day) => {
    openBag(day);
    return ['110900-a', { kind: 'CancelDespatch', despatch: DESPATCH }];
  });
  rule('despatch_must_be_closed', 'a bag is handed over with its despatch closed', (day) => {
    accept(day);
    openBag(day);
    day.says('110900-a', PACK);
    day.says('110900-a', SEAL);
    day.says('110900-a', planned(day));
    return ['110900-a', TO_TRIP];
  });
  rule('receptacle_must_hold_items', 'an empty bag is not closed', (day) => {
    openBag(day);
    return ['110900-a', CLOSE];
  });
  rule('seal_must_be_placed', 'a despatch is closed with every bag sealed', (day) => {
    accept(day);
    openBag(day);
    day.says('110900-a', PACK);
    return ['110900-a', CLOSE];
  });
  rule('closer_must_not_be_sealer', 'whoever sealed a bag of class A does not close its despatch', (day) => {
    accept(day, { secrecy: 'A' });
    openBag(day, 'L-1');
    day.says('110900-a', PACK);
    day.says('110900-a', SEAL_A);
    return ['110900-a', CLOSE];
  });
  rule('last_bag_must_be_named', 'exactly one bag of the despatch is the last', (day) => {
    accept(day);
    openBag(day);
    day.says('110900-a', PACK);
    day.says('110900-a', SEAL);
    return ['110900-a', { ...CLOSE, lastReceptacle: 'T999999' }];
  });
});
