import { REQUEST_STATES, SEAL_LIFE } from '@giaolien/kernel';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { compact, findFlag, findOneOf, findText, type RawSearch } from '../../routes/parse-search.ts';
import { shellRoute } from '../../routes/shell-route.tsx';

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

const peopleRoute = createRoute({
  getParentRoute: shell,
  path: '/people',
  validateSearch: (raw: RawSearch) =>
    compact({ facility: findText(raw, 'facility'), attention: findFlag(raw, 'attention') }),
  component: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
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

/** What is kept in registers: seals, machines, people, collections, force majeure. */
export const registerRoutes = [sealsRoute, equipmentRoute, peopleRoute, requestsRoute, exclusionsRoute] as const;
