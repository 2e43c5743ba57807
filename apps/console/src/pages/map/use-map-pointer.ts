import { useText } from '@giaolien/ui';
import type { GeoJSONSource, MapGeoJSONFeature, MapMouseEvent } from 'maplibre-gl';
import { useEffect, useEffectEvent, useState } from 'react';
import type { MapSelection } from './use-map-selection.ts';
import type { ReadyMap } from './use-vietnam-map.ts';

/** Layers that answer to the pointer, the topmost first. */
const TARGETS = ['trips', 'offices', 'points', 'clusters'];
/** Half the side of the square in which the pointer finds something, pixels. */
const REACH = 5;

export interface MapTooltip {
  readonly x: number;
  readonly y: number;
  readonly title: string;
  readonly detail: string;
}

/** Hovering names what is under the pointer, a click selects it; a click on a cluster opens it up. */
export function useMapPointer(ready: ReadyMap | undefined, selection: MapSelection): MapTooltip | undefined {
  const text = useText();
  const [tooltip, setTooltip] = useState<MapTooltip>();
  const onClick = useEffectEvent((event: MapMouseEvent) => {
    const found = findTarget(event);
    if (found === undefined) return selection.clear();
    const id = String(found.properties['id']);
    if (found.layer.id === 'clusters') return openCluster(event, found);
    return found.layer.id === 'trips' ? selection.selectTrip(id) : selection.selectFacility(id);
  });
  const onMove = useEffectEvent((event: MapMouseEvent) => {
    const found = findTarget(event);
    event.target.getCanvas().style.cursor = found === undefined ? '' : 'pointer';
    if (found === undefined || found.layer.id === 'clusters') return setTooltip(undefined);
    const { name, kind, quality } = found.properties as {
      name: string;
      kind?: keyof typeof text.domain.facilityKind;
      quality?: string;
    };
    const details = [
      kind === undefined ? '' : text.domain.facilityKind[kind],
      quality === 'approximate' ? text.views.map.approximate.toLowerCase() : '',
    ];
    setTooltip({ x: event.point.x, y: event.point.y, title: name, detail: details.filter(Boolean).join(' · ') });
  });
  useEffect(() => {
    if (ready === undefined) return;
    const { map } = ready;
    const leave = () => setTooltip(undefined);
    map.on('click', onClick);
    map.on('mousemove', onMove);
    map.on('mouseout', leave);
    return () => {
      map.off('click', onClick);
      map.off('mousemove', onMove);
      map.off('mouseout', leave);
    };
  }, [ready]);
  return tooltip;
}

function findTarget(event: MapMouseEvent): MapGeoJSONFeature | undefined {
  const { x, y } = event.point;
  const layers = TARGETS.filter((layer) => event.target.getLayer(layer) !== undefined);
  const found = event.target.queryRenderedFeatures(
    [
      [x - REACH, y - REACH],
      [x + REACH, y + REACH],
    ],
    { layers },
  );
  return TARGETS.map((layer) => found.find((feature) => feature.layer.id === layer)).find((one) => one !== undefined);
}

function openCluster(event: MapMouseEvent, cluster: MapGeoJSONFeature): void {
  const source = event.target.getSource<GeoJSONSource>('points-clustered');
  const id = Number(cluster.properties['cluster_id']);
  void source
    ?.getClusterExpansionZoom(id)
    .then((zoom) => event.target.easeTo({ center: event.lngLat, zoom, duration: 500 }));
}
