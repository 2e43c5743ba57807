import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalBytes, canonicalText, MAX_DEPTH } from './canonical.ts';

function textOf(value: unknown): string {
  const canonical = canonicalText(value);
  return canonical.kind === 'canonical' ? canonical.text : `${canonical.fault.code} at ${canonical.fault.field}`;
}

describe('The canonical text', () => {
  test('does not depend on the order of fields', () => {
    expect(textOf({ b: 1, a: [true, null, 'Cà Mau'] })).toBe('{"a":[true,null,"Cà Mau"],"b":1}');
    expect(textOf({ a: [true, null, 'Cà Mau'], b: 1 })).toBe('{"a":[true,null,"Cà Mau"],"b":1}');
  });

  test('orders keys by UTF-16 units and escapes as RFC 8785 3.2.2 says', () => {
    expect(textOf({ '€': 'Euro Sign', '\r': 'Carriage Return', '1': 'One', '😂': 'Smiley', ö: 'o' })).toBe(
      '{"\\r":"Carriage Return","1":"One","ö":"o","€":"Euro Sign","😂":"Smiley"}',
    );
    expect(textOf({ a: '\u000f\n"\\/' })).toBe('{"a":"\\u000f\\n\\"\\\\/"}');
  });

  test.each([
    ['decomposed Vietnamese', { name: 'Cà Mau'.normalize('NFD') }, 'text_must_be_composed at name'],
    ['a decomposed field name', { ['Mã'.normalize('NFD')]: 1 }, 'text_must_be_composed at '],
    ['a lone surrogate', { stops: ['\ud83d'] }, 'text_must_be_composed at stops.0'],
    ['a fraction', { massGrams: 1.5 }, 'number_must_be_whole at massGrams'],
    ['a number beyond what all parties hold exactly', { at: 2 ** 53 }, 'number_must_be_whole at at'],
    ['minus zero', { at: -0 }, 'number_must_be_whole at at'],
    ['what JSON cannot say', { at: undefined }, 'field_must_be_of_type at at'],
  ])('refuses %s instead of repairing it', (_what, value, complaint) => {
    expect(textOf(value)).toBe(complaint);
  });

  test('ends at a fixed depth', () => {
    const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
    expect(textOf(nested(MAX_DEPTH))).toContain('1');
    expect(textOf(nested(MAX_DEPTH + 1))).toContain('nesting_must_be_shallow');
  });

  test('is read back as the value it came from', () => {
    const isReadBack = fc.property(fc.jsonValue(), (value) => {
      const canonical = canonicalText(value);
      return (
        canonical.kind === 'faulty' || isDeepStrictEqual(JSON.parse(canonical.text), JSON.parse(JSON.stringify(value)))
      );
    });
    expect(fc.check(isReadBack).failed).toBe(false);
  });
});

describe('Canonical bytes', () => {
  test('are the UTF-8 of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(Buffer.from(canonicalBytes(text))).toEqual(Buffer.from(text, 'utf8'));
      }),
    );
  });
});
