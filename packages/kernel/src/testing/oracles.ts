import { custodyChainOf } from '../custody/chain.ts';
import { custodianKey } from '../custody/custodian.ts';
import type { Recorded } from '../event.ts';
import { idOf, kindOf, subjectOf, type SubjectId } from '../ids.ts';
import type { ItemNow, ItemState } from '../item/item.ts';
import { isClosed, isEmpty, type ReceptacleNow } from '../receptacle/receptacle.ts';
import type { TripNow } from '../transport/trip.ts';
import type { NowOf, World } from '../world.ts';
import type { Day } from './day.ts';

/**
 * What must hold in any state (12.15). Each oracle returns sentences that say what is wrong; none means it holds.
 * They read the log and the stories by ways of their own, not by the kernel's steps.
 */
export function wrongIn(day: Day): readonly string[] {
  return [...oracle120(day), ...oracle121(day), ...oracle122(day), ...oracle125(day)];
}

/** Where an item counts in the balance of oracle 120. */
const BALANCE: Readonly<Record<ItemState, string>> = {
  accepted: 'in hand',
  controlled: 'in hand',
  'at-office': 'in hand',
  attempted: 'in hand',
  bagged: 'in transit',
  carried: 'in transit',
  'out-for-delivery': 'in transit',
  delivered: 'delivered',
  returned: 'returned',
  missing: 'lost',
  cancelled: 'given back',
};

/** Σ accepted = Σ everywhere else, per office, product and day. */
function oracle120(day: Day): readonly string[] {
  const accepted = new Map<string, number>();
  for (const { event } of day.recorded) {
    if (event.type !== 'ItemAccepted') continue;
    add(accepted, `${event.origin} ${JSON.stringify(event.product)} ${event.postingDate}`);
  }
  const placed = new Map<string, number>();
  const wrong: string[] = [];
  for (const item of list(day.world, 'item')) {
    if (isPlaced(item)) add(placed, `${item.origin} ${JSON.stringify(item.product)} ${item.postingDate}`);
    else
      wrong.push(`120: ${item.id} is ${item.state} (${BALANCE[item.state]}) but with ${custodianKey(item.custodian)}`);
  }
  const lost = [...accepted].filter(([key, count]) => placed.get(key) !== count);
  return [
    ...wrong,
    ...lost.map(([key, count]) => `120: of ${count} accepted (${key}) ${placed.get(key) ?? 0} are somewhere`),
  ];
}

/** The state of an item says where it counts; container, custodian and end must say the same. */
function isPlaced({ state, container, custodian, endedAt }: ItemNow): boolean {
  const isOver = state === 'delivered' || state === 'returned' || state === 'cancelled';
  if (isOver !== (endedAt !== null) || isOver !== (custodian.kind === 'body')) return false;
  if ((state === 'bagged') !== (container !== null)) return false;
  if (state === 'carried') return custodian.kind === 'trip';
  if (state === 'out-for-delivery') return custodian.kind === 'courier';
  if (state === 'attempted') return custodian.kind === 'courier' || custodian.kind === 'facility';
  return isOver || state === 'bagged' || state === 'missing' || custodian.kind === 'facility';
}

/** No item in two bags; no bag in two runs; no open bag on a vehicle unless an irregularity says so. */
function oracle121(day: Day): readonly string[] {
  const wrong: string[] = [];
  const bags = list(day.world, 'receptacle');
  const trips = list(day.world, 'trip');
  for (const item of list(day.world, 'item')) {
    const holding = bags.filter((bag) => bag.contents.some((line) => line.item === item.id)).map((bag) => bag.id);
    const named = item.container === null ? [] : [item.container];
    if (holding.join() !== named.join())
      wrong.push(`121: ${item.id} is in [${named.join()}] but listed in [${holding.join()}]`);
    wrong.push(...looseOnTrips(item, trips));
  }
  for (const bag of bags) {
    const aboard = trips.filter((trip) => trip.receptacles.some((load) => load.receptacle === bag.id));
    const named = bag.custodian.kind === 'trip' ? [bag.custodian.trip] : [];
    if (aboard.map((trip) => trip.id).join() !== named.join()) {
      wrong.push(
        `121: ${bag.id} is with ${custodianKey(bag.custodian)} but aboard [${aboard.map((trip) => trip.id).join()}]`,
      );
    }
    if (aboard.length > 0 && !isClosed(bag) && !isEmpty(bag) && !isTold(day, subjectOf('receptacle', bag.id))) {
      wrong.push(`121: ${bag.id} is open on a vehicle and no irregularity tells it`);
    }
  }
  return wrong;
}

function looseOnTrips(item: ItemNow, trips: readonly TripNow[]): readonly string[] {
  const aboard = trips.filter((trip) => trip.items.some((load) => load.item === item.id)).map((trip) => trip.id);
  const isAboard = item.container === null && item.custodian.kind === 'trip';
  const named = isAboard && item.custodian.kind === 'trip' ? [item.custodian.trip] : [];
  return aboard.join() === named.join()
    ? []
    : [`121: ${item.id} loose on [${named.join()}] but aboard [${aboard.join()}]`];
}

/** Closed despatch totals = Σ bags = Σ items, and BĐ10 lines = their bags, at the moment of closing or drawing. */
function oracle122(day: Day): readonly string[] {
  const wrong: string[] = [];
  const last = day.recorded.at(-1)?.event;
  if (last?.type === 'DespatchClosed') {
    const inside = last.bags.map((bag) => contentsOf(day.world, bag.receptacle));
    const items = inside.reduce((sum, lines) => sum + lines.length, 0);
    const mass = inside.flat().reduce((sum, line) => sum + line.massGrams, 0);
    if (last.totals.items !== items || last.totals.massGrams !== mass || last.totals.receptacles !== last.bags.length) {
      wrong.push(`122: ${last.despatch} totals ${JSON.stringify(last.totals)} but ${items} items of ${mass} g`);
    }
    if (last.bags.some((bag, index) => bag.items !== inside[index]?.length))
      wrong.push(`122: a bag of ${last.despatch} miscounts`);
    if (last.bags.filter((bag) => bag.label[23] === '1').length !== 1)
      wrong.push(`122: ${last.despatch} has not one last bag`);
  }
  if (last?.type === 'HandoverListDrawn') {
    for (const line of last.lines) {
      if (line.kind === 'receptacle' && line.items !== contentsOf(day.world, line.receptacle).length) {
        wrong.push(`122: ${last.handover} miscounts ${line.receptacle}`);
      }
    }
  }
  return [...wrong, ...gapsInNumbers(day)];
}

/** Despatch numbers run 1, 2, 3 … within origin, destination and year (12.3 #33). */
function gapsInNumbers(day: Day): readonly string[] {
  const bySeries = new Map<string, number>();
  const wrong: string[] = [];
  for (const { event } of day.recorded) {
    if (event.type !== 'DespatchOpened') continue;
    const series = `${event.origin} ${event.destination} ${event.year}`;
    if (add(bySeries, series) !== event.number) wrong.push(`122: ${event.despatch} leaves a gap`);
  }
  return wrong;
}

/** No delivery before acceptance; the facts of one item strictly ordered; its chain of custody without gap or overlap. */
function oracle125(day: Day): readonly string[] {
  const receptacles = new Map(
    [...day.world.stories]
      .filter(([subject]) => kindOf(subject) === 'receptacle')
      .map(([subject, story]) => [idOf(subject), story.facts] as const),
  );
  return [...day.world.stories]
    .filter(([subject]) => kindOf(subject) === 'item')
    .flatMap(([subject, { facts }]) => wrongInChain(idOf(subject), facts, receptacles));
}

function wrongInChain(
  item: string,
  facts: readonly Recorded[],
  receptacles: ReadonlyMap<string, readonly Recorded[]>,
): readonly string[] {
  const wrong: string[] = [];
  if (facts[0]?.event.type !== 'ItemAccepted') wrong.push(`125: ${item} has a fact before its acceptance`);
  const isOrdered = facts.every((fact, index) => {
    const before = facts[index - 1];
    if (before === undefined) return true;
    const apart = fact.event.occurredAt - before.event.occurredAt;
    return apart > 0 || (apart === 0 && fact.position > before.position);
  });
  if (!isOrdered) wrong.push(`125: the facts of ${item} are out of order`);
  const chain = custodyChainOf(item, facts, receptacles);
  const isUnbroken = chain.every(
    (span, index) => span.to === (chain[index + 1]?.from ?? null) && (span.to ?? span.from) >= span.from,
  );
  if (chain.length === 0 || !isUnbroken) wrong.push(`125: the custody of ${item} is broken`);
  return wrong;
}

function isTold(day: Day, subject: SubjectId): boolean {
  return day
    .irregularities()
    .some(
      ({ about, code }) =>
        about.includes(subject) &&
        (code === 'receptacle_must_be_closed' ||
          code === 'later_facts_must_agree' ||
          code === 'receptacle_must_not_be_listed'),
    );
}

function contentsOf(world: World, receptacle: string): ReceptacleNow['contents'] {
  return list(world, 'receptacle').find((bag) => bag.id === receptacle)?.contents ?? [];
}

function list<Kind extends keyof NowOf>(world: World, kind: Kind): readonly NowOf[Kind][] {
  return [...world.stories].flatMap(([subject, { now }]) =>
    kindOf(subject) === kind && now !== undefined ? [now as NowOf[Kind]] : [],
  );
}

function add(counts: Map<string, number>, key: string): number {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
}
