import type { Recorded } from '@giaolien/kernel';
import type { CustodySpan, IrregularityRow } from '../../api/answers.ts';

/** One entry of an item's timeline. */
export type ChainEntry =
  /** Custody passed (or began): the party that answered before, and the span that began. */
  | { readonly kind: 'custody'; readonly fact: Recorded; readonly span: CustodySpan; readonly before: CustodySpan | undefined }
  | { readonly kind: 'fact'; readonly fact: Recorded }
  | { readonly kind: 'irregularity'; readonly fact: Recorded; readonly irregularity: IrregularityRow };

/**
 * The facts of an item in the order in which they happened, each told once: as a change of custody, as an
 * irregularity, or as a light fact in between.
 */
export function chainOf(
  story: readonly Recorded[], custody: readonly CustodySpan[], irregularities: readonly IrregularityRow[],
): readonly ChainEntry[] {
  const spans = new Map(custody.map((span, index) => [span.position, { span, before: custody[index - 1] }]));
  const raised = new Map(irregularities.map((irregularity) => [irregularity.id, irregularity]));
  return story
    .toSorted((one, other) => one.event.occurredAt - other.event.occurredAt || one.position - other.position)
    .map((fact): ChainEntry => {
      if (fact.event.type === 'IrregularityRaised') {
        const irregularity = raised.get(fact.event.irregularity);
        return irregularity === undefined ? { kind: 'fact', fact } : { kind: 'irregularity', fact, irregularity };
      }
      const begun = spans.get(fact.position);
      return begun === undefined ? { kind: 'fact', fact } : { kind: 'custody', fact, ...begun };
    });
}

/** Only what changes who answers, and what went wrong. */
export function weightyOf(chain: readonly ChainEntry[]): readonly ChainEntry[] {
  return chain.filter((entry) => entry.kind !== 'fact');
}
