import canonicalize from 'canonicalize';
import { encodeUtf8 } from './utf8.ts';

/** How deep a body may be nested: a list inside an input inside an array needs five. */
export const MAX_DEPTH = 16;

/** A defect of a value that keeps it from having one canonical form, and where it lies (`a.b.0`). */
export interface CanonicalFault {
  readonly code: 'text_must_be_composed' | 'number_must_be_whole' | 'nesting_must_be_shallow' | 'field_must_be_of_type';
  readonly field: string;
}

export type Canonical =
  | { readonly kind: 'canonical'; readonly text: string }
  | { readonly kind: 'faulty'; readonly fault: CanonicalFault };

/**
 * The one text that stands for a JSON value: RFC 8785 (JCS) over values that mean the same everywhere. Strings are in
 * NFC and hold no lone surrogate; numbers are whole and exact; nesting ends at `MAX_DEPTH`. Anything else is faulty,
 * never repaired: a repaired value would not be what its sender signed.
 */
export function canonicalText(value: unknown): Canonical {
  const fault = findFault(value, '', 0);
  if (fault !== undefined) return { kind: 'faulty', fault };
  // A value without faults is plain JSON, for which the serializer always returns a text.
  return { kind: 'canonical', text: canonicalize(value) ?? 'null' };
}

/** UTF-8 bytes of a canonical text, as they are hashed and signed. */
export function canonicalBytes(text: string): Uint8Array {
  return encodeUtf8(text);
}

/** The first defect of `value` in reading order. */
function findFault(value: unknown, field: string, depth: number): CanonicalFault | undefined {
  if (depth > MAX_DEPTH) return { code: 'nesting_must_be_shallow', field };
  switch (typeof value) {
    case 'string':
      return isComposed(value) ? undefined : { code: 'text_must_be_composed', field };
    case 'number':
      return isExact(value) ? undefined : { code: 'number_must_be_whole', field };
    case 'boolean':
      return undefined;
    case 'object':
      return value === null ? undefined : findFaultInside(value, field, depth);
    case 'bigint':
    case 'function':
    case 'symbol':
    case 'undefined':
      return { code: 'field_must_be_of_type', field };
  }
}

function findFaultInside(value: object, field: string, depth: number): CanonicalFault | undefined {
  for (const [key, inner] of Object.entries(value)) {
    const path = field === '' ? key : `${field}.${key}`;
    if (!isComposed(key)) return { code: 'text_must_be_composed', field };
    const fault = findFault(inner, path, depth + 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function isExact(value: number): boolean {
  return Number.isSafeInteger(value) && !Object.is(value, -0);
}

function isComposed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text) && text.normalize('NFC') === text;
}
