import { broken, type Act } from '../act.ts';
import { assert } from '../assert.ts';
import type { Breach } from '../breach.ts';
import { subjectOf, type TripId } from '../ids.ts';
import type { AuthoriseDeparture, PlanTrip, ReportArrival, ReportDeparture } from '../input.ts';
import { findTrip, type Scene } from '../scene.ts';
import type { TripNow } from './trip.ts';

/**
 * Lệnh điều xe, or the booking of a flight or train (12.4 #43, #48).
 * Breaches, in order: unknown office, vehicle or person; then stops and roles.
 */
export const planTrip: Act<PlanTrip> = {
  subjects: (input) => [subjectOf('trip', input.trip)],
  check(scene, input) {
    const { network, actor } = scene.context;
    const { stops, vehicle, escort } = input;
    const driver = network.findPerson(input.driver);
    const isUnknownStop = stops.some((stop) => network.findFacility(stop.facility) === undefined);
    const isUnknownEscort = escort !== undefined && network.findPerson(escort) === undefined;
    const isOrdered = stops.every((stop, index) => {
      const before = stops[index - 1];
      return stop.arrivalAt <= stop.departureAt && (before === undefined || before.departureAt < stop.arrivalAt);
    });
    return [
      ...broken(isUnknownStop, 'facility_must_be_known'),
      ...broken(!stops.some((stop) => stop.facility === actor.facility), 'actor_must_act_for_own_facility'),
      ...broken(vehicle !== undefined && network.findVehicle(vehicle) === undefined, 'vehicle_must_be_known'),
      ...broken(input.mode === 'road' && vehicle === undefined, 'vehicle_must_be_known'),
      ...broken(driver === undefined || isUnknownEscort, 'person_must_be_known'),
      ...broken(findTrip(scene, input.trip) !== undefined, 'trip_must_be_new'),
      ...broken(stops.length < 2, 'trip_must_have_two_stops'),
      ...broken(!isOrdered, 'stops_must_be_in_order'),
      ...broken(driver !== undefined && !driver.roles.includes('driver'), 'driver_must_hold_role'),
      ...broken(escort === input.driver, 'escort_must_travel'),
    ];
  },
  events(scene, { kind: _kind, inputId: _inputId, occurredAt: _occurredAt, ...plan }, common) {
    const vehicle = plan.vehicle === undefined ? undefined : scene.context.network.findVehicle(plan.vehicle);
    return [{ ...common, type: 'TripPlanned', ...plan, dedicated: vehicle?.dedicated ?? false }];
  },
};

/** The gate before every departure: mail in a vehicle that is not dedicated has an escort (R1.41; oracle 124). */
export const authoriseDeparture: Act<AuthoriseDeparture> = {
  subjects: (input) => [subjectOf('trip', input.trip)],
  check(scene, input) {
    const trip = findTrip(scene, input.trip);
    if (trip === undefined) return broken(true, 'trip_must_be_known');
    const isLoaded = trip.receptacles.length + trip.items.length > 0;
    const isOwn = isOfTrip(scene, trip) || trip.stops.some((stop) => stop.facility === scene.context.actor.facility);
    return [
      ...broken(!isOwn, 'actor_must_act_for_own_facility'),
      ...broken(isLoaded && !trip.dedicated && trip.escort === null, 'escort_must_travel'),
      ...checkAtStop(trip, input.stop),
    ];
  },
  events: (_scene, input, common) => [{ ...common, type: 'DepartureAuthorised', trip: input.trip, stop: input.stop }],
};

/** The trip left a stop. */
export const reportDeparture: Act<ReportDeparture> = {
  subjects: (input) => [subjectOf('trip', input.trip)],
  check(scene, input) {
    const trip = findTrip(scene, input.trip);
    if (trip === undefined || trip.stops[input.stop] === undefined) return broken(true, 'trip_must_be_known');
    return [
      ...checkSpeaksFor(scene, trip),
      ...checkAtStop(trip, input.stop),
      ...broken(trip.stops[input.stop]?.authorised === false, 'departure_must_be_authorised'),
    ];
  },
  events: (scene, input, common) => [
    { ...common, type: 'TripDeparted', trip: input.trip, stop: input.stop, facility: facilityOf(scene, input) },
  ],
};

/** The trip reached a stop. */
export const reportArrival: Act<ReportArrival> = {
  subjects: (input) => [subjectOf('trip', input.trip)],
  check(scene, input) {
    const trip = findTrip(scene, input.trip);
    if (trip === undefined || trip.stops[input.stop] === undefined) return broken(true, 'trip_must_be_known');
    return [
      ...checkSpeaksFor(scene, trip),
      ...broken(trip.state !== 'under-way' || input.stop !== trip.stop + 1, 'trip_must_be_under_way'),
    ];
  },
  events: (scene, input, common) => [
    { ...common, type: 'TripArrived', trip: input.trip, stop: input.stop, facility: facilityOf(scene, input) },
  ],
};

/** Driver, escort, or an office on the way. */
function checkSpeaksFor(scene: Scene, trip: TripNow): readonly Breach[] {
  const isOnTheWay = trip.stops.some((stop) => stop.facility === scene.context.actor.facility);
  return broken(!isOfTrip(scene, trip) && !isOnTheWay, 'actor_must_act_for_own_facility');
}

function isOfTrip(scene: Scene, trip: TripNow): boolean {
  const { person } = scene.context.actor;
  return trip.driver === person || trip.escort === person;
}

/** It stands at this stop, and the stop is not the last. */
function checkAtStop(trip: TripNow, stop: number): readonly Breach[] {
  const isThere = (trip.state === 'planned' || trip.state === 'at-stop') && trip.stop === stop;
  return broken(!isThere || stop >= trip.stops.length - 1, 'trip_must_be_at_stop');
}

function facilityOf(scene: Scene, input: { readonly trip: TripId; readonly stop: number }) {
  const stop = findTrip(scene, input.trip)?.stops[input.stop];
  assert(stop !== undefined, 'a stop of a known trip');
  return stop.facility;
}
