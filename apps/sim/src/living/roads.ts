/** WGS84 degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const EARTH_KM = 6371;

/** The point that lies at `share` (0 … 1) of the length of a line. @throws RangeError on an empty line */
export function placeAlong(line: readonly Point[], share: number): Point {
  const { from, to, part } = legAt(line, share);
  return { lat: from.lat + (to.lat - from.lat) * part, lon: from.lon + (to.lon - from.lon) * part };
}

/** Degrees from north, 0 … 360, in which one looks at `share` of the line. @throws RangeError on an empty line */
export function courseOf(line: readonly Point[], share: number): number {
  const { from, to } = legAt(line, share);
  const east = (to.lon - from.lon) * Math.cos(radians((from.lat + to.lat) / 2));
  const degrees = (Math.atan2(east, to.lat - from.lat) * 180) / Math.PI;
  return (degrees + 360) % 360;
}

/** Length of a line in km. */
export function lengthKm(line: readonly Point[]): number {
  return line.slice(1).reduce((sum, point, index) => sum + kmBetween(line[index] ?? point, point), 0);
}

/** Great-circle distance (haversine). */
export function kmBetween(one: Point, other: Point): number {
  const north = radians(other.lat - one.lat) / 2;
  const east = radians(other.lon - one.lon) / 2;
  const chord = Math.sin(north) ** 2 + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * Math.sin(east) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

function legAt(
  line: readonly Point[],
  share: number,
): { readonly from: Point; readonly to: Point; readonly part: number } {
  const [first] = line;
  if (first === undefined) throw new RangeError('A line without points leads nowhere: both ends must be known.');
  let left = share * lengthKm(line);
  let from = first;
  let last = { from: first, to: first, part: 0 };
  for (const to of line.slice(1)) {
    const km = kmBetween(from, to);
    last = { from, to, part: km === 0 ? 0 : Math.min(left / km, 1) };
    if (left <= km) return last;
    left -= km;
    from = to;
  }
  return last;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
