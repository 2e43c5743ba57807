import { DAY } from '@giaolien/kernel';
import { expect, test } from 'vitest';
import { isNeeded, standingOf } from './expiry.ts';

const NOW = 1_000 * DAY;

test('what ends within thirty days ends soon, and what has ended says so', () => {
  expect(standingOf(NOW + 31 * DAY, NOW)).toBe('holds');
  expect(standingOf(NOW + 29 * DAY, NOW)).toBe('soon');
  expect(standingOf(NOW, NOW)).toBe('ended');
  expect(standingOf(undefined, NOW)).toBe('lacking');
});

test('whoever touches mail needs vetting, training and commitment; a monitor does not', () => {
  expect(isNeeded('vetting', ['sorter'])).toBe(true);
  expect(isNeeded('vetting', ['monitor'])).toBe(false);
  expect(isNeeded('screening', ['sorter'])).toBe(false);
});
