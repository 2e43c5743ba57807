import { isSameCustodian, type Instant, type Recorded } from '@giaolien/kernel';
import type { CustodySpan, IrregularityRow } from '../../api/answers.ts';

/** One entry of an item's timeline. */
export type ChainEntry =
  /** Custody passed (or began): the party that answered before, and the span that began. */
  | {
      readonly kind: 'custody';
      readonly fact: Recorded;
      readonly span: CustodySpan;
      readonly before: CustodySpan | undefined;
    }
  /** Nothing changed hands; `container` where the item went into a receptacle or came out of one. */
  | { readonly kind: 'fact'; readonly fact: Recorded; readonly contained: 'in' | 'out' | undefined }
  /** A case about the item; its story is its own. */
  | { readonly kind: 'irregularity'; readonly irregularity: IrregularityRow };

/**
 * The facts of an item in the order in which they happened, each told once: as a change of custody, as an
 * irregularity, or as a light fact in between.
 */
export function chainOf(
  story: readonly Recorded[],
  custody: readonly CustodySpan[],
  irregularities: readonly IrregularityRow[],
): readonly ChainEntry[] {
  const hands = handsOf(custody);
  const spans = new Map(hands.map((span, index) => [span.position, { span, before: hands[index - 1] }]));
  const contained = new Map(custody.map((span) => [span.position, span.container === null ? 'out' : 'in'] as const));
  const facts = story
    .filter(({ event }) => event.type !== 'IrregularityRaised')
    .map((fact): ChainEntry => {
      const begun = spans.get(fact.position);
      return begun === undefined
        ? { kind: 'fact', fact, contained: contained.get(fact.position) }
        : { kind: 'custody', fact, ...begun };
    });
  const cases = irregularities.map((irregularity): ChainEntry => ({ kind: 'irregularity', irregularity }));
  return [...facts, ...cases].toSorted(
    (one, other) => happenedAt(one) - happenedAt(other) || placeOf(one) - placeOf(other),
  );
}

/** When an entry happened, or a case was raised. */
export function happenedAt(entry: ChainEntry): Instant {
  return entry.kind === 'irregularity' ? entry.irregularity.raisedAt : entry.fact.event.occurredAt;
}

/** Of what happened at one moment: facts as they were recorded, then the cases that they raised. */
function placeOf(entry: ChainEntry): number {
  return entry.kind === 'irregularity' ? Number.POSITIVE_INFINITY : entry.fact.position;
}

/** One span for each time that custody rests with one party: going into a bag and out of it changes no hands. */
function handsOf(custody: readonly CustodySpan[]): readonly CustodySpan[] {
  return custody.reduce<readonly CustodySpan[]>((hands, span) => {
    const last = hands.at(-1);
    if (last === undefined || !isSameCustodian(last.custodian, span.custodian)) return [...hands, span];
    return [...hands.slice(0, -1), { ...last, to: span.to }];
  }, []);
}

/** Only what changes who answers, and what went wrong. */
export function weightyOf(chain: readonly ChainEntry[]): readonly ChainEntry[] {
  return chain.filter((entry) => entry.kind !== 'fact');
}
