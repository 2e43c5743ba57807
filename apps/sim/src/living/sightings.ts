import type { FacilityId, Instant, TripNow } from '@giaolien/kernel';
import type { Sighting } from '../port/network-port.ts';
import { arrivalAt } from '../work/road.ts';
import type { Setting } from '../work/setting.ts';
import { courseOf, lengthKm, placeAlong, type Point } from './roads.ts';
import { roadBetween } from './corridor.ts';

/** Where each trip that is under way would be seen at `now`, along its road, rail or flight. */
export function sightingsOf(trips: readonly TripNow[], setting: Setting, now: Instant): readonly Sighting[] {
  return trips.flatMap((trip) => {
    const from = trip.stops[trip.stop];
    const to = trip.stops[trip.stop + 1];
    const there = arrivalAt(trip);
    if (from === undefined || to === undefined || there === undefined) return [];
    const left = from.departedAt ?? from.plannedDepartureAt;
    const share = Math.min(Math.max((now - left) / (there - left), 0), 1);
    const line = lineOf(setting, trip, from.facility, to.facility);
    const hours = ((there - left) * setting.pace.speed) / 3_600_000;
    const place = placeAlong(line, share);
    return [
      {
        device: trip.vehicle ?? trip.id,
        trip: trip.id,
        at: now,
        lat: place.lat,
        lon: place.lon,
        // A vehicle that has arrived stands until the driver says so.
        speedKmh: share === 1 ? 0 : Math.round(lengthKm(line) / hours),
        course: Math.round(courseOf(line, share)),
      },
    ];
  });
}

function lineOf(setting: Setting, trip: TripNow, from: FacilityId, to: FacilityId): readonly Point[] {
  const ends = [from, to].flatMap((id) => setting.chart.network.findFacility(id) ?? []);
  const [start, end] = ends;
  if (start === undefined || end === undefined) return ends.map((facility) => facility.place);
  if (trip.mode === 'air') return [start.place, end.place];
  return [start.place, ...roadBetween(setting.chart, start.province, end.province), end.place];
}
