import { isCleared, type Actor, type Facility, type Instant, type Person } from '@giaolien/kernel';
import type { Viewer } from '@giaolien/store';

/** Roles that see the whole network. */
const NATIONAL: ReadonlySet<string> = new Set(['monitor', 'dispatcher', 'administrator']);

/** Who gives an input or reads, as the session has proved it: the register's word, not the token's. */
export interface Principal {
  readonly actor: Actor;
  readonly name: string;
  readonly facilityName: string;
  /** The session can last until then. */
  readonly until: Instant;
}

/** The person of the staff register for the shift at `facility`. */
export function principalOf(person: Person, facility: Facility, until: Instant): Principal {
  const { clearance, clearanceUntil, roles } = person;
  return {
    actor: { person: person.id, facility: facility.id, roles, clearance, clearanceUntil },
    name: person.name,
    facilityName: facility.name,
    until,
  };
}

/** What the principal may see at `now`; a clearance that has run out opens nothing. */
export function viewerOf({ actor }: Principal, now: Instant): Viewer {
  return {
    person: actor.person,
    facility: actor.facility,
    national: actor.roles.some((role) => NATIONAL.has(role)),
    clearedForA: isCleared(actor, 'A', now),
  };
}
