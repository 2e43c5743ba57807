import type { FacilityId } from '@giaolien/kernel';
import type { Nation } from '@giaolien/catalogue';
import type { Point } from './roads.ts';

/** The nation with its offices where the server's map has them: an import may know better than the demonstration. */
export function withPlaces(nation: Nation, places: ReadonlyMap<FacilityId, Point>): Nation {
  return {
    ...nation,
    facilities: nation.facilities.map((facility) => {
      const known = places.get(facility.id);
      return known === undefined
        ? facility
        : { ...facility, place: { ...facility.place, lat: known.lat, lon: known.lon } };
    }),
  };
}
