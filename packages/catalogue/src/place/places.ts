import type { Place } from '@giaolien/kernel';

import { movedBy, sunflower, type Point } from './geometry.ts';

/** Where a commune lies and how far its points spread. */
export interface CommunePlace {
  readonly centre: Place;
  readonly spreadKm: number;
  /** Whether a point lies in the commune; absent when boundaries are not known. */
  readonly contains?: (point: Point) => boolean;
}

/** One source of positions: either the approximate spread or an import. */
export interface Places {
  commune(code: string): CommunePlace | undefined;
  seat(province: string): Place | undefined;
}

const SHRINKS = [1, 0.6, 0.35, 0.15] as const;

/**
 * Position of the `index`-th of `count` service points of a commune. Published centres are the commune's; the points
 * around them stay approximate. A point that would fall outside known boundaries moves towards the centre.
 */
export function placeAround(commune: CommunePlace, index: number, count: number): Place {
  const disk = sunflower(index + 1, count + 1);
  for (const shrink of SHRINKS) {
    const reach = commune.spreadKm * shrink;
    const point = movedBy(commune.centre, disk.y * reach, disk.x * reach);
    if (commune.contains === undefined || commune.contains(point)) return { ...point, quality: 'approximate' };
  }
  return { lat: commune.centre.lat, lon: commune.centre.lon, quality: 'approximate' };
}
