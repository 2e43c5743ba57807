import {
  type FacilityId,
  type Instant,
  type MailRoute,
  type Person,
  type ReceptacleNow,
  type TripNow,
  type Vehicle,
} from '@giaolien/kernel';
import { shuffled } from '../chance/chance.ts';
import type { Board } from '../board/board.ts';
import type { Act, Draft } from './act.ts';
import { listWaiting, suits } from './dock.ts';
import { chanceIn, type Setting } from './setting.ts';
import { asPlanned, departureOf } from './timetable.ts';

/** Network minutes between two departures between the regional centres. */
const BACKBONE_MINUTES = 75;
/** More trips than this at a time are not planned: the rest of the mail waits for the next. */
const MOST_TRIPS = 60;
/** Trips with which a quiet network begins, between the centres and below. */
const FIRST_BACKBONE = 6;
const FIRST_LOCAL = 6;

/** Lệnh điều xe: a trip for every bag that waits without one. */
export function planForMail(board: Board, setting: Setting): readonly Act[] {
  const planner = new Planner(board, setting);
  const uncarried = listWaiting(board).filter((bag) => !board.reserved.has(`receptacle:${bag.id}`));
  return uncarried.flatMap((bag) => (planner.isExpected(bag) ? [] : planner.planFor(bag)));
}

/** The slot of time to which `now` belongs; each slot sees one departure between the centres. */
export function backboneSlotAt(setting: Setting, now: Instant): number {
  return Math.floor(now / setting.pace.wall(BACKBONE_MINUTES));
}

/** What runs between the centres whether or not anyone posts: one departure, drawn for the slot. */
export function planBackbone(board: Board, setting: Setting, slot: number): readonly Act[] {
  const planner = new Planner(board, setting);
  return planner.planOne(shuffled(setting.chart.backbone, chanceIn(setting, 'backbone', slot)));
}

/** The first trips of a network in which nothing moves: on the backbone and out of the provinces whose turn it is. */
export function planFirstTrips(board: Board, setting: Setting, offices: readonly FacilityId[]): readonly Act[] {
  const planner = new Planner(board, setting);
  const chance = chanceIn(setting, 'first trips');
  const { network, backbone } = setting.chart;
  const byMode = [
    ...Map.groupBy(shuffled(backbone, chance), (route) => `${route.mode} ${route.stops[0]?.facility}`).values(),
  ];
  const first = byMode.slice(0, FIRST_BACKBONE).flatMap((routes) => planner.planOne(routes));
  const local = shuffled(offices, chance)
    .slice(0, FIRST_LOCAL)
    .flatMap((office) => {
      const routes = network
        .listRoutesAt(office)
        .filter((route) => route.level !== 3 && route.mode === 'road' && route.stops[0]?.facility === office);
      const rounds = shuffled(
        routes.filter((route) => route.level === 2),
        chance,
      );
      const lines = shuffled(
        routes.filter((route) => route.level === 1),
        chance,
      );
      return [...planner.planOne(rounds), ...planner.planOne(lines)];
    });
  return [...first, ...local];
}

/** The board as it will stand when the trips among `acts` are planned: their people and vehicles are taken. */
export function withPlanned(board: Board, acts: readonly Act[]): Board {
  const planned = acts.flatMap((act) =>
    act.inputs.flatMap((input) => (input.kind === 'PlanTrip' ? [asPlanned(input)] : [])),
  );
  return { ...board, trips: [...board.trips, ...planned] };
}

/** Plans trips one after another: who and what one takes is not there for the next. */
class Planner {
  readonly #board: Board;
  readonly #setting: Setting;
  readonly #busy: Set<string>;
  readonly #routes: Set<string>;
  readonly #planned: TripNow[] = [];
  #count: number;

  constructor(board: Board, setting: Setting) {
    this.#board = board;
    this.#setting = setting;
    const running = board.trips.filter((trip) => trip.state !== 'finished');
    this.#busy = new Set(running.flatMap((trip) => [trip.driver, trip.escort ?? '', trip.vehicle ?? '']));
    this.#routes = new Set(running.filter((trip) => trip.state === 'planned').map((trip) => trip.route ?? ''));
    this.#count = running.length;
  }

  /** True when a trip that is planned or on its way will take the bag along. */
  isExpected(bag: ReceptacleNow): boolean {
    const { custodian } = bag;
    if (custodian.kind !== 'facility') return true;
    return [...this.#board.trips, ...this.#planned].some((trip) => {
      const place = trip.stops.findIndex(
        (stop, index) => stop.facility === custodian.facility && index >= trip.stop && stop.departedAt === null,
      );
      const isComing = trip.state !== 'finished' && place >= 0 && !(trip.state === 'under-way' && place === trip.stop);
      return isComing && suits(this.#setting, { ...trip, stop: place }, bag, custodian.facility);
    });
  }

  /** A trip that takes the bag to its office or to the next one on the way. */
  planFor(bag: ReceptacleNow): readonly Act[] {
    if (bag.custodian.kind !== 'facility' || bag.destination === null) return [];
    const { facility } = bag.custodian;
    const { chart } = this.#setting;
    const hop = chart.hopTo(facility, bag.destination);
    const flies = bag.label?.charAt(12) === 'A';
    const routes = [bag.destination, ...(hop === undefined ? [] : [hop])]
      .flatMap((to) => chart.listRoutesBetween(facility, to))
      .filter((route) => (route.mode === 'air') === flies);
    return this.planOne(shuffled(routes, chanceIn(this.#setting, 'route', bag.id, bag.since)));
  }

  /** A trip on the soonest of `routes` that nobody has planned yet and for which there are people and a vehicle. */
  planOne(routes: readonly MailRoute[]): readonly Act[] {
    if (this.#count >= MOST_TRIPS) return [];
    const soonest = routes.toSorted((one, other) => this.#departureOf(one) - this.#departureOf(other));
    for (const route of soonest) {
      if (this.#routes.has(route.id)) continue;
      const act = this.#plan(route);
      if (act !== undefined) return [act];
    }
    return [];
  }

  #plan(route: MailRoute): Act | undefined {
    const offices = [route.stops[0], route.stops.at(-1)].flatMap((stop) => (stop === undefined ? [] : [stop.facility]));
    const dispatcher = this.#firstOf(offices, (facility) =>
      this.#setting.staff.find({ facility, role: 'dispatcher' }, this.#board.now),
    );
    const crew = this.#firstOf(offices, (facility) => this.#crewOf(route, facility));
    if (dispatcher === undefined || crew === undefined) return undefined;
    const plan = this.#draft(route, crew);
    for (const taken of [plan.driver, plan.escort, plan.vehicle]) if (taken !== undefined) this.#busy.add(taken);
    this.#routes.add(route.id);
    this.#count += 1;
    this.#planned.push(asPlanned(plan));
    return { person: dispatcher.id, inputs: [plan] };
  }

  #departureOf(route: MailRoute): Instant {
    return departureOf(this.#setting, route, this.#board.now);
  }

  #draft(route: MailRoute, crew: Crew): Extract<Draft, { kind: 'PlanTrip' }> {
    const departure = this.#departureOf(route);
    const start = route.stops[0]?.departureMinute ?? 0;
    const at = (minute: number) => departure + Math.round(this.#setting.pace.wall(minute - start));
    return {
      kind: 'PlanTrip',
      trip: chanceIn(this.#setting, 'trip', route.id, this.#board.now).uuid(),
      mode: route.mode,
      route: route.id,
      ...(route.serviceNumber === undefined ? {} : { serviceNumber: route.serviceNumber }),
      ...(crew.vehicle === undefined ? {} : { vehicle: crew.vehicle.id }),
      driver: crew.driver.id,
      ...(crew.escort === undefined ? {} : { escort: crew.escort.id }),
      stops: route.stops.map((stop) => ({
        facility: stop.facility,
        arrivalAt: at(stop.arrivalMinute),
        departureAt: at(stop.departureMinute),
      })),
    };
  }

  /** A driver with his vehicle; where the vehicle is a carrier's, someone who travels along (R1.41). */
  #crewOf(route: MailRoute, facility: FacilityId): Crew | undefined {
    const { staff, chart } = this.#setting;
    const except = [...this.#busy];
    const cleared = { facility, secrecies: ['A' as const] };
    const driver =
      staff.find({ ...cleared, role: 'driver', except }, this.#board.now) ??
      staff.find({ facility, role: 'driver', except }, this.#board.now);
    if (driver === undefined) return undefined;
    if (route.mode === 'road') {
      const vehicle = pickVehicle(
        chart.network.listVehiclesAt(facility).filter((each) => !this.#busy.has(each.id)),
        route,
      );
      return vehicle === undefined ? undefined : { driver, vehicle };
    }
    const others = [...except, driver.id];
    const escort =
      staff.find({ ...cleared, role: 'courier', except: others }, this.#board.now) ??
      staff.find({ ...cleared, role: 'driver', except: others }, this.#board.now);
    return escort === undefined ? undefined : { driver, escort };
  }

  #firstOf<Found>(
    offices: readonly FacilityId[],
    find: (facility: FacilityId) => Found | undefined,
  ): Found | undefined {
    for (const office of offices) {
      const found = find(office);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

interface Crew {
  readonly driver: Person;
  readonly escort?: Person;
  readonly vehicle?: Vehicle;
}

/** Trucks and cars on the long roads, vans on the rounds; only dedicated ones, so that secret mail may ride (R1.41). */
function pickVehicle(vehicles: readonly Vehicle[], route: MailRoute): Vehicle | undefined {
  const wanted = route.level === 1 ? ['truck', 'car', 'van'] : ['van', 'car', 'truck'];
  const fit = vehicles.filter((vehicle) => vehicle.dedicated && vehicle.kind !== 'motorcycle');
  return fit.toSorted((one, other) => wanted.indexOf(one.kind) - wanted.indexOf(other.kind))[0];
}
