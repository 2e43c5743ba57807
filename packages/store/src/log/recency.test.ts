import { expect, test } from 'vitest';

import { RecencyMap } from './recency.ts';

test('what is used stays, what is not is forgotten', () => {
  const map = new RecencyMap<string, number>(4);
  map.set('kept', 1);
  map.set('lost', 2);
  for (const other of ['c', 'd', 'e', 'f', 'g']) {
    expect(map.find('kept')).toBe(1);
    map.set(other, 3);
  }
  expect(map.find('lost')).toBeUndefined();
  expect(map.find('g')).toBe(3);
});

test('the newest value of a key counts', () => {
  const map = new RecencyMap<string, number>(2);
  map.set('a', 1);
  map.set('a', 2);
  map.set('b', 3);
  expect(map.find('a')).toBe(2);
  map.clear();
  expect(map.find('a')).toBeUndefined();
});
