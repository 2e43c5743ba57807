import { bagLabelOf } from '@giaolien/kernel';
import { expect, test } from 'vitest';
import { parseScan } from './scan.ts';

test('an item number is read whatever its case and blanks', () => {
  expect(parseScan(' ma 1234 5678 5 vn ')).toEqual({ kind: 'item', id: 'MA123456785VN' });
});

test('an item number with a wrong check digit is a misread, not another item', () => {
  expect(parseScan('MA123456786VN')).toEqual({ kind: 'misread', text: 'MA123456786VN' });
});

test('bags and boxes are told by their asset code', () => {
  expect(parseScan('T000123')).toEqual({ kind: 'receptacle', id: 'T000123' });
  expect(parseScan('h000007')).toEqual({ kind: 'receptacle', id: 'H000007' });
});

test('a 29-character bag label is read with its parts', () => {
  const label = bagLabelOf({
    origin: '100900',
    destination: '970900',
    carriage: 'air',
    year: 2026,
    despatchNumber: 12,
    bagNumber: 3,
    last: true,
    registered: true,
    grossGrams: 4200,
  });
  expect(label).toHaveLength(29);
  expect(parseScan(label, 2026)).toMatchObject({
    kind: 'label',
    label,
    parts: { origin: '100900', destination: '970900', despatchNumber: 12, bagNumber: 3, last: true },
  });
});

test('a despatch is told by its two offices, class, year and number', () => {
  expect(parseScan('100900-970900-K-2026-0001')).toEqual({ kind: 'despatch', id: '100900-970900-K-2026-0001' });
});

test('trips and hand-over lists share one shape', () => {
  const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
  expect(parseScan(id.toUpperCase())).toEqual({ kind: 'uuid', id });
});

test('anything else is text to search for, its diacritics kept', () => {
  expect(parseScan('  Uỷ ban nhân dân xã Đất Mũi ')).toEqual({ kind: 'text', text: 'Uỷ ban nhân dân xã Đất Mũi' });
});
