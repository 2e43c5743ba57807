import { REQUEST_STATES, SEAL_LIFE } from '@giaolien/kernel';
import { CLEARANCES, ENDING, ENDING_KINDS, IMPORT_KINDS, ROLES } from '@giaolien/wire';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { compact, findFlag, findOneOf, findText, type RawSearch } from '../../routes/parse-search.ts';
import { shellRoute } from '../../routes/shell-route.tsx';
import { GAP_SPANS } from './rosters/spans.ts';

const shell = () => shellRoute;

const sealsRoute = createRoute({
  getParentRoute: shell,
  path: '/seals',
  validateSearch: (raw: RawSearch) =>
    compact({ state: findOneOf(raw, 'state', SEAL_LIFE), facility: findText(raw, 'facility') }),
  component: lazyRouteComponent(() => import('./seals-page.tsx'), 'SealsPage'),
});

const equipmentRoute = createRoute({
  getParentRoute: shell,
  path: '/equipment',
  validateSearch: (raw: RawSearch) => compact({ facility: findText(raw, 'facility') }),
  component: lazyRouteComponent(() => import('./equipment-page.tsx'), 'EquipmentPage'),
});

const staffRoute = createRoute({
  getParentRoute: shell,
  path: '/people',
  validateSearch: (raw: RawSearch) =>
    compact({
      q: findText(raw, 'q'),
      facility: findText(raw, 'facility'),
      role: findOneOf(raw, 'role', ROLES),
      clearance: findOneOf(raw, 'clearance', CLEARANCES),
      due: findOneOf(raw, 'due', ENDING),
      ending: findOneOf(raw, 'ending', ENDING),
      what: findOneOf(raw, 'what', ENDING_KINDS),
    }),
  component: lazyRouteComponent(() => import('./staff/staff-page.tsx'), 'StaffPage'),
});

const newcomerRoute = createRoute({
  getParentRoute: shell,
  path: '/people/new',
  component: lazyRouteComponent(() => import('./staff/newcomer-page.tsx'), 'NewcomerPage'),
});

const importRoute = createRoute({
  getParentRoute: shell,
  path: '/people/import',
  validateSearch: (raw: RawSearch) =>
    compact({
      id: findText(raw, 'id'),
      kind: findOneOf(raw, 'kind', IMPORT_KINDS),
      facility: findText(raw, 'facility'),
    }),
  component: lazyRouteComponent(() => import('./staff/import-page.tsx'), 'ImportPage'),
});

const personRoute = createRoute({
  getParentRoute: shell,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('./staff/person-page.tsx'), 'PersonPage'),
});

const rosterRoute = createRoute({
  getParentRoute: shell,
  path: '/rosters',
  validateSearch: (raw: RawSearch) => compact({ facility: findText(raw, 'facility'), week: findText(raw, 'week') }),
  component: lazyRouteComponent(() => import('./rosters/roster-page.tsx'), 'RosterPage'),
});

const rosterGapsRoute = createRoute({
  getParentRoute: shell,
  path: '/roster-gaps',
  validateSearch: (raw: RawSearch) =>
    compact({
      facility: findText(raw, 'facility'),
      days: GAP_SPANS.find((span) => span === Number(raw['days'])),
    }),
  component: lazyRouteComponent(() => import('./rosters/gaps-page.tsx'), 'RosterGapsPage'),
});

const placesRoute = createRoute({
  getParentRoute: shell,
  path: '/places',
  validateSearch: (raw: RawSearch) =>
    compact({ q: findText(raw, 'q'), province: findText(raw, 'province'), alarm: findFlag(raw, 'alarm') }),
  component: lazyRouteComponent(() => import('./places/places-page.tsx'), 'PlacesPage'),
});

const placeRoute = createRoute({
  getParentRoute: shell,
  path: '/places/$facility',
  component: lazyRouteComponent(() => import('./places/place-page.tsx'), 'PlacePage'),
});

const entriesRoute = createRoute({
  getParentRoute: shell,
  path: '/entries',
  validateSearch: (raw: RawSearch) => compact({ facility: findText(raw, 'facility') }),
  component: lazyRouteComponent(() => import('./places/entries-page.tsx'), 'EntriesPage'),
});

const requestsRoute = createRoute({
  getParentRoute: shell,
  path: '/requests',
  validateSearch: (raw: RawSearch) =>
    compact({ state: findOneOf(raw, 'state', REQUEST_STATES), facility: findText(raw, 'facility') }),
  component: lazyRouteComponent(() => import('./requests-page.tsx'), 'RequestsPage'),
});

const exclusionsRoute = createRoute({
  getParentRoute: shell,
  path: '/exclusions',
  component: lazyRouteComponent(() => import('./exclusions-page.tsx'), 'ExclusionsPage'),
});

/** What is kept in registers: seals, machines, people, rosters, places, collections, force majeure. */
export const registerRoutes = [
  sealsRoute,
  equipmentRoute,
  staffRoute,
  newcomerRoute,
  importRoute,
  personRoute,
  rosterRoute,
  rosterGapsRoute,
  placesRoute,
  placeRoute,
  entriesRoute,
  requestsRoute,
  exclusionsRoute,
] as const;
