import type { Role } from '@giaolien/kernel';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { Session } from './answers.ts';
import { sessionQuery } from './queries.ts';

/** Who is signed in. Only for pages inside the shell, whose loader has seen to it that somebody is. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (data === null) throw new Error('No session inside the shell: the route guard must redirect to /sign-in first.');
  return data;
}

/** Roles that see the whole network; the others see what touches their office. */
export const NATIONAL_ROLES: readonly Role[] = ['monitor', 'dispatcher', 'administrator'];

/** True when the signed-in person works for the whole network. */
export function isNational(session: Session): boolean {
  return session.roles.some((role) => NATIONAL_ROLES.includes(role));
}
