import fc, { type Arbitrary } from 'fast-check';

import { NUMBERS, TEXTS } from './hostile.ts';

/** A JSON value in which a `Raw` stands for its own text, e.g. a number that no double holds. */
export type JsonText =
  | null
  | boolean
  | number
  | string
  | Raw
  | readonly JsonText[]
  | { readonly [name: string]: JsonText };

/** Written into the JSON as it is. */
export class Raw {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Place = readonly (string | number)[];

/** `value` with exactly one change at one place. */
export function mutated(value: JsonText): Arbitrary<JsonText> {
  const places = placesOf(value, []);
  return fc.record({ turn: fc.nat(10_000), change: changes() }).map(({ turn, change }) => {
    return changedAt(value, places[turn % places.length] ?? [], change);
  });
}

/** What can be done to the value at a place; `undefined` takes it out. */
type Change = (value: JsonText) => JsonText | undefined;

function changes(): Arbitrary<Change> {
  return fc.oneof(
    fc.constant<Change>(() => undefined),
    fc.constantFrom<JsonText>(null, true, 0, -1, '', [], {}, '0', [[]]).map(
      (other): Change =>
        () =>
          other,
    ),
    fc.constantFrom(...TEXTS).map(
      (text): Change =>
        () =>
          text,
    ),
    fc.constantFrom(...NUMBERS).map(
      (text): Change =>
        () =>
          new Raw(text),
    ),
    fc.constantFrom<Change>(
      (value) => [value],
      (value) => (Array.isArray(value) ? [...value, ...value, ...value] : { value }),
      (value) => (typeof value === 'string' ? `${value}${value}` : value),
      (value) => (typeof value === 'string' ? value.slice(1) : value),
      (value) => (typeof value === 'string' ? value.toUpperCase() : value),
      (value) => (typeof value === 'string' ? ` ${value}` : value),
      (value) => (typeof value === 'number' ? value + 1 : value),
      (value) => (typeof value === 'number' ? -value : value),
      (value) => (typeof value === 'number' ? String(value) : value),
    ),
    fc
      .constantFrom('unknown', '__proto__', 'constructor', 'prototype', 'toString', 'Kind', 'kind ', 'inputId\u0000')
      .map((name): Change => (value) => {
        if (typeof value !== 'object' || value === null || value instanceof Raw || Array.isArray(value)) return value;
        return Object.fromEntries([...Object.entries(value), [name, { polluted: true }]]);
      }),
  );
}

function placesOf(value: JsonText, at: Place): readonly Place[] {
  if (typeof value !== 'object' || value === null || value instanceof Raw) return [at];
  const inner: readonly (readonly [string | number, JsonText])[] = Array.isArray(value)
    ? value.map((one: JsonText, index) => [index, one] as const)
    : Object.entries(value);
  return [at, ...inner.flatMap(([key, one]) => placesOf(one, [...at, key]))];
}

function changedAt(value: JsonText, [key, ...rest]: Place, change: Change): JsonText {
  if (key === undefined) return change(value) ?? null;
  if (typeof value !== 'object' || value === null || value instanceof Raw) return value;
  if (Array.isArray(value)) {
    return value.flatMap((one: JsonText, index) => {
      if (index !== key) return [one];
      const next = rest.length === 0 ? change(one) : changedAt(one, rest, change);
      return next === undefined ? [] : [next];
    });
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => {
      if (name !== key) return [[name, one]];
      const next = rest.length === 0 ? change(one) : changedAt(one, rest, change);
      return next === undefined ? [] : [[name, next]];
    }),
  );
}

/** The JSON text of a value, with what is raw left raw. */
export function textOf(value: JsonText): string {
  if (value instanceof Raw) return value.text;
  if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([name, one]) => `${JSON.stringify(name)}:${textOf(one)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value);
}
