import { SEAL_LIFE } from '@giaolien/kernel';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { compact, findFlag, findOneOf, findText, type RawSearch } from '../../routes/parse-search.ts';
import { shellRoute } from '../../routes/shell-route.tsx';

const acceptRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/floor/accept',
  component: lazyRouteComponent(() => import('./accept/accept-page.tsx'), 'AcceptPage'),
});
const controlRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/floor/control',
  validateSearch: (raw: RawSearch) => compact({ id: findText(raw, 'id') }),
  component: lazyRouteComponent(() => import('./control/control-page.tsx'), 'ControlPage'),
});
const baggingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/floor/bagging',
  validateSearch: (raw: RawSearch) => compact({ despatch: findText(raw, 'despatch'), to: findText(raw, 'to') }),
  component: lazyRouteComponent(() => import('./bagging/bagging-page.tsx'), 'BaggingPage'),
});
const handoverRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/floor/handover',
  validateSearch: (raw: RawSearch) => compact({ side: findOneOf(raw, 'side', ['out', 'in']), id: findText(raw, 'id') }),
  component: lazyRouteComponent(() => import('./handover/handover-page.tsx'), 'HandoverPage'),
});
const tripsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/floor/trips',
  validateSearch: (raw: RawSearch) => compact({ id: findText(raw, 'id'), plan: findFlag(raw, 'plan') }),
  component: lazyRouteComponent(() => import('./trips/floor-trips-page.tsx'), 'FloorTripsPage'),
});
const openingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/floor/opening',
  validateSearch: (raw: RawSearch) =>
    compact({ id: findText(raw, 'id'), view: findOneOf(raw, 'view', ['substitute', 'finding']) }),
  component: lazyRouteComponent(() => import('./opening/opening-page.tsx'), 'OpeningPage'),
});
const screeningRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/floor/screening',
  validateSearch: (raw: RawSearch) => compact({ id: findText(raw, 'id'), bag: findText(raw, 'bag') }),
  component: lazyRouteComponent(() => import('./screening/screening-page.tsx'), 'ScreeningPage'),
});
const deliveryRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/floor/delivery',
  validateSearch: (raw: RawSearch) =>
    compact({ view: findOneOf(raw, 'view', ['lists', 'returns']), id: findText(raw, 'id') }),
  component: lazyRouteComponent(() => import('./delivery/delivery-page.tsx'), 'DeliveryPage'),
});
const requestsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/floor/requests',
  validateSearch: (raw: RawSearch) => compact({ id: findText(raw, 'id'), plan: findFlag(raw, 'plan') }),
  component: lazyRouteComponent(() => import('./requests/requests-page.tsx'), 'RequestsPage'),
});
const sealsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/floor/seals',
  validateSearch: (raw: RawSearch) =>
    compact({ state: findOneOf(raw, 'state', SEAL_LIFE), act: findOneOf(raw, 'act', ['issue', 'destroy']) }),
  component: lazyRouteComponent(() => import('./seals/seals-page.tsx'), 'SealsPage'),
});
const bookRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/floor/book',
  validateSearch: (raw: RawSearch) => compact({ id: findText(raw, 'id') }),
  component: lazyRouteComponent(() => import('./book/book-page.tsx'), 'BookPage'),
});
const careRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/floor/care',
  validateSearch: (raw: RawSearch) => compact({ id: findText(raw, 'id') }),
  component: lazyRouteComponent(() => import('./care/care-page.tsx'), 'CarePage'),
});
const roundRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/floor/round',
  validateSearch: (raw: RawSearch) => compact({ id: findText(raw, 'id') }),
  component: lazyRouteComponent(() => import('./round/round-page.tsx'), 'RoundPage'),
});

/** Routes of the counters and sorting halls; `router.ts` hangs them under the shell. */
export const floorRoutes = [
  acceptRoute,
  controlRoute,
  baggingRoute,
  handoverRoute,
  tripsRoute,
  openingRoute,
  screeningRoute,
  deliveryRoute,
  roundRoute,
  requestsRoute,
  sealsRoute,
  bookRoute,
  careRoute,
] as const;
