import { expect, test } from 'vitest';
import { SECRECY_CLASSES, URGENCIES } from '../item/product.ts';
import { handlingRankOf } from './handling-rank.ts';

test('secrets go first, strictest before; of one class Hỏa tốc, then Hẹn giờ (R1.43)', () => {
  const products = [null, ...SECRECY_CLASSES].flatMap((secrecy) =>
    (['ordinary', 'timed', 'express'] as const).map((urgency) => ({ secrecy, urgency })),
  );
  const sorted = products.toSorted((one, other) => handlingRankOf(one) - handlingRankOf(other));
  expect(sorted.map(({ secrecy, urgency }) => `${secrecy ?? '-'} ${urgency}`)).toEqual([
    'A express',
    'A timed',
    'A ordinary',
    'B express',
    'B timed',
    'B ordinary',
    'C express',
    'C timed',
    'C ordinary',
    '- express',
    '- timed',
    '- ordinary',
  ]);
});

test('the first place is 0, the last 11, and both urgencies at once go with Hỏa tốc', () => {
  expect(handlingRankOf({ secrecy: 'A', urgency: 'express' })).toBe(0);
  expect(handlingRankOf({ secrecy: null, urgency: 'ordinary' })).toBe(11);
  for (const urgency of URGENCIES) expect(handlingRankOf({ secrecy: null, urgency })).toBeGreaterThan(8);
  expect(handlingRankOf({ secrecy: 'C', urgency: 'express-timed' })).toBe(
    handlingRankOf({ secrecy: 'C', urgency: 'express' }),
  );
});
