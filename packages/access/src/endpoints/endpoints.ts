import type { Role } from '@giaolien/kernel';

import { REGISTERS } from './registers.ts';
import type { EndpointRules } from './rule.ts';
import { SECURITY } from './security.ts';
import { SESSION } from './session.ts';
import { WORK } from './work.ts';

/** Role × endpoint, the whole of it: an endpoint that does not stand here cannot be registered. */
export const ENDPOINTS: EndpointRules = { ...SESSION, ...WORK, ...REGISTERS, ...SECURITY };

/** True when one of `roles` stands in `allowed`. */
export function holdsOneOf(roles: readonly Role[], allowed: readonly Role[]): boolean {
  return allowed.some((role) => roles.includes(role));
}
