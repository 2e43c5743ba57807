import { useSuspenseQuery } from '@tanstack/react-query';
import type { Session } from './answers.ts';
import { sessionQuery } from './queries.ts';

/** Who is signed in. Only for pages inside the shell, whose loader has seen to it that somebody is. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (data === null) throw new Error('No session inside the shell: the route guard must redirect to /sign-in first.');
  return data;
}
