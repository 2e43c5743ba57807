import { ROLES_OF, type InputKind } from '@giaolien/kernel';
import { useSession } from '../api/session.ts';

/** True when the role of whoever is signed in may give this input at all; whether now, the rulebook says. */
export function useMayGive(kind: InputKind): boolean {
  const { roles } = useSession();
  return ROLES_OF[kind].some((role) => roles.some((own) => own === role));
}
