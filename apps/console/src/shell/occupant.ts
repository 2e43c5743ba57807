import type { QueryClient } from '@tanstack/react-query';
import type { Session } from '../api/answers.ts';
import { sessionQuery } from '../api/queries.ts';
import { forgetVisits } from './recent.ts';

/** Whose data this window holds; nobody's until a frame was shown. */
let occupant: string | undefined;
const others = new BroadcastChannel('giaolien.occupant');

/** The frame of a person is shown. */
export function noteOccupant(person: string): void {
  occupant = person;
}

/** Another window of this browser has changed user: the session is shared, so this window begins anew as well. */
export function followOccupant(): void {
  others.addEventListener('message', ({ data }: MessageEvent<string>) => {
    if (occupant !== undefined && data !== occupant) beginAnew('/');
  });
}

/**
 * A session was opened. The same person goes on where he was. For somebody else the window begins anew, so that nothing
 * of the person before is left in memory: answers, the live picture, what was typed, where he had been.
 */
export async function enter(
  session: Session,
  queries: QueryClient,
  to: string,
  navigate: (to: string) => Promise<void>,
): Promise<void> {
  others.postMessage(session.person);
  if (occupant !== undefined && occupant !== session.person) return beginAnew(to);
  queries.clear();
  queries.setQueryData(sessionQuery.queryKey, session);
  await navigate(to);
}

/** Loads the console afresh. */
export function beginAnew(to: string): void {
  forgetVisits();
  window.location.replace(to);
}
