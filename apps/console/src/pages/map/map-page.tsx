import { useText } from '@giaolien/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { mapNetworkQuery, mapTripsQuery } from '../../api/queries.ts';
import { LayerMenu } from './layer-menu.tsx';
import { Legend } from './legend.tsx';
import classes from './map.module.css';
import { SidePanel } from './side-panel.tsx';
import type { FacilityById } from './trips-geojson.ts';
import { ALL_SHOWN, useLayerChoice, type LayerChoice } from './use-layer-choice.ts';
import { useMapData } from './use-map-data.ts';
import { useMapPointer } from './use-map-pointer.ts';
import { useMapSelection } from './use-map-selection.ts';
import { useTripPlaces } from './use-trip-places.ts';
import { useVietnamMap } from './use-vietnam-map.ts';

/** The whole network on the map of Việt Nam; list and map point at each other, the selection is in the address. */
export function MapPage() {
  const text = useText();
  const container = useRef<HTMLDivElement>(null);
  const ready = useVietnamMap(container);
  const { data: network } = useQuery(mapNetworkQuery);
  const trips = useQuery(mapTripsQuery);
  const [shown, setShown] = useState<LayerChoice>(ALL_SHOWN);
  const [hovered, setHovered] = useState<string>();

  const facilities: FacilityById = useMemo(
    () => new Map(network?.facilities.map((facility) => [facility.id, facility])),
    [network],
  );
  const places = useTripPlaces(trips.data, facilities);
  const selection = useMapSelection(trips.data, facilities, places);
  useMapData(ready, { facilities, places, names: trips.data?.names ?? {}, selection, hovered });
  useLayerChoice(ready, shown);
  const tooltip = useMapPointer(ready, selection);

  return (
    <div className={classes.page}>
      <h1 className={classes.hidden}>{text.views.map.title}</h1>
      <div className={classes.stage}>
        <div ref={container} className={classes.canvas} role="region" aria-label={text.views.map.label} />
        {tooltip !== undefined && (
          <div className={classes.tooltip} style={{ left: tooltip.x, top: tooltip.y }}>
            <strong>{tooltip.title}</strong>
            {tooltip.detail !== '' && <span>{tooltip.detail}</span>}
          </div>
        )}
        <LayerMenu shown={shown} onChange={setShown} onWhole={selection.showWhole(ready)} />
        <Legend facilities={facilities} />
      </div>
      <SidePanel
        trips={trips.data}
        loading={trips.isPending}
        places={places}
        facilities={facilities}
        selection={selection}
        onHover={setHovered}
      />
    </div>
  );
}
