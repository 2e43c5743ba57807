import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapColours } from './colours.ts';
import { FONT, FONT_HEAVY } from './fonts.ts';

/** Zoom at which single service points take the place of the haze of dots. */
const CLUSTERS_FROM = 6.3;

const IS_APPROXIMATE: ExpressionSpecification = ['==', ['get', 'quality'], 'approximate'];

/**
 * Facilities: the country as a haze of its post offices when far away, clusters with counts nearer, then single points.
 * Centres and provincial KT1 offices always stand out. A hollow ring means that the position is approximate.
 */
export function networkLayers(colours: MapColours): LayerSpecification[] {
  return [...pointLayers(colours), ...clusterLayers(colours), ...officeLayers(colours)];
}

function pointLayers(colours: MapColours): LayerSpecification[] {
  return [
    {
      id: 'haze',
      type: 'circle',
      source: 'points',
      maxzoom: CLUSTERS_FROM,
      paint: {
        'circle-color': colours.point,
        'circle-opacity': 0.55,
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 4, 0.8, 6, 1.3],
      },
    },
    {
      id: 'points',
      type: 'circle',
      source: 'points-clustered',
      minzoom: CLUSTERS_FROM,
      filter: ['!', ['has', 'point_count']],
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 6, 2.2, 12, 5],
        'circle-color': ['case', IS_APPROXIMATE, 'rgba(0,0,0,0)', colours.point],
        'circle-stroke-color': colours.point,
        'circle-stroke-width': 1.2,
      },
    },
    {
      id: 'point-names',
      type: 'symbol',
      source: 'points-clustered',
      minzoom: 11,
      filter: ['!', ['has', 'point_count']],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONT,
        'text-size': 11,
        'text-offset': [0, 0.9],
        'text-anchor': 'top',
      },
      paint: { 'text-color': colours.provinceText, 'text-halo-color': colours.halo, 'text-halo-width': 1.2 },
    },
  ];
}

function clusterLayers(colours: MapColours): LayerSpecification[] {
  return [
    {
      id: 'clusters',
      type: 'circle',
      source: 'points-clustered',
      minzoom: CLUSTERS_FROM,
      filter: ['has', 'point_count'],
      paint: {
        'circle-color': colours.cluster,
        'circle-opacity': 0.75,
        'circle-radius': ['step', ['get', 'point_count'], 9, 20, 12, 80, 16, 250, 20],
      },
    },
    {
      id: 'cluster-counts',
      type: 'symbol',
      source: 'points-clustered',
      minzoom: CLUSTERS_FROM,
      filter: ['has', 'point_count'],
      layout: { 'text-field': ['get', 'point_count_abbreviated'], 'text-font': FONT, 'text-size': 10.5 },
      paint: { 'text-color': colours.clusterText },
    },
  ];
}

function officeLayers(colours: MapColours): LayerSpecification[] {
  const isCentre: ExpressionSpecification = ['==', ['get', 'kind'], 'regional-centre'];
  return [
    {
      id: 'offices',
      type: 'circle',
      source: 'offices',
      layout: { 'circle-sort-key': ['case', isCentre, 2, 1] },
      paint: {
        'circle-radius': [
          'interpolate',
          ['linear'],
          ['zoom'],
          4,
          ['case', isCentre, 5.5, 3],
          9,
          ['case', isCentre, 10, 7],
        ],
        'circle-color': ['case', isCentre, colours.centre, IS_APPROXIMATE, colours.halo, colours.office],
        'circle-stroke-color': ['case', isCentre, colours.office, colours.office],
        'circle-stroke-width': ['case', isCentre, 2.5, 1.6],
      },
    },
    {
      id: 'centre-names',
      type: 'symbol',
      source: 'offices',
      filter: isCentre,
      layout: {
        'text-field': ['get', 'short'],
        'text-font': FONT_HEAVY,
        'text-anchor': 'left',
        'text-offset': [0.9, 0],
        'text-size': ['interpolate', ['linear'], ['zoom'], 4, 11, 9, 14],
        'text-variable-anchor': ['left', 'right', 'top'],
        'text-radial-offset': 0.9,
      },
      paint: { 'text-color': colours.officeText, 'text-halo-color': colours.halo, 'text-halo-width': 1.5 },
    },
    {
      id: 'office-names',
      type: 'symbol',
      source: 'offices',
      filter: ['!', isCentre],
      minzoom: 7.4,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONT,
        'text-size': 11,
        'text-offset': [0, 0.9],
        'text-anchor': 'top',
      },
      paint: { 'text-color': colours.officeText, 'text-halo-color': colours.halo, 'text-halo-width': 1.4 },
    },
  ];
}
