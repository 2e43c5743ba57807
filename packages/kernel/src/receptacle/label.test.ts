import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bagLabelOf, parseBagLabel, type BagLabel } from './label.ts';

const LABEL: BagLabel = {
  origin: '100900',
  destination: '970900',
  carriage: 'air',
  year: 2026,
  despatchNumber: 12,
  bagNumber: 3,
  last: true,
  registered: true,
  grossGrams: 5300,
};

test('a label is 29 characters in the order of the field (R5.31)', () => {
  expect(bagLabelOf(LABEL)).toBe('100900970900AKA60012003110053');
});

test('what is generated is parsed back', () => {
  const office = fc.integer({ min: 0, max: 999_999 }).map((code) => String(code).padStart(6, '0'));
  const label = fc.record({
    origin: office,
    destination: office,
    carriage: fc.constantFrom('air', 'surface'),
    year: fc.integer({ min: 2020, max: 2029 }),
    despatchNumber: fc.integer({ min: 1, max: 9999 }),
    bagNumber: fc.integer({ min: 1, max: 999 }),
    last: fc.boolean(),
    registered: fc.boolean(),
    grossGrams: fc.integer({ min: 0, max: 9999 }).map((hectograms) => hectograms * 100),
  });
  fc.assert(
    fc.property(label, (each) => {
      expect(parseBagLabel(bagLabelOf(each), 2029)).toEqual(each);
    }),
  );
});

test('the year digit is read across the roll-over: a 9 seen in 2030 is 2029', () => {
  expect(parseBagLabel(bagLabelOf({ ...LABEL, year: 2029 }), 2030)?.year).toBe(2029);
});

test('another service, another length or letters in an office code are no KT1 label', () => {
  for (const wrong of [
    '904600593230ACB20006001010053',
    '100900970900AKA6001200311005',
    '10A900970900AKA60012003110053',
  ]) {
    expect(parseBagLabel(wrong, 2026)).toBeUndefined();
  }
});
