/** A point in WGS84 degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const KM_PER_DEGREE = 111.195;
const RADIANS = Math.PI / 180;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Great-circle distance in kilometres (haversine on the mean sphere). */
export function distanceKm(a: Point, b: Point): number {
  const dLat = (b.lat - a.lat) * RADIANS;
  const dLon = (b.lon - a.lon) * RADIANS;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(dLon / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** `point` moved by kilometres north and east, to four decimals (about 11 m). */
export function movedBy(point: Point, northKm: number, eastKm: number): Point {
  const lat = point.lat + northKm / KM_PER_DEGREE;
  const lon = point.lon + eastKm / (KM_PER_DEGREE * Math.cos(point.lat * RADIANS));
  return { lat: Math.round(lat * 1e4) / 1e4, lon: Math.round(lon * 1e4) / 1e4 };
}

/**
 * The `index`-th of `count` points spread evenly over the unit disk, the first at its centre (sunflower pattern:
 * H. Vogel, "A better way to construct the sunflower head", 1979).
 */
export function sunflower(index: number, count: number): { readonly x: number; readonly y: number } {
  const radius = count <= 1 ? 0 : Math.sqrt(index / (count - 1));
  return { x: radius * Math.cos(index * GOLDEN_ANGLE), y: radius * Math.sin(index * GOLDEN_ANGLE) };
}

/** A point of the unit disk carried to an ellipse on the ground whose long axis points to `bearing` degrees. */
export function onEllipse(
  ellipse: Point & { readonly alongKm: number; readonly acrossKm: number; readonly bearing: number },
  disk: { readonly x: number; readonly y: number },
): Point {
  const along = disk.x * ellipse.alongKm;
  const across = disk.y * ellipse.acrossKm;
  const angle = ellipse.bearing * RADIANS;
  const north = along * Math.cos(angle) - across * Math.sin(angle);
  const east = along * Math.sin(angle) + across * Math.cos(angle);
  return movedBy(ellipse, north, east);
}

/** Box around Việt Nam with both archipelagos (geo paper, section 2); coordinates outside it are slips. */
export const VIETNAM_BOUNDS = { south: 6.5, north: 23.5, west: 102, east: 118 } as const;

/** True for a point inside `VIETNAM_BOUNDS`. */
export function isInsideVietnamBounds(point: Point): boolean {
  const { south, north, west, east } = VIETNAM_BOUNDS;
  return point.lat >= south && point.lat <= north && point.lon >= west && point.lon <= east;
}
