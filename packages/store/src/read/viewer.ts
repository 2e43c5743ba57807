import type { FacilityId, PersonId } from '@giaolien/kernel';

/**
 * For whom the views are read. The restriction is part of every query: what a viewer may not see does not leave the
 * database, and cannot be told from what does not exist (12.10 #90).
 */
export interface Viewer {
  readonly person: PersonId;
  /** The facility of the shift. */
  readonly facility: FacilityId;
  /** Sees the whole network; everyone else only what touched or will touch `facility`. */
  readonly national: boolean;
  /** May see class A, whose very existence is hidden from everyone else. */
  readonly clearedForA: boolean;
}
