import type { TripNow } from '@giaolien/kernel';
import { getRouteApi } from '@tanstack/react-router';
import type { MapFacility, MapTrips } from '../../api/answers.ts';
import { OPENING_BOUNDS } from './style/style.ts';
import type { FacilityById, TripPlace } from './trips-geojson.ts';
import type { ReadyMap } from './use-vietnam-map.ts';

const route = getRouteApi('/shell/map');

/** What is selected, as the address says. */
export interface MapSelection {
  readonly trip: TripNow | undefined;
  readonly place: TripPlace | undefined;
  readonly facility: MapFacility | undefined;
  readonly selectTrip: (id: string) => void;
  readonly selectFacility: (id: string) => void;
  readonly clear: () => void;
  /** Back to the opening view. */
  readonly showWhole: (ready: ReadyMap | undefined) => () => void;
}

/** Reads the selection from the address and writes it there. */
export function useMapSelection(
  trips: MapTrips | undefined,
  facilities: FacilityById,
  places: readonly TripPlace[],
): MapSelection {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { trip, facility, ...rest } = search;
  return {
    trip: trips?.trips.find((one) => one.trip.id === trip)?.trip,
    place: places.find((place) => place.trip.id === trip),
    facility: facility === undefined ? undefined : facilities.get(facility),
    selectTrip: (id) => void navigate({ search: { ...rest, trip: id }, replace: true }),
    selectFacility: (id) => void navigate({ search: { ...rest, facility: id }, replace: true }),
    clear: () => void navigate({ search: rest, replace: true }),
    showWhole: (ready) => () => {
      ready?.map.fitBounds(OPENING_BOUNDS, { padding: 12, duration: 600 });
    },
  };
}
