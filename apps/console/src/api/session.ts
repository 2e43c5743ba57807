import type { OpenedSession } from '@giaolien/wire';
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

/** The session of a fresh proof. Its token is for devices without cookies; a page must not keep it. */
export function withoutToken({ token: _token, ...session }: OpenedSession): Session {
  return session;
}
