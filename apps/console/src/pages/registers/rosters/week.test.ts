import { instantOf } from '@giaolien/kernel';
import { expect, test } from 'vitest';
import { clockOf, dayMonthYear, daysOf, findMonday, mondayOf, parseClock, thisMonday } from './week.ts';

test('a week begins on Monday, in Việt Nam', () => {
  expect(mondayOf('2026-11-29')).toBe('2026-11-23');
  expect(mondayOf('2026-11-23')).toBe('2026-11-23');
  expect(thisMonday(instantOf('2026-11-23', 0))).toBe('2026-11-23');
  expect(daysOf('2026-12-28').at(-1)).toBe('2027-01-03');
});

test('an address that is no day leads to no week', () => {
  expect(findMonday('2026-11-25')).toBe('2026-11-23');
  expect(findMonday('hôm nay')).toBeUndefined();
  expect(findMonday(undefined)).toBeUndefined();
});

test('a shift that ends on the next day is told by the clock', () => {
  expect(clockOf(360)).toBe('06:00');
  expect(clockOf(1800)).toBe('06:00');
  expect(dayMonthYear('2026-11-24')).toBe('24/11/2026');
});

test('a time is read as people type it, and nothing else is a time', () => {
  expect(parseClock('06:00')).toBe(360);
  expect(parseClock('6h30')).toBe(390);
  expect(parseClock('22')).toBe(1320);
  expect(parseClock('24:00')).toBeUndefined();
  expect(parseClock('sáng')).toBeUndefined();
});
