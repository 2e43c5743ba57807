import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import landJson from '../data/land.json' with { type: 'json' };
import { PROVINCE_LABELS } from '../data/province-labels.ts';
import { ISLETS, SEA_LABELS } from '../data/sea-labels.ts';
import type { MapColours } from './colours.ts';
import { FONT, FONT_HEAVY, FONT_SEA } from './fonts.ts';
import { collection, NOTHING, pointFeature } from './geojson.ts';
import { networkLayers } from './network-layers.ts';
import { tripLayers } from './trip-layers.ts';

/** One imported layer with the credit that its licence asks for. */
export type ImportedLayer = FeatureCollection & { readonly credit?: string };

/** Geometry that an operator imported, by what it draws. Without it the map stands on land and water alone. */
export interface ImportedLayers {
  readonly provinces?: ImportedLayer;
  readonly communes?: ImportedLayer;
  readonly rivers?: ImportedLayer;
  readonly lakes?: ImportedLayer;
  readonly roads?: ImportedLayer;
  readonly rails?: ImportedLayer;
}

/** What the map shows first: the mainland and both archipelagos. West, south, east, north. */
export const OPENING_BOUNDS: [number, number, number, number] = [101.9, 7.2, 117.6, 23.6];
/** Farthest that anybody can look. */
export const MAX_BOUNDS: [number, number, number, number] = [88, -2, 128, 32];
/** From here on the outlines of communes are drawn. */
export const COMMUNES_FROM = 7.5;
export const MIN_ZOOM = 3;
export const MAX_ZOOM = 14;

/** Sources that the page fills with live data. */
export const LIVE_SOURCES = ['points', 'points-clustered', 'offices', 'trips', 'trail', 'plan', 'selection'] as const;
export type LiveSource = (typeof LIVE_SOURCES)[number];

/**
 * The whole style: ground, imported layers where there are any, network, trips, and on top the names on the sea.
 * Both archipelagos are labelled at every zoom in every configuration.
 */
export function mapStyle(colours: MapColours, imported: ImportedLayers): StyleSpecification {
  return {
    version: 8,
    sources: { ...groundSources(), ...importedSources(imported), ...liveSources() },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colours.land, 'fill-antialias': false } },
      { id: 'coast', type: 'line', source: 'land', paint: { 'line-color': colours.coast, 'line-width': 0.6 } },
      ...importedLayers(colours, imported),
      ...islandLayers(colours),
      provinceNames(colours),
      ...networkLayers(colours),
      ...tripLayers(colours),
      ...seaNames(colours),
    ],
  };
}

function groundSources(): Record<string, SourceSpecification> {
  const land = landJson as unknown as MultiPolygon; // Written by scripts/cut-land.ts; JSON modules type points as number[].
  return {
    land: { type: 'geojson', data: land, maxzoom: 9, tolerance: 0.5 },
    names: {
      type: 'geojson',
      data: collection(
        SEA_LABELS.map(({ name, kind, at: [lon, lat], anchor = 'center' }) =>
          pointFeature(lon, lat, { name, kind, anchor }),
        ),
      ),
    },
    islets: { type: 'geojson', data: collection(ISLETS.map(([lon, lat]) => pointFeature(lon, lat, {}))) },
    provinces: {
      type: 'geojson',
      data: collection(PROVINCE_LABELS.map(({ code, name, at: [lon, lat] }) => pointFeature(lon, lat, { code, name }))),
    },
  };
}

function importedSources(imported: ImportedLayers): Record<string, SourceSpecification> {
  const layers = Object.entries(imported) as [string, ImportedLayer][];
  return Object.fromEntries(
    layers.map(([name, layer]) => {
      // 3,321 outlines keep the map's worker busy for seconds: `fillCommunes` brings them when somebody looks closely.
      const data = name === 'communes' ? NOTHING : layer;
      const credited = layer.credit === undefined ? {} : { attribution: layer.credit };
      return [`imported-${name}`, { type: 'geojson', data, maxzoom: 11, ...credited }];
    }),
  );
}

function liveSources(): Record<string, SourceSpecification> {
  const plain = Object.fromEntries(LIVE_SOURCES.map((name) => [name, { type: 'geojson', data: NOTHING } as const]));
  return {
    ...plain,
    'points-clustered': { type: 'geojson', data: NOTHING, cluster: true, clusterRadius: 46, clusterMaxZoom: 9 },
    trips: { type: 'geojson', data: NOTHING, maxzoom: 8 },
  };
}

function importedLayers(colours: MapColours, imported: ImportedLayers): LayerSpecification[] {
  const layers: (LayerSpecification | false)[] = [
    imported.provinces !== undefined && {
      id: 'home',
      type: 'fill',
      source: 'imported-provinces',
      paint: { 'fill-color': colours.home },
    },
    imported.lakes !== undefined && {
      id: 'lakes',
      type: 'fill',
      source: 'imported-lakes',
      paint: { 'fill-color': colours.river },
    },
    imported.rivers !== undefined && {
      id: 'rivers',
      type: 'line',
      source: 'imported-rivers',
      paint: { 'line-color': colours.river, 'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.6, 10, 2] },
    },
    imported.communes !== undefined && {
      id: 'communes',
      type: 'line',
      source: 'imported-communes',
      minzoom: COMMUNES_FROM,
      paint: {
        'line-color': colours.commune,
        'line-width': ['interpolate', ['linear'], ['zoom'], COMMUNES_FROM, 0.3, 11, 1],
      },
    },
    imported.provinces !== undefined && {
      id: 'borders',
      type: 'line',
      source: 'imported-provinces',
      paint: { 'line-color': colours.border, 'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.5, 9, 1.4] },
    },
    imported.rails !== undefined && {
      id: 'rails',
      type: 'line',
      source: 'imported-rails',
      paint: { 'line-color': colours.rail, 'line-width': 1, 'line-dasharray': [3, 2] },
    },
    imported.roads !== undefined && {
      id: 'roads',
      type: 'line',
      source: 'imported-roads',
      minzoom: 5.5,
      paint: { 'line-color': colours.road, 'line-width': ['interpolate', ['linear'], ['zoom'], 5.5, 0.5, 10, 2.2] },
    },
  ];
  return layers.filter((layer) => layer !== false);
}

function islandLayers(colours: MapColours): LayerSpecification[] {
  return [
    {
      id: 'islets',
      type: 'circle',
      source: 'islets',
      paint: {
        'circle-color': colours.islet,
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 4, 1, 8, 2.5],
        'circle-opacity': 0.8,
      },
    },
  ];
}

function provinceNames(colours: MapColours): LayerSpecification {
  return {
    id: 'province-names',
    type: 'symbol',
    source: 'provinces',
    minzoom: 5.2,
    // The three with a regional centre are named by it.
    filter: ['!', ['in', ['get', 'code'], ['literal', ['01', '48', '79']]]],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': FONT,
      'text-size': ['interpolate', ['linear'], ['zoom'], 5, 10.5, 9, 15],
      'text-letter-spacing': 0.04,
      'text-padding': 4,
    },
    paint: { 'text-color': colours.provinceText, 'text-halo-color': colours.halo, 'text-halo-width': 1.2 },
  };
}

function seaNames(colours: MapColours): LayerSpecification[] {
  const name: ExpressionSpecification = ['get', 'name'];
  const text = { 'text-field': name, 'text-line-height': 1.3, 'text-max-width': 30 };
  return [
    {
      id: 'sea-names',
      type: 'symbol',
      source: 'names',
      filter: ['==', ['get', 'kind'], 'sea'],
      layout: {
        ...text,
        'text-font': FONT_SEA,
        'text-letter-spacing': 0.22,
        'text-size': ['interpolate', ['linear'], ['zoom'], 3, 9, 6, 15],
      },
      paint: { 'text-color': colours.seaText, 'text-halo-color': colours.sea, 'text-halo-width': 1 },
    },
    {
      id: 'island-names',
      type: 'symbol',
      source: 'names',
      filter: ['==', ['get', 'kind'], 'island'],
      minzoom: 5.6,
      layout: { ...text, 'text-font': FONT, 'text-size': 11, 'text-anchor': 'top', 'text-offset': [0, 0.5] },
      paint: { 'text-color': colours.provinceText, 'text-halo-color': colours.halo, 'text-halo-width': 1.2 },
    },
    {
      // No minzoom, never pushed aside by another name; others make room for it.
      id: 'archipelago-names',
      type: 'symbol',
      source: 'names',
      filter: ['==', ['get', 'kind'], 'archipelago'],
      layout: {
        ...text,
        'text-font': FONT_HEAVY,
        'text-size': ['interpolate', ['linear'], ['zoom'], 3, 10, 5, 12, 8, 15],
        'text-anchor': ['get', 'anchor'],
        'text-allow-overlap': true,
        'text-ignore-placement': false,
      },
      paint: { 'text-color': colours.archipelagoText, 'text-halo-color': colours.halo, 'text-halo-width': 1.6 },
    },
  ];
}
