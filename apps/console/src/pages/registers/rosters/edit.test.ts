import { expect, test } from 'vitest';
import { bandKey } from './board.ts';
import { addShift, minutesOf, putIn, removeBand, takeOut, type ShiftDraft } from './edit.ts';

const DRAFT: ShiftDraft = {
  name: 'Ca đêm',
  startMinute: 1320,
  endMinute: 1800,
  positions: [{ task: 'Khai thác', role: 'sorter', count: 1, secrecy: 'C', screening: false }],
};
const DAYS = ['2026-11-23', '2026-11-24'] as const;

test('a shift stands on each of its days, with an id of its own', () => {
  const shifts = addShift(addShift([], DRAFT, DAYS), DRAFT, DAYS);
  expect(new Set(shifts.map(({ id }) => id)).size).toBe(4);
  expect(shifts[0]).toMatchObject({ id: '2026-11-23-1320', day: '2026-11-23', positions: [{ id: 'p1', people: [] }] });
});

test('somebody is put in once, counted in minutes, and taken out again', () => {
  const empty = addShift([], DRAFT, DAYS);
  const slot = { shift: '2026-11-24-1320', position: 'p1' };
  const one = putIn(putIn(empty, slot, 'an'), slot, 'an');
  expect(one[1]?.positions[0]?.people).toEqual(['an']);
  expect(minutesOf(one).get('an')).toBe(480);
  expect(takeOut(one, slot, 'an')).toEqual(empty);
});

test('a shift is removed on all its days', () => {
  const shifts = addShift(addShift([], DRAFT, DAYS), { ...DRAFT, name: 'Ca sáng' }, DAYS);
  const [first] = shifts;
  expect(removeBand(shifts, first === undefined ? '' : bandKey(first)).map(({ name }) => name)).toEqual([
    'Ca sáng',
    'Ca sáng',
  ]);
});
