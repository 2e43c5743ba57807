import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InputKind } from './input.ts';
import { Chooser } from './testing/chooser.ts';
import { Day } from './testing/day.ts';
import { wrongIn } from './testing/oracles.ts';
import { wrongCustodyIn } from './testing/replay.ts';

/** 500 days of 220 inputs each: more than the 100,000 steps asked for. */
const DAYS = 500;
const INPUTS = 220;

/** Seeds that once failed: a late receipt before a recorded unpacking. */
const FAILED = [576_975_757];

/** A property about deliveries says nothing if nothing is ever delivered. */
const MUST_HAPPEN: readonly InputKind[] = [
  'CloseDespatch',
  'ReportHandoverReceived',
  'ReportOpening',
  'ReportDelivery',
  'ReportAttempt',
  'ApproveReturn',
  'ReportFinding',
];

test('whatever people say, in any order and however late, oracles 120, 121, 122 and 125 hold after every step', () => {
  const happened = new Map<InputKind, number>();
  let steps = 0;
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const day = new Day();
      const choose = new Chooser(day, seed);
      for (let step = 0; step < INPUTS; step += 1) {
        const [person, input] = choose.next();
        const decision = day.says(person, input);
        steps += 1;
        if (decision.kind === 'decided') happened.set(input.kind, (happened.get(input.kind) ?? 0) + 1);
        const wrong = wrongIn(day);
        if (wrong.length > 0) throw new Error(`after step ${step}, ${input.kind} by ${person}: ${wrong.join('; ')}`);
      }
      expect(wrongCustodyIn(day)).toEqual([]);
    }),
    // A smaller seed is no simpler day: nothing to shrink.
    { numRuns: DAYS, endOnFailure: true, examples: FAILED.map((seed) => [seed]) },
  );
  expect(steps).toBeGreaterThanOrEqual(100_000);
  for (const kind of MUST_HAPPEN) expect(happened.get(kind) ?? 0, kind).toBeGreaterThan(20);
}, 600_000);
