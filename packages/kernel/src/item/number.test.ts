import { expect, test } from 'vitest';
import { isItemNumber, itemNumberOf } from './number.ts';

test('a number seen in the field verifies (R5.35)', () => {
  expect(isItemNumber('CB173599835VN')).toBe(true);
});

test('a serial becomes a number whose check digit verifies', () => {
  expect(itemNumberOf('MA', 12_345_678)).toBe('MA123456785VN');
  for (const serial of [0, 1, 7, 99_999_999, 40_000_123]) expect(isItemNumber(itemNumberOf('MA', serial))).toBe(true);
});

test('one wrong digit, a swapped pair, or another country does not verify', () => {
  for (const wrong of ['CB173599836VN', 'CB713599835VN', 'CB173599835LA', 'cb173599835vn', 'CB17359983VN', '']) {
    expect(isItemNumber(wrong)).toBe(false);
  }
});
