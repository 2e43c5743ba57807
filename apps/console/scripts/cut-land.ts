/**
 * Cuts the land of the region out of world-atlas (Natural Earth, public domain) for the map without imported layers.
 * Only land and water are taken: never countries, borders or names (geo.md, 0.5).
 *
 *   node_modules/.bin/node apps/console/scripts/cut-land.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Wider than what the map lets anyone see, so that no cut edge shows. Degrees. */
const WINDOW = { west: 84, south: -8, east: 132, north: 36 };
/** Coast within it keeps its detail; farther away it is only a backdrop. Degrees. */
const NEAR = { west: 101, south: 6, east: 118.5, north: 24.5 };
/** Largest departure from the true coast, degrees. */
const TOLERANCE = { near: 0.004, far: 0.03 };
/** Far islands smaller than this box are left out, degrees. */
const SMALLEST_FAR = 0.12;
const DIGITS = 1000;
const OUT = new URL('../src/pages/map/data/land.json', import.meta.url);

type Edge = { readonly inside: (at: Position) => boolean; readonly cross: (from: Position, to: Position) => Position };

const EDGES: readonly Edge[] = [
  { inside: ([x = 0]) => x >= WINDOW.west, cross: (from, to) => atX(from, to, WINDOW.west) },
  { inside: ([x = 0]) => x <= WINDOW.east, cross: (from, to) => atX(from, to, WINDOW.east) },
  { inside: ([, y = 0]) => y >= WINDOW.south, cross: (from, to) => atY(from, to, WINDOW.south) },
  { inside: ([, y = 0]) => y <= WINDOW.north, cross: (from, to) => atY(from, to, WINDOW.north) },
];

const require = createRequire(import.meta.url);
const topology = JSON.parse(readFileSync(require.resolve('world-atlas/land-10m.json'), 'utf8')) as Topology<{
  land: GeometryCollection;
}>;
const land = feature(topology, topology.objects.land);
const polygons = land.features
  .flatMap(({ geometry }) => polygonsOf(geometry as Polygon | MultiPolygon))
  .map((rings) => rings.map(cut).filter(isWorthDrawing))
  .filter((rings) => rings.length > 0);
const cutLand: MultiPolygon = { type: 'MultiPolygon', coordinates: polygons };
writeFileSync(OUT, `${JSON.stringify(cutLand)}\n`);
console.log(`${polygons.length} polygons written to ${OUT.pathname}`);

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** Sutherland–Hodgman against the window, then thinned, then rounded to about 100 m, repeated points dropped. */
function cut(ring: Position[]): Position[] {
  const clipped = EDGES.reduce((points, edge) => cutEdge(points, edge), ring.slice(0, -1));
  const rounded = thin(clipped)
    .map(([x = 0, y = 0]) => [Math.round(x * DIGITS) / DIGITS, Math.round(y * DIGITS) / DIGITS])
    .filter((point, index, all) => {
      const before = all[(index + all.length - 1) % all.length];
      return before === undefined || point[0] !== before[0] || point[1] !== before[1];
    });
  const [first] = rounded;
  return first === undefined ? [] : [...rounded, first];
}

function isWorthDrawing(ring: readonly Position[]): boolean {
  if (ring.length < 4) return false;
  const xs = ring.map(([x = 0]) => x);
  const ys = ring.map(([, y = 0]) => y);
  return ring.some(isNear) || Math.max(...xs) - Math.min(...xs) + Math.max(...ys) - Math.min(...ys) > SMALLEST_FAR * 2;
}

function isNear([x = 0, y = 0]: Position): boolean {
  return x >= NEAR.west && x <= NEAR.east && y >= NEAR.south && y <= NEAR.north;
}

/** Douglas–Peucker without recursion, stricter near Việt Nam. */
function thin(points: readonly Position[]): readonly Position[] {
  const keep = new Set([0, points.length - 1]);
  const open: [number, number][] = [[0, points.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [from, to] = span;
    const { index, excess } = farthest(points, from, to);
    if (excess <= 1) continue;
    keep.add(index);
    open.push([from, index], [index, to]);
  }
  return points.filter((_, index) => keep.has(index));
}

function farthest(points: readonly Position[], from: number, to: number): { index: number; excess: number } {
  let found = { index: from, excess: 0 };
  for (let index = from + 1; index < to; index += 1) {
    const point = points[index] ?? [];
    const tolerance = isNear(point) ? TOLERANCE.near : TOLERANCE.far;
    const excess = distance(point, points[from] ?? [], points[to] ?? []) / tolerance;
    if (excess > found.excess) found = { index, excess };
  }
  return found;
}

/** From a point to the line between two others; to the first of them where they are one. */
function distance([x = 0, y = 0]: Position, [x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position): number {
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length === 0) return Math.hypot(x - x0, y - y0);
  return Math.abs((x1 - x0) * (y0 - y) - (x0 - x) * (y1 - y0)) / length;
}

function cutEdge(points: readonly Position[], edge: Edge): Position[] {
  return points.flatMap((point, index) => {
    const before = points[(index + points.length - 1) % points.length] ?? point;
    const entering = edge.inside(point) !== edge.inside(before) ? [edge.cross(before, point)] : [];
    return edge.inside(point) ? [...entering, point] : entering;
  });
}

function atX([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position, x: number): Position {
  return [x, y0 + ((x - x0) / (x1 - x0)) * (y1 - y0)];
}

function atY([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position, y: number): Position {
  return [x0 + ((y - y0) / (y1 - y0)) * (x1 - x0), y];
}
