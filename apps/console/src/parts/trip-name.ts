import type { TripNow } from '@giaolien/kernel';
import type { Names } from '../api/answers.ts';

/** What people call a trip: its service number, else its vehicle's plate, else its route. */
export function tripName(trip: TripNow, names: Names): string {
  if (trip.serviceNumber !== null) return trip.serviceNumber;
  if (trip.vehicle !== null) return names[trip.vehicle] ?? trip.vehicle;
  return trip.route === null ? trip.id.slice(0, 8) : (names[trip.route] ?? trip.route);
}

/** First and last stop. */
export function tripEnds(trip: TripNow, names: Names): string {
  const ends = [trip.stops[0], trip.stops.at(-1)].flatMap((stop) => (stop === undefined ? [] : [stop.facility]));
  return ends.map((facility) => names[facility] ?? facility).join(' → ');
}
