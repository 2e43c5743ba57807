import { distanceKm, type Point } from '../place/geometry.ts';

/** Road length over straight line, where no road matrix says better (geo paper, section 4: median 1.37). */
const DETOUR = 1.37;

/** Speed of the last kilometres in a town, km/h. */
const TOWN_SPEED = 25;
const TOWN_KM = 6;

/** Minutes to hand over bags at a stop. */
export const DWELL = 10;

/** Known road distances between provincial seats in km; the built-in ones are straight lines with a detour. */
export type RoadKm = (from: string, to: string) => number | undefined;

/** Road kilometres between two points by the detour factor. */
export function estimatedRoadKm(a: Point, b: Point): number {
  return distanceKm(a, b) * DETOUR;
}

/** Driving minutes for a road distance, rounded up to five, at least ten. */
export function drivingMinutes(km: number, speedKmh: number): number {
  const slow = Math.min(km, TOWN_KM);
  const minutes = (slow / TOWN_SPEED + (km - slow) / speedKmh) * 60;
  return Math.max(10, Math.ceil(minutes / 5) * 5);
}
