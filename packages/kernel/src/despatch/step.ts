import type { HandoverCompleted } from '../custody/events.ts';
import type { Event } from '../event.ts';
import type { DespatchId, ItemId, ReceptacleId } from '../ids.ts';
import type { Taken } from '../item/events.ts';
import { stricterSecrecy } from '../item/product.ts';
import type { ContentLine, ReceptacleAdded, ReceptacleOpened } from '../receptacle/events.ts';
import { stepOf, type Changes } from '../step.ts';
import type { Step } from '../story.ts';
import { serviceDateOf } from '../time.ts';
import type { DespatchBag, DespatchNow, SeriesNow } from './despatch.ts';
import type { DespatchOpened } from './events.ts';

/** How the counter of a series goes on: despatches by year, hand-over lists by day. */
export function seriesStep(id: string): Step<SeriesNow> {
  return stepOf<SeriesNow>((event) => counted({ id, lastNumbers: {} }, event), {
    DespatchOpened: (now, event) => counted(now, event) ?? now,
    HandoverListDrawn: (now, event) => counted(now, event) ?? now,
  });
}

function counted(now: SeriesNow, event: Event): SeriesNow | undefined {
  if (event.type !== 'DespatchOpened' && event.type !== 'HandoverListDrawn') return undefined;
  const period =
    event.type === 'DespatchOpened' ? event.year : Number(serviceDateOf(event.occurredAt).replaceAll('-', ''));
  return { ...now, lastNumbers: { ...now.lastNumbers, [period]: event.number } };
}

/** How the story of one despatch goes on. */
export function despatchStep(id: DespatchId): Step<DespatchNow> {
  return stepOf<DespatchNow>((event) => (event.type === 'DespatchOpened' ? opened(id, event) : undefined), {
    ...MAKING_UP,
    ...ON_ITS_WAY,
    ReceptacleOpened: (now, event) => unpacked(now, event),
  });
}

function opened(id: DespatchId, event: DespatchOpened): DespatchNow {
  const { origin, destination, carriage, year, number, occurredAt } = event;
  return {
    id,
    origin,
    destination,
    carriage,
    year,
    number,
    state: 'open',
    bags: [],
    closedBags: [],
    totals: null,
    irregular: false,
    openedAt: occurredAt,
    closedAt: null,
  };
}

const MAKING_UP: Changes<DespatchNow> = {
  ReceptacleAdded: (now, event) => ({ ...now, bags: [...now.bags, newBag(event)] }),
  ReceptacleRemoved: (now, event) => withoutBag(now, event.receptacle),
  LocatorReported: (now, event) => withBag(now, event.receptacle, (bag) => ({ ...bag, located: event.active })),
  ItemsPacked: (now, event) => withBag(now, event.receptacle, (bag) => event.lines.reduce(withLine, bag)),
  ItemUnpacked: (now, event) => withBag(now, event.receptacle, (bag) => withoutLine(bag, event.line)),
  ReceptacleSealed: (now, event) =>
    withBag(now, event.receptacle, (bag) => ({
      ...bag,
      sealed: true,
      sealedBy: event.by,
      grossGrams: event.grossGrams,
    })),
  DespatchClosed: (now, event) => ({
    ...now,
    state: 'closed',
    closedBags: event.bags,
    totals: event.totals,
    closedAt: event.occurredAt,
  }),
  DespatchCancelled: (now) => ({ ...now, state: 'cancelled' }),
};

const ON_ITS_WAY: Changes<DespatchNow> = {
  HandoverCompleted: (now, event) => handedOver(now, event),
  ReceptacleFound: (now, event) => (event.at === now.destination ? arrived(now, new Set([event.receptacle])) : now),
  ItemDelivered: (now, event) => takenFrom(now, [event]),
  ItemReturned: (now, event) => takenFrom(now, [event]),
  ItemFound: (now, event) => takenFrom(now, [event]),
};

function handedOver(now: DespatchNow, event: HandoverCompleted): DespatchNow {
  const left = takenFrom(now, event.received);
  const { receiver } = event;
  if (receiver.kind !== 'facility' || receiver.facility !== now.destination) return left;
  return arrived(
    left,
    new Set(event.received.flatMap((line) => (line.kind === 'receptacle' ? [line.receptacle] : []))),
  );
}

function arrived(now: DespatchNow, here: ReadonlySet<ReceptacleId>): DespatchNow {
  const bags = now.bags.map((bag) => (here.has(bag.receptacle) ? { ...bag, arrived: true } : bag));
  return progressed({ ...now, bags });
}

/** A bag opened before the close is no part of the despatch any more; after it, the opening reconciles. */
function unpacked(now: DespatchNow, event: ReceptacleOpened): DespatchNow {
  const left = takenFrom(now, event.excess);
  if (event.despatch !== now.id) return left;
  if (left.state === 'open') return withoutBag(left, event.receptacle);
  const isThere = event.at === now.destination;
  const isWhole = isThere && event.missing.length + event.excess.length + event.unknown.length === 0;
  const told = { ...left, irregular: left.irregular || !isWhole };
  return progressed(
    withBag(told, event.receptacle, (bag) => ({ ...bag, arrived: bag.arrived || isThere, opened: true })),
  );
}

function newBag({ receptacle, tareGrams, located }: ReceptacleAdded): DespatchBag {
  return {
    receptacle,
    items: 0,
    massGrams: 0,
    secrecy: null,
    direct: false,
    located: located === true,
    tareGrams,
    grossGrams: null,
    sealed: false,
    sealedBy: null,
    takenOut: [],
    arrived: false,
    opened: false,
  };
}

function withBag(now: DespatchNow, receptacle: ReceptacleId, change: (bag: DespatchBag) => DespatchBag): DespatchNow {
  return { ...now, bags: now.bags.map((bag) => (bag.receptacle === receptacle ? change(bag) : bag)) };
}

function withoutBag(now: DespatchNow, receptacle: ReceptacleId): DespatchNow {
  return { ...now, bags: now.bags.filter((bag) => bag.receptacle !== receptacle) };
}

function withLine(bag: DespatchBag, line: ContentLine): DespatchBag {
  return {
    ...bag,
    items: bag.items + 1,
    massGrams: bag.massGrams + line.massGrams,
    secrecy: stricterSecrecy(bag.secrecy, line.secrecy),
    direct: bag.direct || line.direct === true,
    takenOut: bag.takenOut.filter((item) => item !== line.item),
  };
}

/** Off the list; what a late fact had taken out before counts no more. */
function withoutLine(bag: DespatchBag, { item, massGrams }: ContentLine): DespatchBag {
  if (!bag.takenOut.includes(item)) return less(bag, massGrams);
  return { ...bag, takenOut: bag.takenOut.filter((each) => each !== item) };
}

/** One item less; an empty bag is as if nothing had been in it. */
function less(bag: DespatchBag, massGrams: number): DespatchBag {
  const left = { ...bag, items: bag.items - 1, massGrams: bag.massGrams - massGrams };
  return left.items === 0 ? { ...left, secrecy: null, direct: false } : left;
}

/** The despatch less the items that a fact elsewhere says were taken out of its bags; locked totals stay. */
function takenFrom(now: DespatchNow, lines: readonly (Taken & { readonly item?: ItemId })[]): DespatchNow {
  return lines.reduce((left, { item, outOf }) => {
    if (outOf?.despatch !== now.id || item === undefined) return left;
    // After the close that is another way out of the bag than its opening.
    const told = { ...left, irregular: left.irregular || left.state !== 'open' };
    return withBag(told, outOf.receptacle, (bag) => {
      if (bag.takenOut.includes(item)) return bag;
      return { ...less(bag, outOf.massGrams), takenOut: [...bag.takenOut, item] };
    });
  }, now);
}

function progressed(now: DespatchNow): DespatchNow {
  if (now.state === 'open' || now.state === 'cancelled') return now;
  if (now.bags.every((bag) => bag.opened)) return { ...now, state: 'reconciled' };
  return now.bags.every((bag) => bag.arrived) ? { ...now, state: 'arrived' } : now;
}
