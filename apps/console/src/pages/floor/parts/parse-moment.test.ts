import { instantOf } from '@giaolien/kernel';
import { expect, test } from 'vitest';
import { parseMoment } from './parse-moment.ts';

const NOW = instantOf('2026-11-24', 14 * 60);

test('a time alone is the next such time', () => {
  expect(parseMoment('15:30', NOW)).toBe(instantOf('2026-11-24', 15 * 60 + 30));
  expect(parseMoment('8:00', NOW)).toBe(instantOf('2026-11-25', 8 * 60));
  expect(parseMoment('8h', NOW)).toBe(instantOf('2026-11-25', 8 * 60));
});
test('a day may stand before or after, with its year or without', () => {
  expect(parseMoment('9:15 26/11', NOW)).toBe(instantOf('2026-11-26', 9 * 60 + 15));
  expect(parseMoment('26/11/2026 9:15', NOW)).toBe(instantOf('2026-11-26', 9 * 60 + 15));
  expect(parseMoment('8:00 2/1', NOW)).toBe(instantOf('2027-01-02', 8 * 60));
});
test('what is no moment is not guessed', () => {
  for (const text of ['', 'mai', '25:00', '12:75', '8:00 31/02', '8:00 mai', '26/11']) {
    expect(parseMoment(text, NOW), text).toBeUndefined();
  }
});
