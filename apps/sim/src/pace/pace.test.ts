import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '@giaolien/kernel';
import { paceOf } from './pace.ts';

test('at speed 60 three hours of the network take three minutes; at speed 1, three hours', () => {
  expect(paceOf(60).wall(180)).toBe(3 * MINUTE);
  expect(paceOf(1).wall(180)).toBe(3 * HOUR);
});

test('however fast the network, the server is not asked more often than it should be', () => {
  expect(paceOf(10_000).lookEvery).toBeGreaterThanOrEqual(1_000);
  expect(paceOf(1).lookEvery).toBeLessThanOrEqual(10_000);
});

test('a network neither stands still nor runs backwards', () => {
  for (const speed of [0, -1, Number.NaN, 10_001]) expect(() => paceOf(speed)).toThrow(RangeError);
});
