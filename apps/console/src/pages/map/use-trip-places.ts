import { useNow } from '@giaolien/ui';
import { useThrottledValue } from '@mantine/hooks';
import { useMemo } from 'react';
import type { MapTrips } from '../../api/answers.ts';
import { usePositions } from '../../live/live-store.ts';
import { findTripPlace, type FacilityById, type TripPlace } from './trips-geojson.ts';

/** Positions are redrawn at most this often, milliseconds. */
const REDRAW = 700;

/** Where each trip is drawn now: what the server said, overtaken by what the stream has told since. */
export function useTripPlaces(trips: MapTrips | undefined, facilities: FacilityById): readonly TripPlace[] {
  const positions = useThrottledValue(usePositions(), REDRAW);
  const now = useNow();
  return useMemo(
    () =>
      (trips?.trips ?? []).flatMap((trip) => {
        const place = findTripPlace(trip, positions.get(trip.trip.id), facilities, now);
        return place === undefined ? [] : [place];
      }),
    [trips, facilities, now, positions],
  );
}
