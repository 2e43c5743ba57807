import { describe, expect, test } from 'vitest';
import { clearanceOf, isCleared, isQualified } from './fitness.ts';
import type { Person, Qualification } from './network.ts';
import { DAY, instantOf } from '../time.ts';

const START = instantOf('2026-01-01', 0);
const END = instantOf('2027-01-01', 0);

function personWith(...qualifications: readonly Qualification[]): Person {
  return { id: 'p', name: 'Người', facility: '110900', roles: [], qualifications };
}

describe('fitness is a question of the moment', () => {
  const trained = personWith({ kind: 'training', from: START, until: END });

  test.each([
    [START - 1, false],
    [START, true],
    [END - 1, true],
    [END, false],
  ])('at %i a training from 1 January until 1 January holds: %s', (instant, expected) => {
    expect(isQualified(trained, 'training', instant)).toBe(expected);
  });

  test('a person of whom nobody knows holds nothing', () => {
    expect(isQualified(undefined, 'vetting', START)).toBe(false);
    expect(isCleared(undefined, 'C', START)).toBe(false);
    expect(isCleared(undefined, null, START)).toBe(true);
  });
});

describe('clearance', () => {
  const cleared = personWith(
    { kind: 'clearance', from: START, until: END, secrecy: 'B' },
    { kind: 'clearance', from: END, until: END + 365 * DAY, secrecy: 'C' },
  );

  test('covers its own class and those below it', () => {
    expect((['A', 'B', 'C'] as const).map((secrecy) => isCleared(cleared, secrecy, START))).toEqual([
      false,
      true,
      true,
    ]);
    expect(clearanceOf(cleared, START)).toBe('B');
  });

  test('the next one counts from its first day on, not before', () => {
    expect(clearanceOf(cleared, END)).toBe('C');
    expect(clearanceOf(cleared, START - 1)).toBeNull();
  });
});
