import { isEnded, type Custodian } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { ItemTrace, MapFacility } from '../../api/answers.ts';
import { mapNetworkQuery } from '../../api/queries.ts';
import { live } from '../../live/live-store.ts';
import { collection, lineFeature, pointFeature } from '../map/style/geojson.ts';
import { fillSource, useVietnamMap } from '../map/use-vietnam-map.ts';
import classes from './trace.module.css';

/** From this many degrees of latitude on, a way is a matter of the whole country. */
const NATIONAL_SPAN = 3;

/** Where the item was and where it goes: a solid line behind it, a dashed one ahead. */
export function RouteMap({ trace }: { readonly trace: ItemTrace }) {
  const { data: network } = useQuery(mapNetworkQuery);
  if (network === undefined) return <div className={classes.routeMap} />;
  return <Drawn trace={trace} facilities={new Map(network.facilities.map((facility) => [facility.id, facility]))} />;
}

interface DrawnProps {
  readonly trace: ItemTrace;
  readonly facilities: ReadonlyMap<string, MapFacility>;
}

function Drawn({ trace, facilities }: DrawnProps) {
  const text = useText();
  const container = useRef<HTMLDivElement>(null);
  const way = useMemo(() => wayOf(trace, facilities), [trace]);
  const ready = useVietnamMap(container, { small: true, bounds: boundsOf([...way.behind, ...way.ahead]) });
  useEffect(() => {
    if (ready === undefined) return;
    for (const layer of ['haze', 'points', 'clusters', 'cluster-counts', 'offices', 'centre-names', 'office-names', 'province-names']) {
      ready.map.setLayoutProperty(layer, 'visibility', 'none');
    }
    fillSource(ready, 'trail', collection([lineFeature(way.behind.map(({ lon, lat }) => [lon, lat]))]));
    const ahead = way.ahead.map(({ lon, lat }) => [lon, lat] as const);
    const stops = [...way.behind.map((place) => ({ ...place, passed: true })), ...way.ahead.slice(1).map((place) => ({ ...place, passed: false }))];
    fillSource(ready, 'plan', {
      type: 'FeatureCollection',
      features: [lineFeature(ahead), ...stops.map(({ lon, lat, name, passed }) => pointFeature(lon, lat, { name, passed }))],
    });
    const here = way.here;
    fillSource(ready, 'selection', collection(here === undefined ? [] : [pointFeature(here.lon, here.lat, {})]));
  }, [ready, way]);
  return <div ref={container} className={classes.routeMap} role="img" aria-label={text.views.trace.routeLabel} />;
}

interface Stop {
  readonly lon: number;
  readonly lat: number;
  readonly name: string;
}

interface Way {
  readonly behind: readonly Stop[];
  readonly ahead: readonly Stop[];
  readonly here: Stop | undefined;
}

function wayOf({ item, custody, names }: ItemTrace, facilities: ReadonlyMap<string, MapFacility>): Way {
  const stopOf = (id: string): Stop | undefined => {
    const facility = facilities.get(id);
    return facility === undefined ? undefined : { lon: facility.lon, lat: facility.lat, name: names[id] ?? facility.name };
  };
  const held = custody.flatMap(({ custodian }) => stopOf(facilityOf(custodian) ?? '') ?? []);
  const behind = held.filter((stop, index) => stop.name !== held[index - 1]?.name);
  const moving = item.holder.kind === 'trip' ? live.positions.get(item.holder.trip) : undefined;
  const here = moving === undefined ? behind.at(-1) : { lon: moving.lon, lat: moving.lat, name: '' };
  const passed = moving === undefined || here === undefined ? behind : [...behind, here];
  const goal = isEnded(item) ? undefined : stopOf(item.delivery);
  const ahead = [here, goal].filter((stop) => stop !== undefined);
  return { behind: passed, ahead, here };
}

function facilityOf(custodian: Custodian): string | undefined {
  return custodian.kind === 'facility' || custodian.kind === 'courier' ? custodian.facility : undefined;
}

function boundsOf(stops: readonly Stop[]): [number, number, number, number] | undefined {
  if (stops.length === 0) return undefined;
  const lons = stops.map(({ lon }) => lon);
  const lats = stops.map(({ lat }) => lat);
  // A way across the country is shown on the whole country, both archipelagos included.
  if (Math.max(...lats) - Math.min(...lats) > NATIONAL_SPAN) return undefined;
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
