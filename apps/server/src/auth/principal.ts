import { isCleared, type Actor, type Facility, type Instant, type Person } from '@giaolien/kernel';
import type { Viewer } from '@giaolien/store';
import type { PersonRole } from '@giaolien/wire';

/** Roles that see the whole network. */
const NATIONAL: ReadonlySet<string> = new Set(['monitor', 'dispatcher', 'administrator']);

/** Who gives an input or reads, as the session has proved it: the register's word, not the token's. */
export interface Principal {
  readonly actor: Actor;
  /** As the register has him, with what he is qualified for. */
  readonly person: Person;
  readonly facilityName: string;
  /** The session can last until then. */
  readonly until: Instant;
}

/** The person of the staff register for the shift at `facility`. */
export function principalOf(person: Person, facility: Facility, until: Instant): Principal {
  return {
    actor: { person: person.id, facility: facility.id, roles: rolesOf(person) },
    person,
    facilityName: facility.name,
    until,
  };
}

/** The roles of a person. That of the watch is the platform's own: whatever a register says, nobody signs in with it. */
export function rolesOf(person: Person): readonly PersonRole[] {
  return person.roles.filter((role) => role !== 'watch');
}

/** What the principal may see at `now`; a clearance that has run out opens nothing. */
export function viewerOf({ actor, person }: Principal, now: Instant): Viewer {
  return {
    person: actor.person,
    facility: actor.facility,
    national: actor.roles.some((role) => NATIONAL.has(role)),
    clearedForA: isCleared(person, 'A', now),
  };
}
