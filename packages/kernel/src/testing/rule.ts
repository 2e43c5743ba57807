import { expect, test } from 'vitest';
import type { BreachCode } from '../breach.ts';
import { isReport } from '../input.ts';
import { RULES } from '../rules.ts';
import { Day, raisedBy, refusalOf, type Spoken } from './day.ts';

/** Who says what, at the end of a short story. */
export type Ending = readonly [person: string, input: Spoken];

/**
 * The one minimal test of a rule, tagged with its code: the shortest story whose last input breaks it. A command, and
 * a report of what cannot be, is refused with that code; any other report stands with an irregularity beside it.
 */
export function rule(code: BreachCode, sentence: string, story: (day: Day) => Ending): void {
  test(`[${code}] ${sentence}`, () => {
    const day = new Day();
    const [person, input] = story(day);
    expect(day.wouldBreak(person, input)).toContain(code);
    const decision = day.says(person, input);
    const isRefused = RULES[code].bars === 'always' || !isReport({ ...input, inputId: '' });
    if (isRefused) expect(refusalOf(decision)).toBe(code);
    else expect(raisedBy(decision)).toContain(code);
  });
}
