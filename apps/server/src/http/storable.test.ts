import { describe, expect, test } from 'vitest';

import { findUnstorable } from './storable.ts';

describe('A text that no column can hold', () => {
  test.each([
    [{ q: 'a\u0000b' }, 'q'],
    [{ rows: [{ name: 'x' }, { name: '\u0000' }] }, 'rows.1.name'],
    [{ a: { 'b\u0000': 1 } }, 'a'],
  ])('is found in %j', (value, field) => {
    expect(findUnstorable(value)).toBe(field);
  });

  test.each([undefined, null, 7, 'Hà Nội', { q: '\ud800' }, Buffer.from([0])])('is not seen in %j', (value) => {
    expect(findUnstorable(value)).toBeUndefined();
  });

  test('is feared where there is too much to look at', () => {
    expect(findUnstorable(Array.from({ length: 100_001 }, () => 0))).toBe('');
  });
});
