import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { compact, findFlag, findText } from '../../routes/parse-search.ts';
import { rootRoute } from '../../routes/root-route.ts';

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>) =>
    compact({ next: findText(raw, 'next'), expired: findFlag(raw, 'expired') }),
  component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
});
