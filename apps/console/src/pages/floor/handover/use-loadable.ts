import { isClosed, type FacilityId, type ReceptacleNow, type SecrecyClass, type TripNow } from '@giaolien/kernel';
import { useQueries, useQuery } from '@tanstack/react-query';
import { receptacleQuery, receptaclesQuery } from '../../../api/queries.ts';
import { chainQuery } from '../parts/catalogue.ts';
import { useLooseItems } from '../parts/floor-items.ts';
import { stopsAhead } from '../parts/parties.ts';

/** Something that could stand on a list: a closed bag, or an item outside one (đi ngoài, R5.41a). */
export interface Loadable {
  readonly kind: 'receptacle' | 'item';
  readonly id: string;
  readonly label: string | null;
  readonly destination: FacilityId | null;
  readonly secrecy: SecrecyClass | null;
  readonly items: number;
  readonly massGrams: number;
  /** It goes the trip's way (or has arrived), so it is ticked from the start. */
  readonly suggested: boolean;
}

/** What waits at `place` for the trip, or is aboard and could be unloaded there. */
export function useLoadable(trip: TripNow, place: FacilityId, unloading: boolean): readonly Loadable[] {
  const closed = useQuery({ ...receptaclesQuery({ facility: place, state: 'sealed,received' }), enabled: !unloading });
  const aboard = useQueries({ queries: unloading ? trip.receptacles.map((load) => receptacleQuery(load.receptacle)) : [] });
  const loose = useLooseItems(place);
  const bags = unloading
    ? aboard.flatMap(({ data }) => (data === undefined ? [] : [data.receptacle]))
    : (closed.data?.receptacles ?? []).filter((bag) => isReady(bag, place));
  const destinations = [...new Set(bags.flatMap((bag) => bag.destination ?? []))];
  const chains = useQueries({ queries: destinations.map((id) => chainQuery(id)) });
  const ahead = new Set(stopsAhead(trip));
  const { data: here } = useQuery(chainQuery(place));

  function isAhead(destination: FacilityId | null): boolean {
    if (destination === null) return false;
    const chain = chains[destinations.indexOf(destination)]?.data ?? [];
    return ahead.has(destination) || chain.some((office) => office.id !== here?.[0]?.id && ahead.has(office.id));
  }
  const lines = bags.map((bag) => lineOf(bag, unloading ? bag.destination === place || !isAhead(bag.destination) : isAhead(bag.destination)));
  const outside = unloading
    ? trip.items.map((load): Loadable => ({
        kind: 'item', id: load.item, label: null, destination: null, secrecy: load.secrecy, items: 1, massGrams: 0, suggested: false,
      }))
    : loose.items.filter((item) => item.controlled && item.delivery !== place && item.handover === null).map((item): Loadable => ({
        kind: 'item', id: item.id, label: null, destination: item.delivery, secrecy: item.product.secrecy, items: 1,
        massGrams: item.massGrams, suggested: false,
      }));
  return [...lines.sort((one, other) => Number(other.suggested) - Number(one.suggested)), ...outside];
}

/** Closed, with the office, on no other list, and not at its journey's end. */
function isReady(bag: ReceptacleNow, place: FacilityId): boolean {
  return isClosed(bag) && bag.custodian.kind === 'facility' && bag.custodian.facility === place
    && bag.handover === null && bag.destination !== place;
}

function lineOf(bag: ReceptacleNow, suggested: boolean): Loadable {
  return {
    kind: 'receptacle', id: bag.id, label: bag.label, destination: bag.destination, secrecy: bag.secrecy,
    items: bag.contents.length, massGrams: bag.grossGrams ?? bag.tareGrams, suggested,
  };
}
