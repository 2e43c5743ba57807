import type { Held, RosterPosition, RosterShift } from '@giaolien/wire';
import { instantOf } from '@giaolien/kernel';
import { expect, test } from 'vitest';
import { barriersOf, isHard, type Barrier, type RosterPerson } from './fit.ts';

const LIMITS = { dayMinutes: 720, weekMinutes: 2880, restMinutes: 720 };
const POSITION: RosterPosition = {
  id: 'p1',
  task: 'Chia chọn',
  role: 'sorter',
  count: 1,
  secrecy: 'B',
  screening: false,
  people: [],
};
const SHIFT: RosterShift = {
  id: 'morning',
  day: '2026-11-24',
  name: 'Ca sáng',
  startMinute: 360,
  endMinute: 840,
  zone: null,
  positions: [POSITION],
};
const ALWAYS = { from: 0, until: instantOf('2030-01-01', 0), secrecy: null };
const HELD: readonly Held[] = [
  { kind: 'vetting', ...ALWAYS },
  { kind: 'training', ...ALWAYS },
  { kind: 'commitment', ...ALWAYS },
  { kind: 'clearance', ...ALWAYS, secrecy: 'B' },
];
const AN: RosterPerson = { id: 'an', name: 'An', roles: ['sorter'], clearance: 'B', held: [...HELD], minutes: 0 };
const SLOT = { shift: SHIFT, position: POSITION };

/** An, with these in place of what else he has of their kind. */
function holding(...held: readonly Held[]): RosterPerson {
  return { ...AN, held: [...HELD.filter(({ kind }) => held.every((one) => one.kind !== kind)), ...held] };
}

function standing(shift: Partial<RosterShift>): RosterShift {
  return { ...SHIFT, id: 'other', ...shift, positions: [{ ...POSITION, people: ['an'] }] };
}

test('nothing speaks against who has the role and the clearance', () => {
  expect(barriersOf(AN, SLOT, [SHIFT], LIMITS)).toEqual([]);
});

test('who lacks the role or a clearance as high cannot stand there, whether his record is open or not', () => {
  const low = { ...holding({ kind: 'clearance', ...ALWAYS, secrecy: 'C' }), roles: ['clerk' as const] };
  const barriers = barriersOf(low, SLOT, [SHIFT], LIMITS);
  expect(barriersOf({ ...low, clearance: 'C', held: null }, SLOT, [SHIFT], LIMITS)).toEqual(barriers);
  expect(barriers).toEqual([
    { kind: 'lacking', lacking: 'role' },
    { kind: 'lacking', lacking: 'clearance' },
  ]);
  expect(barriers.every(isHard)).toBe(true);
});

test('a training that ends during the shift bars with the day of its end, and one that ends with it does not', () => {
  const training = (from: number, until: number): Held => {
    return {
      kind: 'training',
      from: instantOf('2026-11-24', from),
      until: instantOf('2026-11-24', until),
      secrecy: null,
    };
  };
  const ended: Barrier = { kind: 'over', what: 'training', until: instantOf('2026-11-24', 400) };
  expect(barriersOf(holding(training(0, 400)), SLOT, [SHIFT], LIMITS)).toEqual([ended]);
  expect(barriersOf(holding(training(0, 840)), SLOT, [SHIFT], LIMITS)).toEqual([]);
  expect(barriersOf(holding(training(0, 400), training(400, 900)), SLOT, [SHIFT], LIMITS)).toEqual([]);
  expect(barriersOf(holding(training(900, 999)), SLOT, [SHIFT], LIMITS)).toEqual([
    { kind: 'without', what: 'training' },
  ]);
});

test('a clearance that is enough today and ends before the shift bars', () => {
  const until = instantOf('2026-11-24', 0);
  const person = holding({ kind: 'clearance', from: 0, until, secrecy: 'A' });
  expect(barriersOf(person, SLOT, [SHIFT], LIMITS)).toEqual([{ kind: 'over', what: 'clearance', until }]);
});

test('an X-ray certificate bars only where one is needed', () => {
  const screened = { ...SLOT, position: { ...POSITION, screening: true } };
  expect(barriersOf(AN, SLOT, [SHIFT], LIMITS)).toEqual([]);
  expect(barriersOf(AN, screened, [SHIFT], LIMITS)).toEqual([{ kind: 'without', what: 'screening' }]);
});

test('nobody stands in two shifts at once', () => {
  expect(barriersOf(AN, SLOT, [standing({ startMinute: 800, endMinute: 1200 })], LIMITS)).toContainEqual({
    kind: 'other-shift',
    shift: 'Ca sáng',
  });
  expect(barriersOf(AN, SLOT, [standing({ id: 'morning' })], LIMITS)).toEqual([{ kind: 'in-shift' }]);
});

test('too little rest after the night before and too many hours are warnings, not bars', () => {
  const night = standing({ day: '2026-11-23', startMinute: 1320, endMinute: 1800 });
  const barriers = barriersOf(AN, SLOT, [night], { ...LIMITS, weekMinutes: 900 });
  expect(barriers.map(({ kind }) => kind)).toEqual(['week', 'rest']);
  expect(barriers.some(isHard)).toBe(false);
});
