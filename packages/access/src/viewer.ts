import type { FacilityId, FacilityKind, PersonId, Role, SecrecyClass, SubjectId } from '@giaolien/kernel';

/**
 * For whom something is read: who he is, where he works, what he is cleared for at this moment. The restriction is part
 * of every query: what a viewer may not see does not leave the database, and cannot be told from what does not exist
 * (12.10 #90).
 */
export interface Viewer {
  readonly person: PersonId;
  /** The facility of the shift. */
  readonly facility: FacilityId;
  readonly roles: readonly Role[];
  /** Sees the whole network; everyone else only what touched or will touch `facility`. */
  readonly national: boolean;
  /** The highest class that he may know of now; `null`: nothing that is classified. */
  readonly clearance: SecrecyClass | null;
  /** Subjects opened to him by a break-glass in force, whatever his unit; his clearance is never waived. */
  readonly glass: readonly SubjectId[];
}

/** Roles that watch the network from any desk. */
const WATCHING: ReadonlySet<Role> = new Set<Role>(['monitor', 'inspector']);
/** Roles that direct the network, when they work at a centre of the Central Post Department (R1.05). */
const DIRECTING: ReadonlySet<Role> = new Set<Role>(['dispatcher', 'administrator']);

/** True for who sees the whole network: the monitoring centre, and who directs from a regional centre. */
export function isNational(roles: readonly Role[], kind: FacilityKind): boolean {
  return roles.some((role) => WATCHING.has(role) || (DIRECTING.has(role) && kind === 'regional-centre'));
}

/** The same viewer with more subjects opened to him, whatever his unit; what he is cleared for stays as it is. */
export function withOpened(viewer: Viewer, subjects: readonly SubjectId[]): Viewer {
  return { ...viewer, glass: [...viewer.glass, ...subjects] };
}
