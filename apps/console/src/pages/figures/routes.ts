import { FIGURE_KEYS } from '@giaolien/wire';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { compact, findOneOf, findText, type RawSearch } from '../../routes/parse-search.ts';
import { shellRoute } from '../../routes/shell-route.tsx';

/** Volume and quality over days of posting. */
export const figuresRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/figures',
  validateSearch: (raw: RawSearch) =>
    compact({ from: findText(raw, 'from'), to: findText(raw, 'to'), by: findOneOf(raw, 'by', FIGURE_KEYS) }),
  component: lazyRouteComponent(() => import('./figures-page.tsx'), 'FiguresPage'),
});
