import type { TripNow } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { mapNetworkQuery } from '../../api/queries.ts';
import { live } from '../../live/live-store.ts';
import { LazyWayMap } from '../../parts/lazy-way-map.tsx';
import { placeName } from '../../parts/place-name.ts';
import type { Way } from '../../parts/way-map.tsx';

/** The stops of a trip and, on the road, where it is. */
export function TripWayMap({ trip }: { readonly trip: TripNow }) {
  const text = useText();
  const { data: network } = useQuery(mapNetworkQuery);
  const way = useMemo((): Way => {
    const facilities = new Map(network?.facilities.map((facility) => [facility.id, facility]));
    const stops = trip.stops.flatMap(({ facility }) => {
      const found = facilities.get(facility);
      return found === undefined ? [] : [{ lon: found.lon, lat: found.lat, name: placeName(found.name) }];
    });
    const seen = trip.state === 'under-way' ? live.positions.get(trip.id) : undefined;
    const passed = trip.state === 'planned' ? 0 : trip.stop + 1;
    const here = seen === undefined ? stops[Math.max(0, passed - 1)] : { lon: seen.lon, lat: seen.lat, name: '' };
    return { behind: stops.slice(0, passed), here, ahead: stops.slice(passed) };
  }, [trip, network]);
  if (network === undefined) return null;
  return <LazyWayMap way={way} label={text.views.trip.stops} />;
}
