import type { EndpointRule } from '@giaolien/access';
import type { SecrecyClass } from '@giaolien/kernel';

import type { Fixture } from './fixtures.ts';
import type { Somebody } from './people.ts';

/**
 * The policy in the test's own words, from 12.10 #89–#90 and not from packages/access: what is said there once more is
 * said here a second time, and the two must agree with the server and with the database.
 */

/** Letters from the lowest to the highest. */
const ORDER: readonly (SecrecyClass | null)[] = [null, 'C', 'B', 'A'];

/** Who looks: a cell of the matrix, possibly with subjects that a break-glass has opened to him. */
export type Looking = Pick<Somebody, 'id' | 'facility' | 'clearance' | 'national'> & {
  readonly glass?: readonly string[];
};

/** True when somebody may know that a record exists. */
export function shouldSee(looking: Looking, { kind, id, secrecy, near }: Fixture): boolean {
  const isCleared = ORDER.indexOf(looking.clearance) >= ORDER.indexOf(secrecy);
  const isConcerned = near.includes(looking.facility) || near.includes(looking.id);
  const isOpened = looking.glass?.some((subject) => subject === `${kind}:${id}` || near.includes(subject)) === true;
  return isCleared && (looking.national || isConcerned || isOpened);
}

/** True when somebody who may see an item may also read for whom it is. */
export function shouldReadRecipient({ facility }: Looking, { secrecy, handledAt = [] }: Fixture): boolean {
  return secrecy !== 'A' || handledAt.includes(facility);
}

/** True when somebody may know where a trip is at this moment. */
export function shouldFollow({ role, facility, clearance, national }: Somebody, { near, carriesA }: Fixture): boolean {
  const isServed = near.includes(facility);
  if (carriesA !== true) return national || isServed;
  return clearance === 'A' && (role === 'monitor' || (role === 'dispatcher' && isServed));
}

/** In what state a caller comes. */
export type Standing = 'signed-out' | 'made-up' | 'locked' | 'stale' | 'fresh';

/** What the gate says before anything else is looked at; `pass`: it is for the route to say. */
export type Verdict =
  | 'pass'
  | 'session_must_be_open'
  | 'screen_must_be_unlocked'
  | 'role_must_allow'
  | 'identity_must_be_proven_anew';

/** What the gate should say of an endpoint to a caller of a role. */
export function verdictOf(
  { who, stepUp, whileLocked }: EndpointRule,
  standing: Standing,
  role: string | null,
): Verdict {
  if (who === 'anyone' || who === 'this-machine') return 'pass';
  if (standing === 'signed-out' || standing === 'made-up' || role === null) return 'session_must_be_open';
  if (standing === 'locked' && whileLocked !== true) return 'screen_must_be_unlocked';
  if (who !== 'signed-in' && !who.some((allowed) => allowed === role)) return 'role_must_allow';
  return stepUp === true && standing === 'stale' ? 'identity_must_be_proven_anew' : 'pass';
}
