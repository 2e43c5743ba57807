import { expect, test } from 'vitest';
import { hasClearance, isNarrowed } from './staff-search.ts';

test('a clearance filter finds exactly that clearance, and “none” finds who has none', () => {
  expect(hasClearance({ clearance: 'B' }, 'B')).toBe(true);
  expect(hasClearance({ clearance: 'A' }, 'B')).toBe(false);
  expect(hasClearance({ clearance: null }, 'none')).toBe(true);
  expect(hasClearance({ clearance: 'C' }, 'none')).toBe(false);
  expect(hasClearance({ clearance: null }, undefined)).toBe(true);
});

test('counts of what ends stand above a whole office only', () => {
  expect(isNarrowed({ facility: '100000' })).toBe(false);
  expect(isNarrowed({ q: 'an' })).toBe(true);
});
