import type { LayerSpecification } from 'maplibre-gl';
import type { MapColours } from './colours.ts';
import { FONT, FONT_HEAVY } from './fonts.ts';

/** Images that `icons.ts` draws, by freshness of the position. */
export const TRIP_ICONS = {
  fresh: 'trip-fresh',
  stale: 'trip-stale',
  lost: 'trip-lost',
  standing: 'trip-standing',
} as const;

/** Moving trips with their heading, the selected one with its plan and trail, and the ring around what is selected. */
export function tripLayers(colours: MapColours): LayerSpecification[] {
  return [...planLayers(colours), ...movingLayers(colours)];
}

function planLayers(colours: MapColours): LayerSpecification[] {
  return [
    {
      id: 'plan',
      type: 'line',
      source: 'plan',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colours.selection, 'line-width': 1.6, 'line-dasharray': [1.5, 2], 'line-opacity': 0.8 },
    },
    {
      id: 'trail',
      type: 'line',
      source: 'trail',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colours.trip, 'line-width': 3, 'line-opacity': 0.85 },
    },
    {
      id: 'plan-stops',
      type: 'circle',
      source: 'plan',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 4,
        'circle-color': ['case', ['get', 'passed'], colours.selection, colours.halo],
        'circle-stroke-color': colours.selection,
        'circle-stroke-width': 1.6,
      },
    },
    {
      id: 'plan-names',
      type: 'symbol',
      source: 'plan',
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONT_HEAVY,
        'text-size': 11.5,
        'text-radial-offset': 1.3,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      },
      paint: { 'text-color': colours.officeText, 'text-halo-color': colours.halo, 'text-halo-width': 1.6 },
    },
  ];
}

function movingLayers(colours: MapColours): LayerSpecification[] {
  return [
    {
      id: 'selection',
      type: 'circle',
      source: 'selection',
      paint: {
        'circle-radius': 15,
        'circle-color': 'rgba(0,0,0,0)',
        'circle-stroke-color': colours.selection,
        'circle-stroke-width': 2.2,
      },
    },
    {
      id: 'trips',
      type: 'symbol',
      source: 'trips',
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-size': ['interpolate', ['linear'], ['zoom'], 4, 0.72, 8, 1],
        'icon-rotate': ['get', 'course'],
        'icon-rotation-alignment': 'map',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    {
      id: 'trip-names',
      type: 'symbol',
      source: 'trips',
      minzoom: 7,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONT,
        'text-size': 11,
        'text-anchor': 'top',
        'text-offset': [0, 1.1],
      },
      paint: { 'text-color': colours.officeText, 'text-halo-color': colours.halo, 'text-halo-width': 1.4 },
    },
  ];
}
