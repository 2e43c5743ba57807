import { expect, test } from 'vitest';
import { instantOf } from '../time.ts';
import { addMonths } from './months.ts';

test.each([
  ['2026-11-23', 6, '2027-05-23'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-12-31', 1, '2027-01-31'],
  ['2026-01-31', -2, '2025-11-30'],
  ['2026-11-23', 36, '2029-11-23'],
] as const)('%s and %i months: %s, at the same minute', (date, months, result) => {
  expect(addMonths(instantOf(date, 9 * 60 + 5), months)).toBe(instantOf(result, 9 * 60 + 5));
});
