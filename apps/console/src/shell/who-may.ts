import { ENDPOINTS, holdsOneOf } from '@giaolien/access';
import { ROLES_OF, type InputKind, type Role } from '@giaolien/kernel';

/** Roles that may, or everyone who is signed in. */
export type Those = readonly Role[] | 'everyone';

/**
 * Who may call an endpoint, from the one table of the policy; the server refuses everyone else.
 * @throws Error for an endpoint that the table does not hold: a page that could never show anything
 */
export function whoCalls(endpoint: string): Those {
  const rule = ENDPOINTS[endpoint];
  if (rule === undefined) throw new Error(`${endpoint} stands in no table of packages/access.`);
  const { who } = rule;
  if (typeof who !== 'string') return who;
  return who === 'this-machine' ? [] : 'everyone';
}

/** Who may give at least one of these inputs. */
export function whoGives(...kinds: readonly InputKind[]): readonly Role[] {
  return [...new Set(kinds.flatMap((kind) => ROLES_OF[kind]))];
}

/** True when one of `roles` is among `those`. */
export function isAmong(roles: readonly Role[], those: Those): boolean {
  return those === 'everyone' || holdsOneOf(roles, those);
}
