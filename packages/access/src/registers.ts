import type { FacilityId, PersonId, Role } from '@giaolien/kernel';

import type { Viewer } from './viewer.ts';

/** The registers of people and places by what is asked of their readers. */
export type RegisterName = 'people' | 'staff' | 'roster' | 'place' | 'entry';

/** Where a record belongs: an office, and those above it up to the provincial one; never a regional centre. */
export interface RecordPlace {
  readonly facility: FacilityId;
  readonly above: readonly FacilityId[];
}

/** Who opens a register: everyone, or some roles. */
type Readers = 'everyone' | readonly Role[];

/** One line of the table of registers. */
export interface RegisterRule {
  /** Of the record's own office, or of one above it. */
  readonly near: Readers;
  /** Of those who see the whole network (`Viewer.national`). */
  readonly national: Readers;
  /** A person reads what the register says of himself. */
  readonly self: boolean;
  /** Of the record's own office, or of one above it. */
  readonly changes: Readers;
}

/** Who keeps the records of an office. */
export const KEEPERS: readonly Role[] = ['controller', 'dispatcher', 'administrator'];

/**
 * Office × role × register: who reads and who changes records of people and places (12.10 #89–#90). What is decided by
 * two persons (roles, clearance, vetting, removal) is changed by nobody alone and so does not stand here.
 */
export const REGISTER_RULES: Readonly<Record<RegisterName, RegisterRule>> = {
  /** Name, office, roles and clearance: what a picker shows. */
  people: { near: 'everyone', national: 'everyone', self: true, changes: [] },
  /** Vetting, training, papers, tools, contact. */
  staff: {
    near: KEEPERS,
    national: ['monitor', 'inspector'],
    self: true,
    changes: ['controller', 'administrator'],
  },
  roster: { near: 'everyone', national: 'everyone', self: false, changes: KEEPERS },
  place: { near: 'everyone', national: 'everyone', self: false, changes: KEEPERS },
  /** Names of visitors stand in it. */
  entry: { near: 'everyone', national: ['monitor', 'inspector'], self: false, changes: 'everyone' },
};

/** True when `viewer` may read a record of `register`; `person`: whom it is about. */
export function mayReadRecord(viewer: Viewer, register: RegisterName, place: RecordPlace, person?: PersonId): boolean {
  const rule = REGISTER_RULES[register];
  if (rule.self && person === viewer.person) return true;
  if (isNear(viewer, place) && isAmong(viewer, rule.near)) return true;
  return viewer.national && isAmong(viewer, rule.national);
}

/** True when `viewer` may change a record of `register` by himself; nobody changes what is said of him. */
export function mayChangeRecord(
  viewer: Viewer,
  register: RegisterName,
  place: RecordPlace,
  person?: PersonId,
): boolean {
  return person !== viewer.person && isNear(viewer, place) && isAmong(viewer, REGISTER_RULES[register].changes);
}

function isNear({ facility }: Viewer, place: RecordPlace): boolean {
  return place.facility === facility || place.above.includes(facility);
}

function isAmong({ roles }: Viewer, readers: Readers): boolean {
  return readers === 'everyone' || roles.some((role) => readers.includes(role));
}
