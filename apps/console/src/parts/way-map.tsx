import { useEffect, useRef } from 'react';
import { collection, lineFeature, pointFeature } from '../pages/map/style/geojson.ts';
import { fillSource, useVietnamMap } from '../pages/map/use-vietnam-map.ts';
import classes from './way-map.module.css';

/** A place on the way. An empty name is not written. */
export interface WayStop {
  readonly lon: number;
  readonly lat: number;
  readonly name: string;
}

/** Where something was, where it is, and where it goes. */
export interface Way {
  readonly behind: readonly WayStop[];
  readonly here: WayStop | undefined;
  readonly ahead: readonly WayStop[];
}

/** From this many degrees of latitude on, a way is a matter of the whole country. */
const NATIONAL_SPAN = 3;
const HIDDEN = [
  'haze',
  'points',
  'clusters',
  'cluster-counts',
  'offices',
  'centre-names',
  'office-names',
  'trips',
  'trip-names',
];

/** A small map of one way: a solid line behind, a dashed one ahead, a ring around where it is. */
export function WayMap({ way, label }: { readonly way: Way; readonly label: string }) {
  const container = useRef<HTMLDivElement>(null);
  const ready = useVietnamMap(container, { small: true, bounds: boundsOf([...way.behind, ...way.ahead]) });
  useEffect(() => {
    if (ready === undefined) return;
    for (const layer of HIDDEN) ready.map.setLayoutProperty(layer, 'visibility', 'none');
  }, [ready]);
  useEffect(() => {
    if (ready === undefined) return;
    const { behind, here, ahead } = way;
    const next = here === undefined ? ahead : [here, ...ahead];
    const stops = [
      ...behind.map((stop) => ({ stop, passed: true })),
      ...ahead.map((stop) => ({ stop, passed: false })),
    ];
    fillSource(
      ready,
      'trail',
      collection(
        behind.length + (here === undefined ? 0 : 1) < 2
          ? []
          : [lineOf(here === undefined ? behind : [...behind, here])],
      ),
    );
    fillSource(ready, 'plan', {
      type: 'FeatureCollection',
      features: [
        ...(next.length < 2 ? [] : [lineOf(next)]),
        ...stops.map(({ stop: { lon, lat, name }, passed }) => pointFeature(lon, lat, { name, passed })),
      ],
    });
    fillSource(ready, 'selection', collection(here === undefined ? [] : [pointFeature(here.lon, here.lat, {})]));
  }, [ready, way]);
  return <div ref={container} className={classes.map} role="img" aria-label={label} />;
}

function lineOf(stops: readonly WayStop[]) {
  return lineFeature(stops.map(({ lon, lat }) => [lon, lat]));
}

/** A way across the country is shown on the whole country, both archipelagos included. */
function boundsOf(stops: readonly WayStop[]): [number, number, number, number] | undefined {
  if (stops.length === 0) return undefined;
  const lons = stops.map(({ lon }) => lon);
  const lats = stops.map(({ lat }) => lat);
  if (Math.max(...lats) - Math.min(...lats) > NATIONAL_SPAN) return undefined;
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
