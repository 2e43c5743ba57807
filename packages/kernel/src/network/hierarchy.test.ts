import { expect, test } from 'vitest';
import { NETWORK } from '../testing/index.ts';
import { chainOf, isAtOrAbove } from './hierarchy.ts';

test('over a commune stand its province and its centre', () => {
  expect(chainOf(NETWORK, '121000').map(({ id }) => id)).toEqual(['121000', '120900', '100000']);
  expect(chainOf(NETWORK, '999999')).toEqual([]);
});

test('an office stands at itself and over what it sends to, never beside', () => {
  expect(isAtOrAbove(NETWORK, '121000', '121000')).toBe(true);
  expect(isAtOrAbove(NETWORK, '100000', '121000')).toBe(true);
  expect(isAtOrAbove(NETWORK, '121000', '120900')).toBe(false);
  expect(isAtOrAbove(NETWORK, '110900', '121000')).toBe(false);
});
