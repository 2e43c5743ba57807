import { expect, test } from 'vitest';
import { FieldReader, WedgeReader } from './wedge.ts';

function feed(reader: WedgeReader, text: string, gap: number, start = 0): number {
  let at = start;
  for (const key of text) {
    reader.press({ key, code: `Key${key.toUpperCase()}`, at });
    at += gap;
  }
  return at;
}

test('a fast burst that ends with Enter is a scan', () => {
  const reader = new WedgeReader();
  const at = feed(reader, 'ma123456785vn', 8);
  expect(reader.press({ key: 'Enter', code: 'Enter', at })).toEqual({ kind: 'scan', text: 'MA123456785VN' });
});

test('a person who types and presses Enter has not scanned', () => {
  const reader = new WedgeReader();
  const at = feed(reader, 'MA123456785VN', 120);
  expect(reader.press({ key: 'Enter', code: 'Enter', at })).toEqual({ kind: 'other' });
});

test('a scan after slow typing holds only the burst', () => {
  const reader = new WedgeReader();
  const typed = feed(reader, 'ghi', 200);
  const at = feed(reader, 'T000123', 10, typed);
  expect(reader.press({ key: 'Enter', code: 'Enter', at })).toEqual({ kind: 'scan', text: 'T000123' });
});

test('letters that an input method rewrote are read from their place on the keyboard', () => {
  const reader = new WedgeReader();
  reader.press({ key: 'E', code: 'KeyE', at: 0 });
  reader.press({ key: 'Ê', code: 'KeyE', at: 8 });
  const at = feed(reader, '123456785VN', 8, 16);
  expect(reader.press({ key: 'Tab', code: 'Tab', at })).toEqual({ kind: 'scan', text: 'EE123456785VN' });
});

test('one slow moment in a scan does not split it', () => {
  const reader = new WedgeReader();
  const half = feed(reader, 'MA12345', 10);
  const at = feed(reader, '6785VN', 10, half + 110);
  expect(reader.press({ key: 'Enter', code: 'Enter', at })).toEqual({ kind: 'scan', text: 'MA123456785VN' });
});

test('a short burst is not a scan', () => {
  const reader = new WedgeReader();
  const at = feed(reader, 'abc', 8);
  expect(reader.press({ key: 'Enter', code: 'Enter', at })).toEqual({ kind: 'other' });
});

test('a field gives back the keys of a scanner where an input method rewrote them', () => {
  const reader = new FieldReader();
  for (const [index, key] of '100900970900AKA60012'.split('').entries()) {
    reader.press({ key, code: `Key${key}`, at: index * 10 });
  }
  expect(reader.read('100900970900ÂK60012')).toBe('100900970900AKA60012');
});

test('a field leaves alone what a person typed with diacritics', () => {
  const reader = new FieldReader();
  for (const [index, key] of 'caf mau'.split('').entries()) reader.press({ key, code: `Key${key}`, at: index * 150 });
  expect(reader.read('cà mau')).toBe('cà mau');
});
