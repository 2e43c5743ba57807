import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../api/queries.ts';
import { lockScreen } from '../shell/lock/lock.ts';
import { rootRoute } from './root-route.ts';

/** Parent of every page inside the shell: nobody gets in without a session. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session === null) return goToSignIn(location.href);
    if (session.lockedAt !== null) lockScreen();
    return { session };
  },
  component: lazyRouteComponent(() => import('../shell/shell.tsx'), 'Shell'),
});

function goToSignIn(next: string): never {
  redirect({ to: '/sign-in', search: { next }, throw: true });
  throw new Error('With `throw`, redirect does not come back.');
}
