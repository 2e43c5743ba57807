import { GRAVITIES, LAPSES } from '@giaolien/kernel';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { compact, findFlag, findOneOf, findText, type RawSearch } from '../../routes/parse-search.ts';
import { shellRoute } from '../../routes/shell-route.tsx';

const casesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/irregularities',
  validateSearch: (raw: RawSearch) =>
    compact({
      gravity: findOneOf(raw, 'gravity', GRAVITIES),
      lapse: findOneOf(raw, 'lapse', LAPSES),
      investigation: findFlag(raw, 'investigation'),
      late: findFlag(raw, 'late'),
      closed: findFlag(raw, 'closed'),
      facility: findText(raw, 'facility'),
    }),
  component: lazyRouteComponent(() => import('./cases-page.tsx'), 'CasesPage'),
});

const caseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/irregularities/$id',
  component: lazyRouteComponent(() => import('./case-page.tsx'), 'CasePage'),
});

/** Cases: irregularities, incidents, breaches. */
export const caseRoutes = [casesRoute, caseRoute] as const;
