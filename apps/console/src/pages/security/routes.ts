import { APPROVED_ACTS, SECURITY_KINDS } from '@giaolien/wire';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { compact, findFlag, findOneOf, findText, type RawSearch } from '../../routes/parse-search.ts';
import { shellRoute } from '../../routes/shell-route.tsx';
import { LOG_GROUPS } from './log-groups.ts';

const shell = () => shellRoute;

export const approvalsRoute = createRoute({
  getParentRoute: shell,
  path: '/approvals',
  validateSearch: (raw: RawSearch) => compact({ id: findText(raw, 'id'), ask: findOneOf(raw, 'ask', APPROVED_ACTS) }),
  component: lazyRouteComponent(() => import('./approvals-page.tsx'), 'ApprovalsPage'),
});

export const alarmsRoute = createRoute({
  getParentRoute: shell,
  path: '/security/alarms',
  validateSearch: (raw: RawSearch) => compact({ id: findText(raw, 'id'), all: findFlag(raw, 'all') }),
  component: lazyRouteComponent(() => import('./alarms-page.tsx'), 'AlarmsPage'),
});

export const securityLogRoute = createRoute({
  getParentRoute: shell,
  path: '/security/log',
  validateSearch: (raw: RawSearch) =>
    compact({
      group: findOneOf(raw, 'group', LOG_GROUPS),
      kind: findOneOf(raw, 'kind', SECURITY_KINDS),
      person: findText(raw, 'person'),
      subject: findText(raw, 'subject'),
    }),
  component: lazyRouteComponent(() => import('./log-page.tsx'), 'LogPage'),
});

export const devicesRoute = createRoute({
  getParentRoute: shell,
  path: '/security/devices',
  component: lazyRouteComponent(() => import('./devices-page.tsx'), 'DevicesPage'),
});

/** Two persons, alarms, the security log, counter computers. */
export const securityRoutes = [approvalsRoute, alarmsRoute, securityLogRoute, devicesRoute] as const;
