import { expect, test } from 'vitest';

import { RecencyMap } from './recency.ts';

test('what was used longest ago is forgotten first', () => {
  const map = new RecencyMap<string, number>(2);
  map.set('a', 1);
  map.set('b', 2);
  expect(map.find('a')).toBe(1);
  map.set('c', 3);
  expect([map.find('a'), map.find('b'), map.find('c')]).toEqual([1, undefined, 3]);
  expect(map.size).toBe(2);
});
