import { broken, type Act } from '../act.ts';
import type { Breach } from '../breach.ts';
import { subjectOf } from '../ids.ts';
import { checkFitnessOf } from '../network/fitness.ts';
import { findTrip, getTrip, hasLaterFacts, type Scene } from '../scene.ts';
import type { TripArrived } from './events.ts';
import { checkGate } from './gate.ts';
import type { AuthoriseDeparture, PlannedStop, PlanTrip, ReportArrival, ReportDeparture } from './inputs.ts';
import type { TripNow } from './trip.ts';

/**
 * Lệnh điều xe, or the booking of a flight or train (12.4 #43, #48).
 * Breaches, in order: unknown office, vehicle or person; then stops, roles, fitness.
 */
export const planTrip: Act<PlanTrip> = {
  subjects: (input) => [subjectOf('trip', input.trip)],
  check(scene, input) {
    const { network, actor } = scene.context;
    const { stops, vehicle } = input;
    const isUnknownStop = stops.some((stop) => network.findFacility(stop.facility) === undefined);
    return [
      ...broken(isUnknownStop, 'facility_must_be_known'),
      ...broken(!stops.some((stop) => stop.facility === actor.facility), 'actor_must_act_for_own_facility'),
      ...broken(vehicle !== undefined && network.findVehicle(vehicle) === undefined, 'vehicle_must_be_known'),
      ...broken(input.mode === 'road' && vehicle === undefined, 'vehicle_must_be_known'),
      ...broken(findTrip(scene, input.trip) !== undefined, 'trip_must_be_new'),
      ...broken(stops.length < 2, 'trip_must_have_two_stops'),
      ...broken(!isInOrder(stops), 'stops_must_be_in_order'),
      ...checkCrew(scene, input),
    ];
  },
  events(scene, { kind: _kind, inputId: _inputId, occurredAt: _occurredAt, ...plan }, common) {
    const vehicle = plan.vehicle === undefined ? undefined : scene.context.network.findVehicle(plan.vehicle);
    const dedicated = vehicle?.dedicated ?? false;
    return [{ ...common, type: 'TripPlanned', ...plan, dedicated, central: vehicle?.operator === 'central' }];
  },
};

/**
 * The gate before every departure (12.4 #44–45; oracle 124).
 * Breaches, in order: unknown trip, somebody else's; not at this stop; then what `checkGate` finds aboard.
 */
export const authoriseDeparture: Act<AuthoriseDeparture> = {
  subjects: (input) => [subjectOf('trip', input.trip)],
  check(scene, input) {
    const trip = findTrip(scene, input.trip);
    if (trip === undefined) return broken(true, 'trip_must_be_known');
    return [...checkSpeaksFor(scene, trip), ...checkAtStop(trip, input.stop), ...checkGate(scene, trip)];
  },
  events: (_scene, input, common) => [{ ...common, type: 'DepartureAuthorised', trip: input.trip, stop: input.stop }],
};

/**
 * The trip left a stop. The gate is looked at once more, for the moment of leaving: a clearance may have ended, or a
 * locator fallen silent, since the order was given.
 * Breaches, in order: unknown trip, somebody else's; not at this stop; no order; what `checkGate` finds; later facts.
 */
export const reportDeparture: Act<ReportDeparture> = {
  subjects: (input) => [subjectOf('trip', input.trip)],
  check(scene, input) {
    const trip = findTrip(scene, input.trip);
    if (trip === undefined) return broken(true, 'trip_must_be_known');
    const isAuthorised = trip.stops[input.stop]?.authorised === true;
    return [
      ...checkSpeaksFor(scene, trip),
      ...checkAtStop(trip, input.stop),
      ...broken(!isAuthorised, 'departure_must_be_authorised'),
      ...checkGate(scene, trip),
      ...broken(hasLaterFacts(scene, subjectOf('trip', trip.id)), 'later_facts_must_agree'),
    ];
  },
  events(scene, input, common) {
    const trip = getTrip(scene, input.trip);
    const { openLists } = trip;
    return [{ ...common, type: 'TripDeparted', trip: trip.id, ...stopOr(trip, input.stop, trip.stop), openLists }];
  },
};

/**
 * The trip reached a stop, or a place that is none: diverted or broken down, it hands over there what it carries.
 * Breaches, in order: unknown place or trip, somebody else's; no such stop, or a place that the order does not name;
 * not on the way to it; later facts.
 */
export const reportArrival: Act<ReportArrival> = {
  subjects: (input) => [subjectOf('trip', input.trip)],
  check(scene, input) {
    const trip = findTrip(scene, input.trip);
    if (trip === undefined) return broken(true, 'trip_must_be_known');
    const { facility } = input;
    const arrival = arrivalOf(trip, input);
    const isNext = trip.state === 'under-way' && arrival.stop === trip.stop + 1;
    const isNowhere = facility !== undefined && scene.context.network.findFacility(facility) === undefined;
    const isNoStop = facility === undefined && trip.stops[input.stop] === undefined;
    return [
      ...broken(isNowhere, 'facility_must_be_known'),
      ...(facility === scene.context.actor.facility ? [] : checkSpeaksFor(scene, trip)),
      ...broken(isNoStop, 'trip_must_be_at_stop'),
      ...broken(arrival.unplanned === true, 'stops_must_be_in_order'),
      ...broken(!isNext, 'trip_must_be_under_way'),
      ...broken(hasLaterFacts(scene, subjectOf('trip', trip.id)), 'later_facts_must_agree'),
    ];
  },
  events(scene, input, common) {
    const trip = getTrip(scene, input.trip);
    return [{ ...common, type: 'TripArrived', trip: trip.id, ...arrivalOf(trip, input) }];
  },
};

/** Known, fit to handle KT1 mail, the driver a driver, and the escort somebody else. */
function checkCrew(scene: Scene, { driver, escort }: PlanTrip): readonly Breach[] {
  const { network } = scene.context;
  const crew = [driver, ...(escort === undefined ? [] : [escort])];
  const known = crew.flatMap((id) => network.findPerson(id) ?? []);
  const mayDrive = network.findPerson(driver)?.roles.includes('driver') ?? true;
  return [
    ...broken(known.length < crew.length, 'person_must_be_known'),
    ...broken(!mayDrive, 'driver_must_hold_role'),
    ...broken(escort === driver, 'escort_must_travel'),
    ...known.flatMap(({ id }) => checkFitnessOf(scene, id, [], 'receiver_must_hold_clearance')),
  ];
}

function isInOrder(stops: readonly PlannedStop[]): boolean {
  return stops.every((stop, index) => {
    const before = stops[index - 1];
    return stop.arrivalAt <= stop.departureAt && (before === undefined || before.departureAt < stop.arrivalAt);
  });
}

/** Driver, escort, or an office on the way. */
function checkSpeaksFor(scene: Scene, trip: TripNow): readonly Breach[] {
  const { person, facility } = scene.context.actor;
  const isAboard = trip.driver === person || trip.escort === person;
  const isOnTheWay = trip.stops.some((stop) => stop.facility === facility);
  return broken(!isAboard && !isOnTheWay, 'actor_must_act_for_own_facility');
}

/** It stands at this stop, and the stop is not the last. */
function checkAtStop(trip: TripNow, stop: number): readonly Breach[] {
  const isThere = (trip.state === 'planned' || trip.state === 'at-stop') && trip.stop === stop;
  return broken(!isThere || stop >= trip.stops.length - 1, 'trip_must_be_at_stop');
}

/** The stop that the report names; a number that the trip has not is read as `otherwise`. */
function stopOr(trip: TripNow, named: number, otherwise: number) {
  const stop = trip.stops[named] === undefined ? otherwise : named;
  return { stop, facility: trip.stops[stop]?.facility ?? '' };
}

/** The stop ahead at which the trip is; a place that is none of them becomes the next stop. */
function arrivalOf(
  trip: TripNow,
  { stop, facility }: ReportArrival,
): Pick<TripArrived, 'stop' | 'facility' | 'unplanned'> {
  if (facility === undefined) return stopOr(trip, stop, Math.min(trip.stop + 1, trip.stops.length - 1));
  const planned = trip.stops.findIndex((each, index) => index > trip.stop && each.facility === facility);
  return planned === -1 ? { stop: trip.stop + 1, facility, unplanned: true } : { stop: planned, facility };
}
