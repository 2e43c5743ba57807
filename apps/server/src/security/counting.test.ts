import { MINUTE } from '@giaolien/kernel';
import { expect, test } from 'vitest';
import { Calling } from './calling.ts';
import { PLATFORM } from './caller.ts';
import { REFUSALS_MAX, REFUSALS_WITHIN, Refusals } from './refusals.ts';

const prober = { ...PLATFORM, person: 'buuta.hn' };

test('Refusals on classified subjects call the centre when they come close together, and are then counted anew', () => {
  const refusals = new Refusals();
  const noted = Array.from({ length: 2 * REFUSALS_MAX }, (_, index) => refusals.note(prober, index * MINUTE));
  expect(noted.flatMap((isTooMany, index) => (isTooMany ? [index + 1] : []))).toEqual([REFUSALS_MAX, 2 * REFUSALS_MAX]);
});

test('Refusals far apart are mistyping, and those of one person are not those of another', () => {
  const refusals = new Refusals();
  for (let index = 0; index < 20; index += 1) expect(refusals.note(prober, index * REFUSALS_WITHIN)).toBe(false);
  for (let index = 0; index < 20; index += 1) {
    expect(refusals.note({ ...prober, person: `person.${index}` }, 0)).toBe(false);
  }
});

test('A stolen session calls the centre, once in ten minutes however often it knocks; a sign-in does not', () => {
  const calling = new Calling();
  const entry = { ...prober, kind: 'session-misused', detail: {} } as const;
  const raised = [0, 1, 9, 10, 11].map((minute) => calling.alarmFor(entry, minute * MINUTE)?.kind);
  expect(raised).toEqual(['session-misused', undefined, undefined, 'session-misused', undefined]);
  expect(calling.alarmFor({ ...prober, kind: 'signed-in', detail: {} }, 0)).toBeUndefined();
});
