import { lazy, Suspense, type ComponentProps } from 'react';
import classes from './way-map.module.css';

const WayMap = lazy(() => import('./way-map.tsx').then((loaded) => ({ default: loaded.WayMap })));

/** The small map, whose library is fetched only where it is shown. */
export function LazyWayMap(props: ComponentProps<typeof WayMap>) {
  return (
    <Suspense fallback={<div className={classes.map} />}>
      <WayMap {...props} />
    </Suspense>
  );
}
