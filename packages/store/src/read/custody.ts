import {
  EMPTY_WORLD,
  evolve,
  isSameCustodian,
  subjectOf,
  type Custodian,
  type Evidence,
  type Instant,
  type ItemId,
  type ItemNow,
  type ReceptacleId,
  type ReceptacleNow,
  type Recorded,
  type SubjectId,
  type World,
} from '@giaolien/kernel';

/** A stretch of time in which one party answered for an item, and the fact that began it. */
export interface CustodySpan {
  readonly custodian: Custodian;
  readonly from: Instant;
  /** `null`: until now. */
  readonly to: Instant | null;
  readonly evidence: Evidence;
  readonly position: number;
  /** The receptacle in which it lay. */
  readonly container: ReceptacleId | null;
}

/** What one fact says of an item: who answers, how that is known, and in what it lies from then on. */
interface Moment {
  readonly fact: Recorded;
  readonly custodian: Custodian;
  readonly evidence: Evidence;
  readonly container: ReceptacleId | null;
}

/** The receptacle of an item from one fact (inclusive) to another (exclusive), in the order of the story. */
export interface Stay {
  readonly receptacle: ReceptacleId;
  readonly from: Recorded;
  readonly to: Recorded | undefined;
}

/** The receptacles in which an item lay, one after another. `facts`: its own, in any order. */
export function staysOf(item: ItemId, facts: readonly Recorded[]): readonly Stay[] {
  const stays: { receptacle: ReceptacleId; from: Recorded; to: Recorded | undefined }[] = [];
  for (const { fact, now } of replay<ItemNow>(subjectOf('item', item), facts)) {
    const open = stays.at(-1);
    if (open !== undefined && open.to === undefined && open.receptacle !== now.container) open.to = fact;
    const isInside = open !== undefined && open.to === undefined;
    if (now.container !== null && !isInside) stays.push({ receptacle: now.container, from: fact, to: undefined });
  }
  return stays;
}

/** The facts of a receptacle that happened during a stay, both ends included. */
export function duringStay(stay: Stay, facts: readonly Recorded[]): readonly Recorded[] {
  return inStoryOrder(facts).filter(
    (fact) => !isBefore(fact, stay.from) && (stay.to === undefined || !isBefore(stay.to, fact)),
  );
}

/**
 * The chain of custody of an item (12.3 #40): one span after another, without gap or overlap, from acceptance on.
 * `own`: its facts; `inside`: the whole history of each receptacle that `staysOf` names.
 */
export function custodyOf(
  item: ItemId,
  own: readonly Recorded[],
  inside: ReadonlyMap<ReceptacleId, readonly Recorded[]>,
): readonly CustodySpan[] {
  const moments: Moment[] = replay<ItemNow>(subjectOf('item', item), own).map(({ fact, now }) => {
    return { fact, custodian: now.custodian, evidence: now.evidence, container: now.container };
  });
  for (const stay of staysOf(item, own)) {
    const facts = inside.get(stay.receptacle) ?? [];
    for (const { fact, now } of replay<ReceptacleNow>(subjectOf('receptacle', stay.receptacle), facts)) {
      const isDuring = isBefore(stay.from, fact) && (stay.to === undefined || isBefore(fact, stay.to));
      if (isDuring) {
        moments.push({ fact, custodian: now.custodian, evidence: 'assumed', container: stay.receptacle });
      }
    }
  }
  return spansOf(moments.toSorted((one, other) => compare(one.fact, other.fact)));
}

function spansOf(moments: readonly Moment[]): readonly CustodySpan[] {
  const spans: CustodySpan[] = [];
  for (const { fact, custodian, evidence, container } of moments) {
    const last = spans.at(-1);
    if (last !== undefined && isSameCustodian(last.custodian, custodian) && last.container === container) continue;
    const from = fact.event.occurredAt;
    if (last !== undefined) spans[spans.length - 1] = { ...last, to: from };
    spans.push({ custodian, from, to: null, evidence, position: fact.position, container });
  }
  return spans;
}

/** What a subject was after each of its facts, in the order of the story; facts before it existed are left out. */
function replay<Now>(
  subject: SubjectId,
  facts: readonly Recorded[],
): readonly { readonly fact: Recorded; readonly now: Now }[] {
  const states: { fact: Recorded; now: Now }[] = [];
  let world: World = EMPTY_WORLD;
  for (const fact of inStoryOrder(facts)) {
    const told = evolve(world, [fact]).stories.get(subject);
    if (told === undefined) continue;
    // Only this subject's story matters here; what the fact means for others is not carried along.
    world = { stories: new Map([[subject, told]]) };
    // The kind of the subject is the kind of its state.
    if (told.now !== undefined) states.push({ fact, now: told.now as Now });
  }
  return states;
}

/** By when it happened, then by when it was recorded: the order in which the story is told (architecture, 2.3). */
export function inStoryOrder(facts: readonly Recorded[]): readonly Recorded[] {
  return facts.toSorted(compare);
}

function compare(one: Recorded, other: Recorded): number {
  return one.event.occurredAt - other.event.occurredAt || one.position - other.position;
}

function isBefore(one: Recorded, other: Recorded): boolean {
  return compare(one, other) < 0;
}
