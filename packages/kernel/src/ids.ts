/**
 * The registry of id kinds. An id is text with the kind in its type, so that a bag can never stand where an
 * item is meant. Subject ids carry the kind as a printed prefix as well: they are the tags of the log.
 */

/** UPU S10 number of an item: two letters, eight digits, check digit, `VN`. Example `MA123456785VN`. */
export type ItemId = string & { readonly __kind?: 'ItemId' };
/** Asset code of a KT1 bag or box, `T` (túi) or `H` (hộp) and six digits. Example `T000123`. */
export type ReceptacleId = string & { readonly __kind?: 'ReceptacleId' };
/** `<origin>-<destination>-<class>-<year>-<number>`. Example `100900-970900-K-2026-0001`. */
export type DespatchId = string & { readonly __kind?: 'DespatchId' };
/** Chosen by the caller: a UUID. */
export type HandoverId = string & { readonly __kind?: 'HandoverId' };
/** Chosen by the caller: a UUID. */
export type TripId = string & { readonly __kind?: 'TripId' };
/** `<inputId>/<n>`: the n-th breach beside a report. */
export type IrregularityId = string & { readonly __kind?: 'IrregularityId' };
/** Number printed on a seal or lock. Example `KT-0001`. */
export type SealNumber = string & { readonly __kind?: 'SealNumber' };
/** Chosen by the caller: a UUID. */
export type RequestId = string & { readonly __kind?: 'RequestId' };
/** A decision on force majeure; chosen by the caller: a UUID. */
export type ExclusionId = string & { readonly __kind?: 'ExclusionId' };
/** UUID that the caller gives to one input; a repeat is the same input. */
export type InputId = string & { readonly __kind?: 'InputId' };

/** Six-digit office code (mã bưu cục), R5.30. */
export type FacilityId = string & { readonly __kind?: 'FacilityId' };
/** A served body (đối tượng phục vụ) in the catalogue. */
export type BodyId = string & { readonly __kind?: 'BodyId' };
export type PersonId = string & { readonly __kind?: 'PersonId' };
/** A machine, scale, printer or locator of the register. */
export type EquipmentId = string & { readonly __kind?: 'EquipmentId' };
/** A person whom a served body has authorised to hand over and receive secrets. */
export type RepresentativeId = string & { readonly __kind?: 'RepresentativeId' };
/** Number and symbol of a document, e.g. `12/BB-BĐTW`: at most 40 characters, never a class A document's. */
export type DocumentReference = string & { readonly __kind?: 'DocumentReference' };
export type VehicleId = string & { readonly __kind?: 'VehicleId' };
export type MailRouteId = string & { readonly __kind?: 'MailRouteId' };
/** Two-digit province code of the statistics office, valid within one catalogue version. */
export type ProvinceCode = string & { readonly __kind?: 'ProvinceCode' };
/** Five-digit commune code of the statistics office, valid within one catalogue version. */
export type CommuneCode = string & { readonly __kind?: 'CommuneCode' };
/** Identifies the set of legal parameters in force, e.g. `KT1-2025-11-01`. */
export type RuleSetId = string & { readonly __kind?: 'RuleSetId' };

/** The kinds of subject that the log can be asked about. */
export const SUBJECT_KINDS = [
  'item',
  'receptacle',
  'seal',
  'series',
  'despatch',
  'handover',
  'trip',
  'irregularity',
  'equipment',
  'request',
  'exclusion',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];
export type SubjectId = `${SubjectKind}:${string}`;

/** The tag of a subject in the log. */
export function subjectOf(kind: SubjectKind, id: string): SubjectId {
  return `${kind}:${id}`;
}

/** The kind of a subject tag. */
export function kindOf(subject: SubjectId): SubjectKind {
  return subject.slice(0, subject.indexOf(':')) as SubjectKind;
}

/** The id behind a subject tag. */
export function idOf(subject: SubjectId): string {
  return subject.slice(subject.indexOf(':') + 1);
}
