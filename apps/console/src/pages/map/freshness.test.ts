import { MINUTE } from '@giaolien/kernel';
import { expect, test } from 'vitest';
import { freshnessOf } from './freshness.ts';

test('a position ages from fresh over stale to lost', () => {
  const now = 1_800_000_000_000;
  expect(freshnessOf(now - MINUTE, now)).toBe('fresh');
  expect(freshnessOf(now - 6 * MINUTE, now)).toBe('stale');
  expect(freshnessOf(now - 31 * MINUTE, now)).toBe('lost');
});
