import type { Place } from '@giaolien/kernel';

import type { Point } from '../place/geometry.ts';
import type { CommunePlace, Places } from '../place/places.ts';
import { isInShape, readCommuneShapes } from '../place/shapes.ts';
import type { GeoImport } from './geo-import.ts';

/** Positions of an import: centres and seats as published, service points around them and inside the boundary. */
export function publishedPlaces(geoImport: GeoImport): Places {
  const boundaries = geoImport.layers.find((layer) => layer.name === 'boundaries');
  const shapes = boundaries === undefined ? undefined : readCommuneShapes(boundaries.text);
  const communes = new Map<string, CommunePlace>();
  for (const commune of geoImport.communes) {
    const shape = shapes?.get(commune.code);
    communes.set(commune.code, {
      centre: { ...commune.centre, quality: commune.centreQuality === 'C' ? 'approximate' : 'published' },
      spreadKm: Math.min(8, Math.sqrt(commune.areaKm2 / Math.PI) * 0.55),
      ...(shape === undefined ? {} : { contains: (point: Point) => isInShape(shape, point) }),
    });
  }
  const seats = new Map(
    geoImport.provinces.map(({ code, seat }): [string, Place] => [code, { ...seat, quality: 'published' }]),
  );
  return { commune: (code) => communes.get(code), seat: (province) => seats.get(province) };
}
