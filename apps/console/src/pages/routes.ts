import { DESPATCH_STATES, ITEM_STATES, RECEPTACLE_STATES, TRIP_STATES, type HandoverState } from '@giaolien/kernel';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { compact, findOneOf, findText, type RawSearch } from '../routes/parse-search.ts';
import { shellRoute } from '../routes/shell-route.tsx';
import { figuresRoute } from './figures/routes.ts';
import { accountRoute } from './account/routes.ts';
import { caseRoutes } from './irregularities/routes.ts';
import { registerRoutes } from './registers/routes.ts';
import { securityRoutes } from './security/routes.ts';

/** The states of a hand-over list, in the order in which they come. */
export const HANDOVER_STATES = [
  'drawn',
  'given',
  'received',
  'received-with-irregularity',
  'cancelled',
] as const satisfies readonly HandoverState[];

/** Clocks by which items can be filtered: past the due moment, or due within 24 hours. */
export const ITEM_CLOCKS = ['overdue', 'day'] as const;

const shell = () => shellRoute;

export const overviewRoute = createRoute({
  getParentRoute: shell,
  path: '/overview',
  component: lazyRouteComponent(() => import('./overview/overview-page.tsx'), 'OverviewPage'),
});

export const mapRoute = createRoute({
  getParentRoute: shell,
  path: '/map',
  validateSearch: (raw: RawSearch) =>
    compact({
      trip: findText(raw, 'trip'),
      facility: findText(raw, 'facility'),
      list: findOneOf(raw, 'list', ['trips', 'facilities']),
      q: findText(raw, 'q'),
    }),
  component: lazyRouteComponent(() => import('./map/map-page.tsx'), 'MapPage'),
});

export const itemsRoute = createRoute({
  getParentRoute: shell,
  path: '/items',
  validateSearch: (raw: RawSearch) =>
    compact({
      q: findText(raw, 'q'),
      state: findOneOf(raw, 'state', ITEM_STATES),
      clock: findOneOf(raw, 'clock', ITEM_CLOCKS),
      facility: findText(raw, 'facility'),
      sender: findText(raw, 'sender'),
      recipient: findText(raw, 'recipient'),
    }),
  component: lazyRouteComponent(() => import('./items/items-page.tsx'), 'ItemsPage'),
});

export const traceRoute = createRoute({
  getParentRoute: shell,
  path: '/items/$id',
  component: lazyRouteComponent(() => import('./trace/trace-page.tsx'), 'TracePage'),
});

export const receptaclesRoute = createRoute({
  getParentRoute: shell,
  path: '/receptacles',
  validateSearch: (raw: RawSearch) =>
    compact({
      state: findOneOf(raw, 'state', RECEPTACLE_STATES),
      facility: findText(raw, 'facility'),
    }),
  component: lazyRouteComponent(() => import('./receptacles/receptacles-page.tsx'), 'ReceptaclesPage'),
});

export const receptacleRoute = createRoute({
  getParentRoute: shell,
  path: '/receptacles/$id',
  component: lazyRouteComponent(() => import('./receptacles/receptacle-page.tsx'), 'ReceptaclePage'),
});

export const despatchesRoute = createRoute({
  getParentRoute: shell,
  path: '/despatches',
  validateSearch: (raw: RawSearch) =>
    compact({
      state: findOneOf(raw, 'state', DESPATCH_STATES),
      direction: findOneOf(raw, 'direction', ['out', 'in']),
      facility: findText(raw, 'facility'),
    }),
  component: lazyRouteComponent(() => import('./despatches/despatches-page.tsx'), 'DespatchesPage'),
});

export const despatchRoute = createRoute({
  getParentRoute: shell,
  path: '/despatches/$id',
  component: lazyRouteComponent(() => import('./despatches/despatch-page.tsx'), 'DespatchPage'),
});

export const handoversRoute = createRoute({
  getParentRoute: shell,
  path: '/handovers',
  validateSearch: (raw: RawSearch) =>
    compact({
      state: findOneOf(raw, 'state', HANDOVER_STATES),
      facility: findText(raw, 'facility'),
    }),
  component: lazyRouteComponent(() => import('./handovers/handovers-page.tsx'), 'HandoversPage'),
});

export const handoverRoute = createRoute({
  getParentRoute: shell,
  path: '/handovers/$id',
  component: lazyRouteComponent(() => import('./handovers/handover-page.tsx'), 'HandoverPage'),
});

export const tripsRoute = createRoute({
  getParentRoute: shell,
  path: '/trips',
  validateSearch: (raw: RawSearch) =>
    compact({
      state: findOneOf(raw, 'state', TRIP_STATES),
      facility: findText(raw, 'facility'),
    }),
  component: lazyRouteComponent(() => import('./trips/trips-page.tsx'), 'TripsPage'),
});

export const tripRoute = createRoute({
  getParentRoute: shell,
  path: '/trips/$id',
  component: lazyRouteComponent(() => import('./trips/trip-page.tsx'), 'TripPage'),
});

export const searchRoute = createRoute({
  getParentRoute: shell,
  path: '/search',
  validateSearch: (raw: RawSearch) => compact({ q: findText(raw, 'q') }),
  component: lazyRouteComponent(() => import('./search/search-page.tsx'), 'SearchPage'),
});

/** Pages that show; those of counters and halls are in `floor/routes.ts`. */
export const viewRoutes = [
  overviewRoute,
  mapRoute,
  itemsRoute,
  traceRoute,
  receptaclesRoute,
  receptacleRoute,
  despatchesRoute,
  despatchRoute,
  handoversRoute,
  handoverRoute,
  tripsRoute,
  tripRoute,
  searchRoute,
  figuresRoute,
  ...caseRoutes,
  ...registerRoutes,
  accountRoute,
  ...securityRoutes,
] as const;
