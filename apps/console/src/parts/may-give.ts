import { mayGive } from '@giaolien/access';
import type { InputKind } from '@giaolien/kernel';
import { useSession } from '../api/session.ts';
import { isAmong, whoCalls } from '../shell/who-may.ts';

/** True when the role of whoever is signed in may give this input at all; whether now, the rulebook says. */
export function useMayGive(kind: InputKind): boolean {
  return mayGive(useSession().roles, kind);
}

/** True when the role of whoever is signed in may call this endpoint, e.g. `GET /api/security/log`. */
export function useMayCall(endpoint: string): boolean {
  return isAmong(useSession().roles, whoCalls(endpoint));
}
