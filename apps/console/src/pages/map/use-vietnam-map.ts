import { useComputedColorScheme } from '@mantine/core';
import {
  AttributionControl,
  Map as MapLibre,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
  type GeoJSONSource,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { useQuery } from '@tanstack/react-query';
import type { FeatureCollection } from 'geojson';
import { useEffect, useEffectEvent, useMemo, useState, type RefObject } from 'react';
import { importedLayersQuery } from './imported-layers.ts';
import { mapColours } from './style/colours.ts';
import { loadMapFonts } from './style/fonts.ts';
import { addTripIcons } from './style/icons.ts';
import {
  COMMUNES_FROM,
  mapStyle,
  MAX_BOUNDS,
  MAX_ZOOM,
  MIN_ZOOM,
  OPENING_BOUNDS,
  type ImportedLayers,
  type LiveSource,
} from './style/style.ts';

setWorkerUrl(workerUrl);

/** A map that may be filled. A new one is given whenever the style was loaded anew and its live sources are empty. */
export interface ReadyMap {
  readonly map: MapLibre;
}

interface MapOptions {
  /** What to show first; Việt Nam with both archipelagos when left out. */
  readonly bounds?: [number, number, number, number] | undefined;
  /** Without zoom buttons and scale: a small picture beside other things. */
  readonly small?: boolean;
}

const NO_LAYERS: ImportedLayers = {};

/** The map of Việt Nam in `container`, in the scheme of the screen, with what the operator imported. */
export function useVietnamMap(
  container: RefObject<HTMLDivElement | null>,
  options: MapOptions = {},
): ReadyMap | undefined {
  const scheme = useComputedColorScheme('light');
  const small = options.small === true;
  const { data: imported } = useQuery(importedLayersQuery(small ? 'outline' : 'everything'));
  const [created, setCreated] = useState<MapLibre>();
  const [loaded, setLoaded] = useState<{ readonly ready: ReadyMap; readonly wanted: object }>();
  const bounds = options.bounds ?? OPENING_BOUNDS;

  // The opening view is taken once; later moves are the person's.
  const create = useEffectEvent((element: HTMLDivElement) => createMap(element, bounds, small));

  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    let map: MapLibre | undefined;
    let left = false;
    void loadMapFonts().then(() => {
      if (left) return;
      map = create(element);
      setCreated(map);
    });
    return () => {
      left = true;
      map?.remove();
      setCreated(undefined);
    };
  }, [container]);

  const wanted = useMemo(() => ({ scheme, imported: imported ?? NO_LAYERS }), [scheme, imported]);
  useEffect(() => {
    if (created === undefined) return;
    const colours = mapColours(wanted.scheme);
    let current = true;
    let stopFilling = () => {};
    created.setStyle(mapStyle(colours, wanted.imported), { diff: false });
    void created.once('style.load').then(() => {
      if (!current) return;
      addTripIcons(created, colours);
      stopFilling = fillCommunes(created, wanted.imported);
      setLoaded({ ready: { map: created }, wanted });
    });
    return () => {
      current = false;
      stopFilling();
    };
  }, [created, wanted]);
  const isCurrent = loaded?.wanted === wanted && loaded.ready.map === created;
  return isCurrent ? loaded.ready : undefined;
}

/** Gives one of the live sources its features. */
export function fillSource({ map }: ReadyMap, name: LiveSource, features: FeatureCollection): void {
  void map.getSource<GeoJSONSource>(name)?.setData(features);
}

/** Brings the outlines of communes once somebody looks closely enough. Answers how to stop waiting for that. */
function fillCommunes(map: MapLibre, { communes }: ImportedLayers): () => void {
  if (communes === undefined) return () => {};
  function fill(): void {
    if (map.getZoom() < COMMUNES_FROM || communes === undefined) return;
    map.off('zoomend', fill);
    void map.getSource<GeoJSONSource>('imported-communes')?.setData(communes);
  }
  map.on('zoomend', fill);
  fill();
  return () => map.off('zoomend', fill);
}

function createMap(container: HTMLDivElement, bounds: [number, number, number, number], small: boolean): MapLibre {
  const map = new MapLibre({
    container,
    style: { version: 8, sources: {}, layers: [] },
    bounds,
    fitBoundsOptions: { padding: small && bounds !== OPENING_BOUNDS ? 40 : 8, maxZoom: small ? 6.6 : 10 },
    maxBounds: MAX_BOUNDS,
    minZoom: small ? 2 : MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    attributionControl: false,
    renderWorldCopies: false,
    locale: {
      'NavigationControl.ZoomIn': 'Phóng to',
      'NavigationControl.ZoomOut': 'Thu nhỏ',
      'AttributionControl.ToggleAttribution': 'Nguồn dữ liệu bản đồ',
      'Map.Title': 'Bản đồ Việt Nam',
    },
  });
  map.on('idle', () => describe(map, container));
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  if (!small) {
    map.addControl(new NavigationControl({ showCompass: false }), 'bottom-right');
    map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-left');
    map.addControl(
      new AttributionControl({ compact: true, customAttribution: 'Đường bờ: Natural Earth' }),
      'bottom-left',
    );
    // MapLibre opens it at first; the credits stay one press away.
    container.querySelector('.maplibregl-ctrl-attrib')?.classList.remove('maplibregl-compact-show');
  }
  return map;
}

/** Tells a screen reader which archipelagos the canvas shows, from what was really drawn. */
function describe(map: MapLibre, container: HTMLElement): void {
  if (map.getLayer('archipelago-names') === undefined) return;
  const drawn = map.queryRenderedFeatures({ layers: ['archipelago-names'] });
  const names = new Set(drawn.map(({ properties }) => String(properties['name']).replace('\n', ' ')));
  container.setAttribute('aria-description', [...names].toSorted().join('; '));
}
