import type { ContentLine, Taken } from '../event.ts';
import type { DespatchId, ReceptacleId } from '../ids.ts';
import { stricterSecrecy } from '../item/product.ts';
import { stepOf } from '../step.ts';
import type { Step } from '../story.ts';
import type { DespatchBag, DespatchNow, SeriesNow } from './despatch.ts';

/** How the counter of a series goes on. */
export function seriesStep(id: string): Step<SeriesNow> {
  return stepOf<SeriesNow>(
    (event) => (event.type === 'DespatchOpened' ? { id, lastNumbers: { [event.year]: event.number } } : undefined),
    { DespatchOpened: (now, event) => ({ ...now, lastNumbers: { ...now.lastNumbers, [event.year]: event.number } }) },
  );
}

/** How the story of one despatch goes on. */
export function despatchStep(id: DespatchId): Step<DespatchNow> {
  return stepOf<DespatchNow>(
    (event) =>
      event.type !== 'DespatchOpened'
        ? undefined
        : {
            id,
            origin: event.origin,
            destination: event.destination,
            carriage: event.carriage,
            year: event.year,
            number: event.number,
            state: 'open',
            bags: [],
            closedBags: [],
            totals: null,
            irregular: false,
            openedAt: event.occurredAt,
            closedAt: null,
          },
    {
      ReceptacleAdded: (now, event) => ({
        ...now,
        bags: [...now.bags, newBag(event.receptacle, event.tareGrams)],
      }),
      ItemsPacked: (now, event) => withBag(now, event.receptacle, (bag) => event.lines.reduce(withLine, bag)),
      ItemUnpacked: (now, event) => withBag(now, event.receptacle, (bag) => lessMass(bag, event.line.massGrams)),
      ReceptacleSealed: (now, event) =>
        withBag(now, event.receptacle, (bag) => ({ ...bag, sealed: true, grossGrams: event.grossGrams })),
      DespatchClosed: (now, event) => ({
        ...now,
        state: 'closed',
        closedBags: event.bags,
        totals: event.totals,
        closedAt: event.occurredAt,
      }),
      HandoverCompleted: (now, event) => {
        const { receiver } = event;
        const isThere = receiver.kind === 'facility' && receiver.facility === now.destination;
        const less = takenFrom(now, event.received);
        if (!isThere) return less;
        const here = new Set(event.received.map((line) => (line.kind === 'receptacle' ? line.receptacle : undefined)));
        return progressed({
          ...less,
          bags: less.bags.map((bag) => (here.has(bag.receptacle) ? { ...bag, arrived: true } : bag)),
        });
      },
      ReceptacleOpened: (now, event) => {
        const less = takenFrom(now, event.excess);
        if (event.despatch !== id) return less;
        if (less.state === 'open') return withoutBag(less, event.receptacle);
        const isThere = event.at === now.destination;
        const isWhole = isThere && event.missing.length + event.excess.length + event.unknown.length === 0;
        return progressed(
          withBag({ ...less, irregular: less.irregular || !isWhole }, event.receptacle, (bag) => ({
            ...bag,
            arrived: bag.arrived || isThere,
            opened: true,
          })),
        );
      },
      ItemDelivered: (now, event) => takenFrom(now, [event]),
      ItemReturned: (now, event) => takenFrom(now, [event]),
      ItemFound: (now, event) => takenFrom(now, [event]),
    },
  );
}

function newBag(receptacle: ReceptacleId, tareGrams: number): DespatchBag {
  return {
    receptacle,
    items: 0,
    massGrams: 0,
    secrecy: null,
    tareGrams,
    grossGrams: null,
    sealed: false,
    arrived: false,
    opened: false,
  };
}

function withBag(now: DespatchNow, receptacle: ReceptacleId, change: (bag: DespatchBag) => DespatchBag): DespatchNow {
  return { ...now, bags: now.bags.map((bag) => (bag.receptacle === receptacle ? change(bag) : bag)) };
}

/** A bag opened before the close is no part of the despatch any more. */
function withoutBag(now: DespatchNow, receptacle: ReceptacleId): DespatchNow {
  return { ...now, bags: now.bags.filter((bag) => bag.receptacle !== receptacle) };
}

function withLine(bag: DespatchBag, line: ContentLine): DespatchBag {
  return {
    ...bag,
    items: bag.items + 1,
    massGrams: bag.massGrams + line.massGrams,
    secrecy: stricterSecrecy(bag.secrecy, line.secrecy),
  };
}

function lessMass(bag: DespatchBag, massGrams: number): DespatchBag {
  return { ...bag, items: bag.items - 1, massGrams: bag.massGrams - massGrams };
}

/** The despatch less the items that a fact elsewhere says were taken out of its bags; locked totals stay. */
function takenFrom(now: DespatchNow, lines: readonly Taken[]): DespatchNow {
  return lines.reduce((left, { outOf }) => {
    if (outOf?.despatch !== now.id) return left;
    return withBag(left, outOf.receptacle, (bag) => lessMass(bag, outOf.massGrams));
  }, now);
}

function progressed(now: DespatchNow): DespatchNow {
  if (now.state === 'open') return now;
  if (now.bags.every((bag) => bag.opened)) return { ...now, state: 'reconciled' };
  return now.bags.every((bag) => bag.arrived) ? { ...now, state: 'arrived' } : now;
}
