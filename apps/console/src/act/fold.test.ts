import { expect, test } from 'vitest';
import type { Refusal } from '../api/answers.ts';
import { firstSentenceOf, foldRefusals } from './fold.ts';

function refusal(sentence: string, subject: NonNullable<Refusal['subject']>): Refusal {
  return { code: 'item_must_be_controlled', rule: 'KT1-ITEM-04', source: 'R3.04', sentence, subject };
}

test('equal sentences become one with their number, in the order in which they came first', () => {
  const list = [refusal('B', 'item:1'), refusal('A', 'item:1'), refusal('B', 'item:2'), refusal('B', 'item:3')];
  expect(foldRefusals(list).map(({ refusal: { sentence }, count }) => [sentence, count])).toEqual([
    ['B', 3],
    ['A', 1],
  ]);
});

test('the first sentence says what is wrong, the next ones what to do', () => {
  expect(firstSentenceOf('Bìa chưa có dấu KT1. Hãy đóng dấu KT1 rồi mới chấp nhận.')).toBe('Bìa chưa có dấu KT1.');
  expect(firstSentenceOf('Từ 14.30 hôm nay.')).toBe('Từ 14.30 hôm nay.');
});
