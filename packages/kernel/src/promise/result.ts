import type { Context } from '../context.ts';
import type { Recorded } from '../event.ts';
import type { ItemId } from '../ids.ts';
import { isEnded, type ItemNow } from '../item/item.ts';
import { itemStep } from '../item/step.ts';
import { turnsElsewhere } from '../item/turns.ts';
import type { Instant } from '../time.ts';
import { ruleSetOf } from './bound.ts';
import type { ExclusionNow } from './exclusion.ts';
import { withoutStops, withPeriods, type Law } from './moved.ts';
import type { Period } from './working-time.ts';

/** `running`: no attempt yet, and still in time. */
export const VERDICTS = ['running', 'kept', 'missed'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Outcome {
  readonly dueAt: Instant;
  readonly verdict: Verdict;
}

/** What became of a promise, counted in every way that a report may ask for (12.6 #64–65). */
export interface PromiseResult {
  /** The first attempt at the address that counts, or the delivery (R2.04). */
  readonly doneAt: Instant | null;
  /** Until the item was in the hands of the body (12.6 #64). */
  readonly deliveredAt: Instant | null;
  /** As it was promised: no stop, no exclusion. */
  readonly asPromised: Outcome;
  /** The clock stood still where it was stopped with a reason: the result, without force majeure. */
  readonly withStops: Outcome;
  /** The same, less the working time of force majeure. */
  readonly withExclusions: Outcome;
}

/**
 * The result of an item on the way to where it is bound, at `context.now`; `null` where nothing is promised, or
 * not any more.
 * `exclusions`: every declared one; those of other areas and periods change nothing.
 */
export function resultOf(
  item: ItemNow,
  exclusions: readonly ExclusionNow[],
  context: Pick<Context, 'now' | 'rules' | 'calendar' | 'network'>,
): PromiseResult | null {
  if (item.dueAt === null || item.state === 'cancelled') return null;
  const doneAt = item.firstAttemptAt ?? item.endedAt;
  const end = doneAt ?? context.now;
  const law: Law = { rules: ruleSetOf({ context }, item), calendar: context.calendar };
  const isAgreed = item.dueAt === item.agreedAt;
  const stops = item.stops.map(({ from, until }): Period => ({ from, until: until ?? end }));
  const closed = stops.filter((_stop, index) => item.stops[index]?.until !== null);
  const areas = exclusions.filter((each) => isTouched(item, each, context));
  const promised = isAgreed ? item.dueAt : withoutStops(item.dueAt, closed, law);
  const verdict = (dueAt: Instant): Outcome => ({ dueAt, verdict: verdictOf(dueAt, doneAt, context.now) });
  return {
    doneAt,
    deliveredAt: item.endedAt,
    asPromised: verdict(promised),
    withStops: verdict(isAgreed ? promised : withPeriods(promised, stops, law)),
    // Force majeure excuses an agreed moment as well; a stop does not move it (R1.33).
    withExclusions: verdict(withPeriods(promised, isAgreed ? areas : [...stops, ...areas], law)),
  };
}

/** A stretch of an item's life on the way to one body: as it stood at the end of it, and when that was. */
export interface Leg {
  readonly item: ItemNow;
  /** `null`: it is on this way still. */
  readonly until: Instant | null;
}

/**
 * The ways of an item, each with a promise of its own: there, elsewhere by order of the sender, and back (12.5 #57–58).
 * `facts`: its whole story. For `resultOf` of an earlier way, its end is `context.now`.
 */
export function legsOf(id: ItemId, facts: readonly Recorded[]): readonly Leg[] {
  const step = itemStep(id);
  const legs: Leg[] = [];
  let now: ItemNow | undefined;
  for (const fact of facts) {
    if (now !== undefined && !isEnded(now) && turnsElsewhere(fact.event))
      legs.push({ item: now, until: fact.event.occurredAt });
    now = step(now, fact);
  }
  return now === undefined ? [] : [...legs, { item: now, until: null }];
}

function verdictOf(dueAt: Instant, doneAt: Instant | null, now: Instant): Verdict {
  if ((doneAt ?? now) > dueAt) return 'missed';
  return doneAt === null ? 'running' : 'kept';
}

/** The area holds where it was posted, the office that delivers it, or the body to which it is bound. */
function isTouched(item: ItemNow, exclusion: ExclusionNow, { network }: Pick<Context, 'network'>): boolean {
  const places = [
    network.findFacility(item.origin),
    network.findFacility(item.delivery),
    network.findBody(item.bound),
  ].filter((place) => place !== undefined);
  return places.some(
    ({ province, commune }) => exclusion.provinces.includes(province) || exclusion.communes.includes(commune),
  );
}
