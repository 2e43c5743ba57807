import type { Custodian } from '../custody/custodian.ts';
import type { Event, HandoverCompleted, TripPlanned } from '../event.ts';
import type { ItemId, ReceptacleId, TripId } from '../ids.ts';
import { stepOf } from '../step.ts';
import type { Step } from '../story.ts';
import type { TripNow, TripStop } from './trip.ts';

/** How the story of one trip goes on. */
export function tripStep(id: TripId): Step<TripNow> {
  return stepOf<TripNow>((event) => (event.type === 'TripPlanned' ? planned(id, event) : undefined), {
    DepartureAuthorised: (now, event) => withStop(now, event.stop, { authorised: true }),
    TripDeparted: (now, event) => ({
      ...withStop(now, event.stop, { departedAt: event.occurredAt }),
      state: 'under-way',
      stop: event.stop,
    }),
    TripArrived: (now, event) => ({
      ...withStop(now, event.stop, { arrivedAt: event.occurredAt }),
      state: event.stop === now.stops.length - 1 ? 'finished' : 'at-stop',
      stop: event.stop,
    }),
    HandoverCompleted: (now, event) => loaded(event.received.reduce(lessLine, now), event),
    ReceptacleOpened: (now, event) => {
      const less = isTrip(event.from, id) ? lessReceptacle(now, event.receptacle) : now;
      return event.excess.reduce((left, line) => (isTrip(line.from, id) ? lessItem(left, line.item) : left), less);
    },
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
  };
}

function withStop(now: TripNow, stop: number, change: Partial<TripStop>): TripNow {
  return { ...now, stops: now.stops.map((each, index) => (index === stop ? { ...each, ...change } : each)) };
}

/** Takes aboard what was received, unless later facts already place it elsewhere. */
function loaded(now: TripNow, event: HandoverCompleted): TripNow {
  if (!isTrip(event.receiver, now.id)) return now;
  const aboard = event.received.filter((line) => line.superseded !== true);
  return {
    ...now,
    receptacles: [
      ...now.receptacles,
      ...aboard.flatMap((line) =>
        line.kind === 'receptacle' ? [{ receptacle: line.receptacle, secrecy: line.secrecy }] : [],
      ),
    ],
    items: [
      ...now.items,
      ...aboard.flatMap((line) => (line.kind === 'item' ? [{ item: line.item, secrecy: line.secrecy }] : [])),
    ],
  };
}

function lessLine(now: TripNow, line: HandoverCompleted['received'][number]): TripNow {
  if (!isTrip(line.from, now.id)) return now;
  return line.kind === 'receptacle' ? lessReceptacle(now, line.receptacle) : lessItem(now, line.item);
}

function lessTaken(now: TripNow, event: Extract<Event, { readonly from: Custodian; readonly item: ItemId }>): TripNow {
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
