import {
  SECRECY_CLASSES,
  secrecyRank,
  subjectOf,
  type SecrecyClass,
  type SubjectId,
  type SubjectKind,
} from '@giaolien/kernel';

import type { Viewer } from './viewer.ts';

/** What the policy knows of a record: the highest class that it tells of, and whom it has to do with. */
export interface Label {
  /** `null`: it tells of nothing classified. */
  readonly secrecy: SecrecyClass | null;
  /**
   * Facilities that it touched or will touch, people who act in it beyond their facility (driver, escort), and of an
   * irregularity the subjects that it is about: who may look at one of them may read what was wrong with it.
   */
  readonly near: readonly string[];
}

/**
 * The label of what nobody has looked up or no view holds: closed to everyone who is restricted in any way, because a
 * mistake must hide too much rather than too little.
 */
export const CLOSED: Label = { secrecy: 'A', near: [] };

/** How the records of one kind are opened. Every condition must hold; `docs/reference/access.md` shows the table. */
export interface RowRule {
  /**
   * - `own`: the viewer must be cleared for the class of the record
   * - `none`: the record tells of no class; loads of it are cut out of it by `trimTrip`
   */
  readonly secrecy: 'own' | 'none';
  /**
   * - `near`: the viewer's facility or himself stands in `near`, or a subject that was opened to him
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

/** What a viewer is near to: his facility, himself, and the subjects that were opened to him. */
export function nearnessOf({ facility, person, glass }: Viewer): readonly string[] {
  return [facility, person, ...glass];
}

/**
 * True when `viewer` may know of a record.
 * `carrier`: the receptacle in which it lies, for kinds of which the rule asks about it.
 */
export function maySee(
  viewer: Viewer,
  kind: RowKind,
  id: string,
  label: Label,
  carrier?: Label & { readonly id: string },
): boolean {
  const { secrecy, need } = ROW_RULES[kind];
  if (secrecy === 'own' && !isOpenTo(viewer.clearance, label.secrecy)) return false;
  if (need === 'everyone' || viewer.national || isNear(viewer, subjectOf(kind, id), label)) return true;
  return need === 'near-or-carrier' && carrier !== undefined && maySee(viewer, 'receptacle', carrier.id, carrier);
}

/** True when the viewer, whatever he is cleared for, has to do with a record. */
export function isNear(viewer: Viewer, subject: SubjectId, { near }: Label): boolean {
  return nearnessOf(viewer).some((each) => each === subject || near.includes(each));
}
