import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { queryClient } from './api/query-client.ts';
import { floorRoutes } from './pages/floor/routes.ts';
import { signInRoute } from './pages/sign-in/route.ts';
import { viewRoutes } from './pages/routes.ts';
import { rootRoute } from './routes/root-route.ts';
import { shellRoute } from './routes/shell-route.tsx';
import { PageMissing, RouteCrashed } from './shell/route-failure.tsx';
import { homeOf } from './shell/navigation.ts';

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    redirect({ to: homeOf(context.session), replace: true, throw: true });
  },
});

const routeTree = rootRoute.addChildren([
  signInRoute,
  shellRoute.addChildren([homeRoute, ...viewRoutes, ...floorRoutes]),
]);

/** Every page, typed: a link to a page that does not exist is a compile error. */
export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultNotFoundComponent: PageMissing,
  defaultErrorComponent: RouteCrashed,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
