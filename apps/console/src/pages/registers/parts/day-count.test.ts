import { instantOf } from '@giaolien/kernel';
import { expect, test } from 'vitest';
import { daysLeft } from './day-count.ts';

const NOW = instantOf('2026-11-24', 10 * 60);

test('what holds to the end of today has no day left, and is over tomorrow', () => {
  expect(daysLeft(instantOf('2026-11-25', 0), NOW)).toBe(0);
  expect(daysLeft(instantOf('2026-11-26', 0), NOW)).toBe(1);
  expect(daysLeft(instantOf('2026-11-24', 0), NOW)).toBe(-1);
});

test('an end within a day counts as that day', () => {
  expect(daysLeft(instantOf('2026-11-24', 18 * 60), NOW)).toBe(0);
});
