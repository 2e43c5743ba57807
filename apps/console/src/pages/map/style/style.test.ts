import type { FeatureCollection, Point } from 'geojson';
import type { StyleSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import { ISLETS, SEA_LABELS } from '../data/sea-labels.ts';
import { mapColours } from './colours.ts';
import { MAX_BOUNDS, MIN_ZOOM, mapStyle, OPENING_BOUNDS, type ImportedLayers } from './style.ts';

const SQUARE: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { p: '01' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [105, 20],
            [106, 20],
            [106, 21],
            [105, 21],
            [105, 20],
          ],
        ],
      },
    },
  ],
};
const CONFIGURATIONS: readonly (readonly [string, ImportedLayers])[] = [
  ['without imported layers', {}],
  [
    'with every imported layer',
    { provinces: SQUARE, communes: SQUARE, rivers: SQUARE, lakes: SQUARE, roads: SQUARE, rails: SQUARE },
  ],
  ['with provinces only', { provinces: SQUARE }],
];
const NAMES = ['Quần đảo Hoàng Sa', 'Quần đảo Trường Sa'] as const;

describe.each(CONFIGURATIONS)('the national map %s', (_, imported) => {
  describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
    const style = mapStyle(mapColours(scheme), imported);

    test.each(NAMES)('labels %s as Vietnamese at the opening zoom', (name) => {
      const label = labelsOf(style).find((feature) => String(feature.properties?.['name']).startsWith(name));
      expect(label?.properties?.['name']).toContain('Việt Nam');
      const [lon = 0, lat = 0] = label?.geometry.coordinates ?? [];
      const [west, south, east, north] = OPENING_BOUNDS;
      expect(lon > west && lon < east && lat > south && lat < north).toBe(true);
    });

    test('draws those labels at every zoom, above everything, and lets no other name push them aside or cover them', () => {
      const layer = style.layers.at(-1) as SymbolLayerSpecification;
      expect(layer.id).toBe('archipelago-names');
      expect(layer.minzoom ?? 0).toBeLessThanOrEqual(MIN_ZOOM);
      expect(layer.maxzoom).toBeUndefined();
      expect(layer.layout?.visibility ?? 'visible').toBe('visible');
      expect(layer.layout?.['text-allow-overlap']).toBe(true);
      expect(layer.layout?.['text-ignore-placement']).toBe(false);
    });

    test('takes no name from an imported layer', () => {
      const named = style.layers.filter((layer) => layer.type === 'symbol' && layer.source.startsWith('imported'));
      expect(named).toEqual([]);
    });

    test('asks nothing of another host', () => {
      expect(style.glyphs).toBeUndefined();
      expect(style.sprite).toBeUndefined();
      expect(JSON.stringify(style)).not.toMatch(/https?:/);
    });
  });
});

test('both archipelagos lie inside what the map may show, with their islands', () => {
  const [west, south, east, north] = MAX_BOUNDS;
  const places = [...SEA_LABELS.map(({ at }) => at), ...ISLETS];
  for (const [lon, lat] of places) expect(lon > west && lon < east && lat > south && lat < north).toBe(true);
});

function labelsOf(style: StyleSpecification): FeatureCollection<Point>['features'] {
  const source = style.sources['names'];
  if (source?.type !== 'geojson') throw new Error('The style must hold the names on the sea.');
  return (source.data as FeatureCollection<Point>).features;
}

test('an imported layer bears the credit that its licence asks for', () => {
  const credit = 'Ranh giới: Nhà xuất bản Tài nguyên – Môi trường và Bản đồ Việt Nam';
  const style = mapStyle(mapColours('light'), { provinces: { ...SQUARE, credit } });
  expect(style.sources['imported-provinces']).toMatchObject({ attribution: credit });
});
