import type { Facility, Place } from '@giaolien/kernel';

import { placeAround, type Places } from '../place/places.ts';

type Planned = Omit<Facility, 'place'> & { readonly place?: Place };

/**
 * Gives every facility its place. Those that the source of places does not know keep the place they had; one that
 * has none either is an error.
 */
export function locateFacilities(facilities: readonly Planned[], places: Places): readonly Facility[] {
  const points = countPoints(facilities);
  const seen = new Map<string, number>();
  return facilities.map((facility) => {
    const rank = facility.kind === 'service-point' ? (seen.get(facility.commune) ?? 0) : 0;
    if (facility.kind === 'service-point') seen.set(facility.commune, rank + 1);
    const place = placeOf(facility, places, rank, points.get(facility.commune) ?? 1) ?? facility.place;
    if (place === undefined) throw new Error(`Facility ${facility.id} (${facility.name}) has no place.`);
    return { ...facility, place };
  });
}

function placeOf(facility: Planned, places: Places, rank: number, count: number): Place | undefined {
  switch (facility.kind) {
    case 'regional-centre':
    case 'provincial-office':
      return places.seat(facility.province);
    case 'commune-office':
      return places.commune(facility.commune)?.centre;
    case 'service-point': {
      const commune = places.commune(facility.commune);
      return commune === undefined ? undefined : placeAround(commune, rank, count);
    }
  }
}

function countPoints(facilities: readonly Planned[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const facility of facilities) {
    if (facility.kind === 'service-point') counts.set(facility.commune, (counts.get(facility.commune) ?? 0) + 1);
  }
  return counts;
}
