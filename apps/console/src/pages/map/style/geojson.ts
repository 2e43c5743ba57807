import type { Feature, FeatureCollection, Geometry, LineString, Point } from 'geojson';

type Properties = Readonly<Record<string, string | number | boolean | null>>;

/** A collection of features. */
export function collection<Shape extends Geometry>(features: readonly Feature<Shape>[]): FeatureCollection<Shape> {
  return { type: 'FeatureCollection', features: [...features] };
}

/** A point with its properties; longitude first. */
export function pointFeature(lon: number, lat: number, properties: Properties, id?: string | number): Feature<Point> {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties,
    ...(id === undefined ? {} : { id }),
  };
}

/** A line through points. */
export function lineFeature(
  points: readonly (readonly [number, number])[],
  properties: Properties = {},
): Feature<LineString> {
  return {
    type: 'Feature',
    geometry: { type: 'LineString', coordinates: points.map(([lon, lat]) => [lon, lat]) },
    properties,
  };
}

export const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
