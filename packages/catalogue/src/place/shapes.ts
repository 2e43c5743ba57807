import { feature } from 'topojson-client';

import type { Point } from './geometry.ts';

type Position = readonly number[];

/** Outline of a commune in WGS84 degrees, longitude first, as GeoJSON has it. */
export type Shape =
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Position[])[])[] };

/** TopoJSON as its reader takes it. */
type Topology = Parameters<typeof feature>[0];

/**
 * Reads the shapes of the `communes` object of a boundary topology. Shapes are simplified (99.5 % right, geo paper
 * section 2): good enough to keep points out of the sea, not to judge whose land it is.
 */
export function readCommuneShapes(text: string): ReadonlyMap<string, Shape> {
  // The text comes from a layer that `readTopology` has checked.
  const topology = JSON.parse(text) as Topology;
  const communes = topology.objects['communes'];
  const shapes = new Map<string, Shape>();
  if (communes?.type !== 'GeometryCollection') return shapes;
  for (const { geometry, properties } of feature(topology, communes).features) {
    const code: unknown = properties?.['c'];
    if (typeof code !== 'string') continue;
    if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') shapes.set(code, geometry);
  }
  return shapes;
}

/** Point in polygon with holes, by the even-odd rule. */
export function isInShape(shape: Shape, point: Point): boolean {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return polygons.some((rings) => rings.reduce((inside, ring) => inside !== crosses(ring, point), false));
}

function crosses(ring: readonly Position[], { lat, lon }: Point): boolean {
  let inside = false;
  let before = ring.at(-1);
  for (const here of ring) {
    const [x1 = 0, y1 = 0] = before ?? here;
    const [x2 = 0, y2 = 0] = here;
    if (y1 > lat !== y2 > lat && lon < ((x1 - x2) * (lat - y2)) / (y1 - y2) + x2) inside = !inside;
    before = here;
  }
  return inside;
}
