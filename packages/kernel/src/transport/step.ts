import type { Custodian } from '../custody/custodian.ts';
import type { HandoverCompleted } from '../custody/events.ts';
import type { ReceivedLine } from '../custody/handover.ts';
import type { Screened } from '../handling/events.ts';
import type { HandoverId, ItemId, ReceptacleId, TripId } from '../ids.ts';
import { stepOf } from '../step.ts';
import type { Step } from '../story.ts';
import type { TripArrived, TripDeparted, TripPlanned } from './events.ts';
import type { Load, LooseLoad, TripNow, TripStop } from './trip.ts';

/** How the story of one trip goes on. */
export function tripStep(id: TripId): Step<TripNow> {
  return stepOf<TripNow>((event) => (event.type === 'TripPlanned' ? planned(id, event) : undefined), {
    // Who asks for guards after the order asks for another look.
    GuardsRequested: (now, event) =>
      unauthorised({ ...now, guards: { state: 'requested', reference: event.reference } }),
    GuardsSettled: (now, event) => ({ ...now, guards: { state: event.outcome, reference: event.reference } }),
    DepartureAuthorised: (now, event) => withStop(now, event.stop, { authorised: true }),
    TripDeparted: (now, event) => {
      const stop = stopOf(now, event);
      return { ...withStop(now, stop, { departedAt: event.occurredAt }), state: 'under-way', stop };
    },
    TripArrived: (now, event) => {
      const stop = stopOf(now, event);
      const there = event.unplanned === true ? insertedAt(now, stop, event) : now;
      const state = stop === there.stops.length - 1 ? 'finished' : 'at-stop';
      return { ...withStop(there, stop, { arrivedAt: event.occurredAt }), state, stop };
    },
    HandoverListDrawn: (now, event) => ({ ...now, openLists: [...now.openLists, event.handover] }),
    HandoverCompleted: exchanged,
    ReceptacleOpened: (now, event) => {
      const less = isTrip(event.from, id) ? lessReceptacle(now, event.receptacle) : now;
      return event.excess.reduce((left, line) => (isTrip(line.from, id) ? lessItem(left, line.item) : left), less);
    },
    LocatorReported: (now, event) => located(now, event.receptacle, event.active),
    Screened: screened,
    ReceptacleFound: (now, event) => lessReceptacle(now, event.receptacle),
    ItemDelivered: lessTaken,
    ItemReturned: lessTaken,
    ItemFound: lessTaken,
  });
}

function planned(id: TripId, event: TripPlanned): TripNow {
  return {
    id,
    state: 'planned',
    mode: event.mode,
    route: event.route ?? null,
    serviceNumber: event.serviceNumber ?? null,
    vehicle: event.vehicle ?? null,
    dedicated: event.dedicated,
    central: event.central,
    driver: event.driver,
    escort: event.escort ?? null,
    stops: event.stops.map((stop) => ({
      facility: stop.facility,
      plannedArrivalAt: stop.arrivalAt,
      plannedDepartureAt: stop.departureAt,
      arrivedAt: null,
      departedAt: null,
      authorised: false,
    })),
    stop: 0,
    receptacles: [],
    items: [],
    guards: null,
    openLists: [],
  };
}

/** The stop of an event: it counted before a stop was put in that was told later, so the place decides. */
function stopOf(now: TripNow, event: TripArrived | TripDeparted): number {
  if (event.type === 'TripArrived' && event.unplanned === true) return Math.min(event.stop, now.stops.length);
  const found = now.stops.findIndex((each, index) => index >= event.stop && each.facility === event.facility);
  return found === -1 ? event.stop : found;
}

/** A stop that the order did not name, before those that it named. */
function insertedAt(now: TripNow, stop: number, { facility, occurredAt }: TripArrived): TripNow {
  const times = { plannedArrivalAt: occurredAt, plannedDepartureAt: occurredAt, arrivedAt: null, departedAt: null };
  return { ...now, stops: now.stops.toSpliced(stop, 0, { facility, ...times, authorised: false, unplanned: true }) };
}

function withStop(now: TripNow, stop: number, change: Partial<TripStop>): TripNow {
  return { ...now, stops: now.stops.map((each, index) => (index === stop ? { ...each, ...change } : each)) };
}

/** The order to leave was given for another load: it stands no longer. What has left has left by it. */
function unauthorised(now: TripNow): TripNow {
  return now.state === 'planned' || now.state === 'at-stop' ? withStop(now, now.stop, { authorised: false }) : now;
}

/** What passes to or from it: the lines that it gave are gone, those that it took are aboard. */
function exchanged(now: TripNow, event: HandoverCompleted): TripNow {
  const less = withoutList(event.received.reduce(lessLine, now), event.handover);
  return unauthorised(loaded(less, event));
}

/** Takes aboard what was received, unless later facts already place it elsewhere. */
function loaded(now: TripNow, event: HandoverCompleted): TripNow {
  if (!isTrip(event.receiver, now.id)) return now;
  const aboard = event.received.filter((line) => line.superseded !== true);
  return {
    ...now,
    receptacles: [...now.receptacles, ...aboard.flatMap(loadOf)],
    items: [...now.items, ...aboard.flatMap(looseLoadOf)],
  };
}

function loadOf(line: ReceivedLine): readonly Load[] {
  if (line.kind !== 'receptacle') return [];
  const { receptacle, secrecy } = line;
  return [
    {
      receptacle,
      secrecy,
      filled: line.items > 0 || line.label !== undefined,
      items: line.items,
      seal: line.sealState ?? null,
      located: line.located === true,
      isolated: line.isolated === true,
      direct: line.direct === true,
      guards: line.guards === true,
    },
  ];
}

function looseLoadOf(line: ReceivedLine): readonly LooseLoad[] {
  if (line.kind !== 'item') return [];
  return [{ item: line.item, secrecy: line.secrecy, direct: line.direct === true, guards: line.guards === true }];
}

/** A locator that falls silent aboard takes the order to leave with it. */
function located(now: TripNow, receptacle: ReceptacleId, active: boolean): TripNow {
  const receptacles = now.receptacles.map((load) =>
    load.receptacle === receptacle ? { ...load, located: active } : load,
  );
  return active ? { ...now, receptacles } : unauthorised({ ...now, receptacles });
}

/** A bag that does not pass its X-ray aboard takes the order to leave with it (R1.50). */
function screened(now: TripNow, { receptacle, counts, result }: Screened): TripNow {
  if (!counts) return now;
  const isolated = result !== 'passed';
  const receptacles = now.receptacles.map((load) => (load.receptacle === receptacle ? { ...load, isolated } : load));
  return isolated ? unauthorised({ ...now, receptacles }) : { ...now, receptacles };
}

function withoutList(now: TripNow, handover: HandoverId): TripNow {
  return { ...now, openLists: now.openLists.filter((each) => each !== handover) };
}

function lessLine(now: TripNow, line: ReceivedLine): TripNow {
  if (!isTrip(line.from, now.id)) return now;
  return line.kind === 'receptacle' ? lessReceptacle(now, line.receptacle) : lessItem(now, line.item);
}

function lessTaken(now: TripNow, event: { readonly from: Custodian; readonly item: ItemId }): TripNow {
  return isTrip(event.from, now.id) ? lessItem(now, event.item) : now;
}

function lessReceptacle(now: TripNow, receptacle: ReceptacleId): TripNow {
  return { ...now, receptacles: now.receptacles.filter((load) => load.receptacle !== receptacle) };
}

function lessItem(now: TripNow, item: ItemId): TripNow {
  return { ...now, items: now.items.filter((load) => load.item !== item) };
}

function isTrip(custodian: Custodian, trip: TripId): boolean {
  return custodian.kind === 'trip' && custodian.trip === trip;
}
