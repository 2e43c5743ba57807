import type { Instant, TripNow } from '@giaolien/kernel';
import type { Feature, Point } from 'geojson';
import type { MapFacility, MapTrip, Names, Position } from '../../api/answers.ts';
import { tripName } from '../../parts/trip-name.ts';
import { freshnessOf } from './freshness.ts';
import { collection, lineFeature, pointFeature } from './style/geojson.ts';
import { TRIP_ICONS } from './style/trip-layers.ts';

/** Where a trip is drawn, and how sure that is. */
export interface TripPlace {
  readonly trip: TripNow;
  readonly lon: number;
  readonly lat: number;
  readonly course: number;
  readonly at: Instant | undefined;
  readonly icon: (typeof TRIP_ICONS)[keyof typeof TRIP_ICONS];
}

export type FacilityById = ReadonlyMap<string, MapFacility>;

/** By its newest position; a trip that stands at a stop is drawn there; one that nobody has heard of is not drawn. */
export function findTripPlace(
  { trip, position }: MapTrip,
  heard: Position | undefined,
  facilities: FacilityById,
  now: Instant,
): TripPlace | undefined {
  const newest = newer(position, heard);
  if (trip.state === 'at-stop' || trip.state === 'planned') {
    const stop = trip.stops[trip.stop];
    const facility = stop === undefined ? undefined : facilities.get(stop.facility);
    if (facility === undefined || trip.state === 'planned') return undefined;
    return { trip, lon: facility.lon, lat: facility.lat, course: 0, at: newest?.at, icon: TRIP_ICONS.standing };
  }
  if (newest === undefined) return undefined;
  const icon = TRIP_ICONS[freshnessOf(newest.at, now)];
  return {
    trip,
    lon: newest.lon,
    lat: newest.lat,
    course: icon === TRIP_ICONS.lost ? 0 : (newest.course ?? 0),
    at: newest.at,
    icon,
  };
}

/** The trips as points for the map. */
export function tripFeatures(places: readonly TripPlace[], names: Names) {
  const features: Feature<Point>[] = places.map(({ trip, lon, lat, course, icon }) =>
    pointFeature(lon, lat, { id: trip.id, name: tripName(trip, names), course, icon }),
  );
  return collection(features);
}

/** The stops of one trip and the line between them. */
export function planFeatures(trip: TripNow, facilities: FacilityById) {
  const stops = trip.stops.flatMap((stop, index) => {
    const facility = facilities.get(stop.facility);
    return facility === undefined ? [] : [{ facility, passed: index < trip.stop || stop.arrivedAt !== null }];
  });
  const line = lineFeature(stops.map(({ facility }) => [facility.lon, facility.lat] as const));
  const points = stops.map(({ facility, passed }) =>
    pointFeature(facility.lon, facility.lat, { name: facility.name, passed }),
  );
  return { type: 'FeatureCollection' as const, features: stops.length < 2 ? points : [line, ...points] };
}

function newer(one: Position | undefined, other: Position | undefined): Position | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one.at >= other.at ? one : other;
}
