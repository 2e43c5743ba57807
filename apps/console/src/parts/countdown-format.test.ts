import { expect, test } from 'vitest';
import { formatCountdown } from './countdown-format.ts';

test('what is left is told in minutes and seconds, and in hours where there are any', () => {
  expect([0, 7, 247, 3600, 83_047].map(formatCountdown)).toEqual(['0:00', '0:07', '4:07', '1:00:00', '23:04:07']);
});
