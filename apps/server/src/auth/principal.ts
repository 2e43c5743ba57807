import { isNational, type Viewer } from '@giaolien/access';
import { clearanceOf, type Actor, type Facility, type Instant, type Person, type SubjectId } from '@giaolien/kernel';
import type { PersonRole } from '@giaolien/wire';
import type { OpenSession } from './sessions.ts';
import { capped } from './strength.ts';

/** Who gives an input or reads, as the session has proved it: the register's word, not the token's. */
export interface Principal {
  readonly actor: Actor;
  /** As the register has him, with what he is qualified for. */
  readonly person: Person;
  readonly facilityName: string;
  /** Sees the whole network: by his roles, and the kind of his facility. */
  readonly national: boolean;
  /** How and when the session was proved, and where it lives. */
  readonly session: OpenSession;
}

/** The person of the staff register for the shift at `facility`, as `session` has proved him. */
export function principalOf(person: Person, facility: Facility, session: OpenSession): Principal {
  const roles = rolesOf(person);
  return {
    actor: { person: person.id, facility: facility.id, roles },
    person,
    facilityName: facility.name,
    national: isNational(roles, facility.kind),
    session,
  };
}

/** The roles of a person. That of the watch is the platform's own: whatever a register says, nobody signs in with it. */
export function rolesOf(person: Person): readonly PersonRole[] {
  return person.roles.filter((role) => role !== 'watch');
}

/**
 * For whom the principal reads at `now`: as the register has him at this moment, cleared no further than the way in which
 * he signed in. `glass`: what a break-glass has opened to him.
 */
export function viewerOf(
  { actor, person, national, session }: Principal,
  now: Instant,
  glass: readonly SubjectId[] = [],
): Viewer {
  return {
    person: actor.person,
    facility: actor.facility,
    roles: actor.roles,
    national,
    clearance: capped(clearanceOf(person, now), session.method),
    glass,
  };
}
