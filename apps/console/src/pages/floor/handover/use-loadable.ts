import {
  isClosed,
  type FacilityId,
  type ItemId,
  type ReceptacleNow,
  type SecrecyClass,
  type TripNow,
} from '@giaolien/kernel';
import { useQueries, useQuery } from '@tanstack/react-query';
import { receptacleQuery, receptaclesQuery } from '../../../api/queries.ts';
import { useLooseItems } from '../parts/floor-items.ts';
import { chainOf } from '../parts/hops.ts';
import { useOffices } from '../parts/offices.ts';
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

/** What waits at `place` for the trip, or is aboard and could be unloaded there, with the names of destinations. */
export function useLoadable(trip: TripNow, place: FacilityId, unloading: boolean) {
  const closed = useQuery({ ...receptaclesQuery({ facility: place, state: 'sealed,received' }), enabled: !unloading });
  const aboard = useQueries({
    queries: unloading ? trip.receptacles.map((load) => receptacleQuery(load.receptacle)) : [],
  });
  const loose = useLooseItems(place);
  const offices = useOffices();
  const ahead = new Set(stopsAhead(trip));
  const bags = unloading
    ? aboard.flatMap(({ data }) => (data === undefined ? [] : [data.receptacle])).filter((bag) => bag.handover === null)
    : (closed.data?.receptacles ?? []).filter((bag) => isReady(bag, place));

  function isAhead(destination: FacilityId | null): boolean {
    if (destination === null) return false;
    return ahead.has(destination) || chainOf(offices, destination).some(({ id }) => id !== place && ahead.has(id));
  }
  const lines = bags.map((bag) =>
    lineOf(bag, unloading ? bag.destination === place || !isAhead(bag.destination) : isAhead(bag.destination)),
  );
  const outside = unloading
    ? trip.items.map(({ item, secrecy }) => outsideOf(item, secrecy, null, 0))
    : loose.items
        .filter((item) => item.controlled && item.delivery !== place && item.handover === null)
        .map((item) => outsideOf(item.id, item.product.secrecy, item.delivery, item.massGrams));
  const names = Object.fromEntries([...offices.values()].map((office) => [office.id, office.name]));
  return { bags: lines.sort((one, other) => Number(other.suggested) - Number(one.suggested)), outside, names };
}

function outsideOf(
  id: ItemId,
  secrecy: SecrecyClass | null,
  destination: FacilityId | null,
  massGrams: number,
): Loadable {
  return { kind: 'item', id, label: null, destination, secrecy, items: 1, massGrams, suggested: false };
}

/** Closed, with the office, on no other list, and not at its journey's end. */
function isReady(bag: ReceptacleNow, place: FacilityId): boolean {
  return (
    isClosed(bag) &&
    bag.custodian.kind === 'facility' &&
    bag.custodian.facility === place &&
    bag.handover === null &&
    bag.destination !== place
  );
}

function lineOf(bag: ReceptacleNow, suggested: boolean): Loadable {
  return {
    kind: 'receptacle',
    id: bag.id,
    label: bag.label,
    destination: bag.destination,
    secrecy: bag.secrecy,
    items: bag.contents.length,
    massGrams: bag.grossGrams ?? bag.tareGrams,
    suggested,
  };
}
