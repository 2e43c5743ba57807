import { expect, test } from 'vitest';
import { isNarrowed } from './staff-search.ts';

test('counts of what ends stand above a whole office only', () => {
  expect(isNarrowed({ facility: '100000' })).toBe(false);
  expect(isNarrowed({ q: 'an' })).toBe(true);
  expect(isNarrowed({ due: 'within-30' })).toBe(true);
});
