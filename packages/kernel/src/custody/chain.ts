import type { Recorded } from '../event.ts';
import type { ItemId, ReceptacleId } from '../ids.ts';
import type { ItemNow } from '../item/item.ts';
import { itemStep } from '../item/step.ts';
import type { ReceptacleNow } from '../receptacle/receptacle.ts';
import { receptacleStep } from '../receptacle/step.ts';
import type { Instant } from '../time.ts';
import { custodianKey, type Custodian, type Evidence } from './custodian.ts';

/** One stretch of time in which one party answered for an item. */
export interface CustodySpan {
  readonly custodian: Custodian;
  readonly from: Instant;
  /** `null`: until now. */
  readonly to: Instant | null;
  /** Inside a sealed receptacle it is `assumed`, however well the receptacle itself was signed for. */
  readonly evidence: Evidence;
  /** Position of the fact that began the span. */
  readonly position: number;
  readonly container: ReceptacleId | null;
}

/**
 * The chain of custody of one item: spans that touch without gap or overlap, from acceptance on (12.3 #40–41).
 * `facts`: its own story; `receptacles`: the facts of every receptacle it ever lay in. While it is inside one, that
 * one's custodian answers.
 */
export function custodyChainOf(
  item: ItemId,
  facts: readonly Recorded[],
  receptacles: ReadonlyMap<ReceptacleId, readonly Recorded[]>,
): readonly CustodySpan[] {
  const starts = placesOf(item, facts).flatMap((place, index, places) => {
    if (place.container === null) return [place];
    return insideOf(place, places[index + 1]?.from ?? null, receptacles.get(place.container) ?? []);
  });
  const distinct = starts.filter((start, index) => index === 0 || keyOf(start) !== keyOf(starts[index - 1] ?? start));
  return distinct.map((start, index) => ({ ...start, to: distinct[index + 1]?.from ?? null }));
}

type Start = Omit<CustodySpan, 'to'>;

/** Where the item's own story puts it, one entry per change. */
function placesOf(item: ItemId, facts: readonly Recorded[]): readonly Start[] {
  const step = itemStep(item);
  const places: Start[] = [];
  let now: ItemNow | undefined;
  for (const fact of facts) {
    now = step(now, fact);
    if (now === undefined) continue;
    const { custodian, container, evidence } = now;
    const place = { custodian, container, evidence, from: fact.event.occurredAt, position: fact.position };
    const last = places.at(-1);
    if (last === undefined || keyOf(last) !== keyOf(place)) places.push(place);
  }
  return places;
}

/** The custodians of its receptacle while the item lay inside. */
function insideOf(place: Start, until: Instant | null, facts: readonly Recorded[]): readonly Start[] {
  const step = receptacleStep(place.container ?? '');
  const inside: Start[] = [{ ...place, evidence: 'assumed' }];
  let now: ReceptacleNow | undefined;
  for (const fact of facts) {
    now = step(now, fact);
    const from = fact.event.occurredAt;
    if (now === undefined || from < place.from || (until !== null && from >= until)) continue;
    const { custodian } = now;
    if (custodianKey(custodian) !== custodianKey(inside.at(-1)?.custodian ?? place.custodian)) {
      inside.push({ custodian, container: place.container, evidence: 'assumed', from, position: fact.position });
    }
  }
  return inside;
}

function keyOf(start: Start): string {
  return `${custodianKey(start.custodian)} ${start.container ?? ''}`;
}
