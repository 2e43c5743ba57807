import type { RosterPosition, RosterShift } from '@giaolien/wire';
import { instantOf } from '@giaolien/kernel';
import { expect, test } from 'vitest';
import { barriersOf, isHard, type RosterPerson } from './fit.ts';

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
const AN: RosterPerson = { id: 'an', name: 'An', roles: ['sorter'], clearance: 'B', minutes: 0 };
const SLOT = { shift: SHIFT, position: POSITION };

function standing(shift: Partial<RosterShift>): RosterShift {
  return { ...SHIFT, id: 'other', ...shift, positions: [{ ...POSITION, people: ['an'] }] };
}

test('nothing speaks against who has the role and the clearance', () => {
  expect(barriersOf(AN, SLOT, [SHIFT], LIMITS)).toEqual([]);
});

test('who lacks the role or the clearance cannot stand there', () => {
  const barriers = barriersOf({ ...AN, roles: ['clerk'], clearance: 'C' }, SLOT, [SHIFT], LIMITS);
  expect(barriers).toEqual([
    { kind: 'lacking', lacking: 'role' },
    { kind: 'lacking', lacking: 'clearance' },
  ]);
  expect(barriers.every(isHard)).toBe(true);
});

test('a training that ends during the shift is lacking, and one that ends with it is not', () => {
  const ending = (minute: number) => [{ kind: 'training' as const, until: instantOf('2026-11-24', minute) }];
  expect(barriersOf({ ...AN, endings: ending(400) }, SLOT, [SHIFT], LIMITS)).toEqual([
    { kind: 'lacking', lacking: 'training' },
  ]);
  expect(barriersOf({ ...AN, endings: ending(840) }, SLOT, [SHIFT], LIMITS)).toEqual([]);
});

test('an X-ray certificate that has ended bars only where one is needed', () => {
  const person = { ...AN, endings: [{ kind: 'screening' as const, until: 0 }] };
  const screened = { ...SLOT, position: { ...POSITION, screening: true } };
  expect(barriersOf(person, SLOT, [SHIFT], LIMITS)).toEqual([]);
  expect(barriersOf(person, screened, [SHIFT], LIMITS)).toEqual([{ kind: 'lacking', lacking: 'screening' }]);
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
