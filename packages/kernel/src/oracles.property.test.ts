import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROLES_OF } from './network/roles.ts';
import { lineOf, randomDay, shortest } from './testing/random-day.ts';

/** 450 days of 230 inputs each: more than the 100,000 steps asked for. */
const DAYS = 450;
const INPUTS = 230;

/** Six months, an attempt there and one on the way back: most days see none. */
const RARE: ReadonlySet<string> = new Set(['DeclareUnclaimed']);

test('whatever people say, in any order and however late, oracles 120 to 128 hold after every step', () => {
  const decided = new Map<string, number>();
  let steps = 0;
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const result = randomDay(seed, INPUTS);
      steps += result.steps;
      for (const [kind, times] of result.decided) decided.set(kind, (decided.get(kind) ?? 0) + times);
      if (result.wrong.length > 0) {
        throw new Error([...result.wrong, ...shortest(seed, result.said).map(lineOf)].join('\n'));
      }
    }),
    // A smaller seed is no simpler day: the words are what is made shorter.
    { numRuns: DAYS, endOnFailure: true },
  );
  expect(steps).toBeGreaterThanOrEqual(100_000);
  // A property about deliveries says nothing if nothing is ever delivered.
  const rare = Object.keys(ROLES_OF).filter((kind) => !RARE.has(kind) && (decided.get(kind) ?? 0) < 20);
  expect(rare).toEqual([]);
}, 900_000);
