import { createContext, useContext } from 'react';
import type { Session } from './answers.ts';

/** Who is signed in; the shell provides it and takes it away together with the pages that read it. */
export const SessionContext = createContext<Session | null>(null);

/** Who is signed in. Only for what is drawn inside the shell, whose route lets nobody in without a session. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('No session outside the shell: draw this part inside it.');
  return session;
}
