import { describe, expect, test } from 'vitest';
import { nextAfter, seriesOf } from './series.ts';

describe('A series of seals', () => {
  test('counts on from its first number, in the width in which that was typed', () => {
    expect(seriesOf('KT-', '9', 3)).toEqual(['KT-0009', 'KT-0010', 'KT-0011']);
    expect(seriesOf(' NP-', '000099', 2)).toEqual(['NP-000099', 'NP-000100']);
  });
  test('is none without a number, with nothing, or with more than one input may name', () => {
    expect(seriesOf('KT-', 'x', 3)).toBeUndefined();
    expect(seriesOf('KT-', '1', null)).toBeUndefined();
    expect(seriesOf('KT-', '1', 501)).toBeUndefined();
  });
  test('goes on after the last one that was issued', () => {
    expect(nextAfter('KT-0041')).toEqual({ prefix: 'KT-', first: '0042' });
    expect(nextAfter(undefined)).toBeUndefined();
    expect(nextAfter('KT')).toBeUndefined();
  });
});
