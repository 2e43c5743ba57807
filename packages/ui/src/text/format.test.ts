import { expect, test } from 'vitest';
import { foldText, formatMass, formatMoment, formatNumber, formatRelative, formatShort, formatSpan } from './format.ts';
import { vi } from './vi.ts';

const NINE = Date.UTC(2026, 10, 24, 2, 0); // 24/11/2026 09:00 in Hà Nội
const MINUTE = 60_000;

test('moments are written the Vietnamese way, in the time of Việt Nam', () => {
  expect(formatMoment(NINE)).toBe('24/11/2026 09:00');
  expect(formatShort(NINE, NINE + MINUTE)).toBe('09:00');
  expect(formatShort(NINE - 24 * 60 * MINUTE, NINE)).toBe('23/11 09:00');
});

test('numbers have dots between thousands, masses a decimal comma', () => {
  expect(formatNumber(13450)).toBe('13.450');
  expect(formatMass(320)).toBe('320 g');
  expect(formatMass(4150)).toBe('4,15 kg');
});

test('spans are told in the largest unit that says enough', () => {
  expect(formatSpan(40_000, vi)).toBe('40 giây');
  expect(formatSpan(5 * MINUTE, vi)).toBe('5 phút');
  expect(formatSpan(95 * MINUTE, vi)).toBe('1 giờ 35 phút');
  expect(formatSpan(30 * 60 * MINUTE, vi)).toBe('30 giờ');
  expect(formatSpan(3 * 24 * 60 * MINUTE, vi)).toBe('3 ngày');
});

test('ages look back and ahead', () => {
  expect(formatRelative(NINE, NINE + 10_000, vi)).toBe('vừa xong');
  expect(formatRelative(NINE, NINE + 3 * MINUTE, vi)).toBe('3 phút trước');
  expect(formatRelative(NINE + 2 * 60 * MINUTE, NINE, vi)).toBe('còn 2 giờ');
});

test('text folds to what people type without diacritics', () => {
  expect(foldText('Ủy ban nhân dân xã Đất Mũi')).toBe('uy ban nhan dan xa dat mui');
});
