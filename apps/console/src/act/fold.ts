import type { Refusal } from '../api/answers.ts';

/** One sentence of the rulebook, with how many times an input breaks it. */
export interface Folded {
  readonly refusal: Refusal;
  readonly count: number;
}

/** Equal sentences as one, in the order of precedence: forty lines of a list often break the same rule. */
export function foldRefusals(refusals: readonly Refusal[]): readonly Folded[] {
  const folded = new Map<string, Folded>();
  for (const refusal of refusals) {
    const known = folded.get(refusal.sentence);
    folded.set(refusal.sentence, { refusal: known?.refusal ?? refusal, count: (known?.count ?? 0) + 1 });
  }
  return [...folded.values()];
}

/** What is wrong, without the advice that follows it. */
export function firstSentenceOf(text: string): string {
  const end = text.search(/[.!?] \p{Lu}/u);
  return end === -1 ? text : text.slice(0, end + 1);
}
