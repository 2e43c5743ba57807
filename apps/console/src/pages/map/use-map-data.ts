import { useEffect, useEffectEvent } from 'react';
import type { Names } from '../../api/answers.ts';
import { live } from '../../live/live-store.ts';
import { officeFeatures, pointFeatures } from './facilities-geojson.ts';
import { collection, lineFeature, NOTHING, pointFeature } from './style/geojson.ts';
import { planFeatures, tripFeatures, type FacilityById, type TripPlace } from './trips-geojson.ts';
import type { MapSelection } from './use-map-selection.ts';
import { fillSource, type ReadyMap } from './use-vietnam-map.ts';

interface MapData {
  readonly facilities: FacilityById;
  readonly places: readonly TripPlace[];
  readonly names: Names;
  readonly selection: MapSelection;
  /** Trip or facility under the pointer in the list. */
  readonly hovered: string | undefined;
}

/** Keeps the live sources of the map filled, and brings what is selected into view once. */
export function useMapData(ready: ReadyMap | undefined, data: MapData): void {
  const { facilities, places, names, selection, hovered } = data;
  useEffect(() => {
    if (ready === undefined) return;
    const points = pointFeatures(facilities);
    fillSource(ready, 'points', points);
    fillSource(ready, 'points-clustered', points);
    fillSource(ready, 'offices', officeFeatures(facilities));
  }, [ready, facilities]);

  useEffect(() => {
    if (ready !== undefined) fillSource(ready, 'trips', tripFeatures(places, names));
  }, [ready, places, names]);

  const { trip, place, facility } = selection;
  useEffect(() => {
    if (ready === undefined) return;
    fillSource(ready, 'plan', trip === undefined ? NOTHING : planFeatures(trip, facilities));
  }, [ready, trip, facilities]);

  useEffect(() => {
    if (ready === undefined) return;
    const trail = trip === undefined ? [] : live.trailOf(trip.id).map(({ lon, lat }) => [lon, lat] as const);
    fillSource(ready, 'trail', trail.length < 2 ? NOTHING : collection([lineFeature(trail)]));
    const hoveredPlace = places.find((one) => one.trip.id === hovered) ?? facilities.get(hovered ?? '');
    const rings = [place, facility, hoveredPlace].filter((one) => one !== undefined);
    fillSource(ready, 'selection', collection(rings.map(({ lon, lat }) => pointFeature(lon, lat, {}))));
  }, [ready, trip, place, facility, places, facilities, hovered]);

  useShowSelected(ready, selection, facilities);
}

function useShowSelected(ready: ReadyMap | undefined, selection: MapSelection, facilities: FacilityById): void {
  const { trip, place, facility } = selection;
  const chosen = trip?.id ?? facility?.id;
  const show = useEffectEvent(({ map }: ReadyMap) => {
    if (facility !== undefined) {
      map.easeTo({ center: [facility.lon, facility.lat], zoom: Math.max(map.getZoom(), 8), duration: 600 });
      return;
    }
    const stops = (trip?.stops ?? []).flatMap((stop) => facilities.get(stop.facility) ?? []);
    const points = place === undefined ? stops : [...stops, place];
    if (points.length === 0) return;
    const lons = points.map(({ lon }) => lon);
    const lats = points.map(({ lat }) => lat);
    map.fitBounds([Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)], {
      padding: 80,
      maxZoom: 10,
      duration: 600,
    });
  });
  // Once for each choice: afterwards the view belongs to the person.
  useEffect(() => {
    if (ready !== undefined && chosen !== undefined) show(ready);
  }, [ready, chosen]);
}
