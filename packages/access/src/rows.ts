import { SECRECY_CLASSES, secrecyRank, type SecrecyClass, type SubjectKind } from '@giaolien/kernel';

import type { Viewer } from './viewer.ts';

/** What the policy knows of a record: the highest class that it tells of, and whom it has to do with. */
export interface Label {
  /** `null`: it tells of nothing classified. */
  readonly secrecy: SecrecyClass | null;
  /** Facilities that it touched or will touch, and people who act in it beyond their facility (driver, escort). */
  readonly near: readonly string[];
}

/** How the records of one kind are opened. Every condition must hold; `docs/reference/access.md` shows the table. */
export interface RowRule {
  /**
   * - `own`: the viewer must be cleared for the class of the record
   * - `none`: the record tells of no class; loads of it are cut out of it by `trimTrip`
   */
  readonly secrecy: 'own' | 'none';
  /**
   * - `near`: the viewer's facility or himself stands in `near`
   * - `near-or-carrier`: or the receptacle in which it lies is open to him
   * - `everyone`: whoever is signed in
   */
  readonly need: 'near' | 'near-or-carrier' | 'everyone';
}

/** Kinds of record that are kept as views. */
export type RowKind = Exclude<SubjectKind, 'series'>;

/**
 * Unit × clearance × kind of record: the whole of it. The conditions of the queries, the row-level security of the
 * database and the tests that walk both are made from these lines (12.10 #89, #90).
 */
export const ROW_RULES: Readonly<Record<RowKind, RowRule>> = {
  item: { secrecy: 'own', need: 'near-or-carrier' },
  receptacle: { secrecy: 'own', need: 'near' },
  despatch: { secrecy: 'own', need: 'near' },
  handover: { secrecy: 'own', need: 'near' },
  irregularity: { secrecy: 'own', need: 'near' },
  seal: { secrecy: 'own', need: 'near' },
  trip: { secrecy: 'none', need: 'near' },
  request: { secrecy: 'none', need: 'near' },
  // A decision on force majeure is for everyone who works by it; a machine tells nothing of the mail.
  exclusion: { secrecy: 'none', need: 'everyone' },
  equipment: { secrecy: 'none', need: 'everyone' },
};

/** The classes that a clearance opens, highest first. */
export function classesOpenTo(clearance: SecrecyClass | null): readonly SecrecyClass[] {
  return SECRECY_CLASSES.filter((secrecy) => isOpenTo(clearance, secrecy));
}

/** True when a clearance reaches a class; what is not classified is open to all. */
export function isOpenTo(clearance: SecrecyClass | null, secrecy: SecrecyClass | null): boolean {
  return secrecyRank(clearance) >= secrecyRank(secrecy);
}

/**
 * True when `viewer` may know of a record.
 * `carrier`: the label of the receptacle in which it lies, for kinds of which the rule asks about it.
 */
export function maySee(viewer: Viewer, kind: RowKind, id: string, label: Label, carrier?: Label): boolean {
  const { secrecy, need } = ROW_RULES[kind];
  if (secrecy === 'own' && !isOpenTo(viewer.clearance, label.secrecy)) return false;
  if (need === 'everyone' || viewer.national || viewer.glass.includes(`${kind}:${id}`)) return true;
  if (isNear(viewer, label)) return true;
  return need === 'near-or-carrier' && carrier !== undefined && maySee(viewer, 'receptacle', '', carrier);
}

function isNear({ facility, person }: Viewer, { near }: Label): boolean {
  return near.includes(facility) || near.includes(person);
}
