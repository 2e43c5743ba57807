import { SECRECY_CLASSES, type FacilityId, type SecrecyClass } from '@giaolien/kernel';
import type { Ending, EndingKind, PersonRole, StaffRow } from '@giaolien/wire';

/** By which clearance people are looked for: exactly this one, or none at all. */
export const CLEARANCES = [...SECRECY_CLASSES, 'none'] as const;
export type ClearanceFilter = SecrecyClass | 'none';

/** The filters of the register, as they stand in the address. */
export interface StaffSearch {
  readonly q?: string | undefined;
  readonly facility?: FacilityId | undefined;
  readonly role?: PersonRole | undefined;
  readonly clearance?: ClearanceFilter | undefined;
  /** Shows what ends instead of who works. */
  readonly ending?: Ending | undefined;
  readonly what?: EndingKind | undefined;
}

/** True when the person is cleared as the filter says; without a filter, always. */
export function hasClearance({ clearance }: Pick<StaffRow, 'clearance'>, filter: ClearanceFilter | undefined): boolean {
  return filter === undefined || (clearance ?? 'none') === filter;
}

/** A filter is set that the counts of what ends do not follow. */
export function isNarrowed({ q, role, clearance }: StaffSearch): boolean {
  return q !== undefined || role !== undefined || clearance !== undefined;
}
