import { expect, test } from 'vitest';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** `path → text` of every text of a catalogue; a function is called with its parameters' names as values. */
function textsOf(catalogue: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) => {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[here, value] as const];
    if (typeof value === 'function') return [[here, String(value(ANY_PARAMETERS))] as const];
    return typeof value === 'object' && value !== null ? textsOf(value, here) : [];
  });
}

/** Answers every parameter with its name. */
const ANY_PARAMETERS = new Proxy({}, { get: (_, name) => String(name) });

test('every Vietnamese text has an English one under the same key, and the other way round', () => {
  expect(textsOf(en).map(([key]) => key)).toEqual(textsOf(vi).map(([key]) => key));
});

test.each([
  ['Vietnamese', vi],
  ['English', en],
])('no %s text is empty or a placeholder', (_, catalogue) => {
  for (const [key, text] of textsOf(catalogue)) {
    expect(text.trim(), key).not.toBe('');
    expect(text, key).not.toMatch(/TODO|FIXME|undefined|\[object/);
  }
});

test('texts are composed Unicode (NFC), so that search and comparison find them', () => {
  for (const catalogue of [vi, en])
    for (const [key, text] of textsOf(catalogue)) expect(text, key).toBe(text.normalize('NFC'));
});
