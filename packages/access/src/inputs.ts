import { ROLES_OF, type InputKind, type Role } from '@giaolien/kernel';

import { holdsOneOf } from './endpoints/endpoints.ts';

/** Role × input kind: the kernel's own table, asked before the kernel is (12.10 #90). */
export function mayGive(roles: readonly Role[], kind: InputKind): boolean {
  return holdsOneOf(roles, ROLES_OF[kind]);
}
