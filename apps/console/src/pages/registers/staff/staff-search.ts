import type { FacilityId } from '@giaolien/kernel';
import type { ClearanceFilter, Ending, EndingKind, PersonRole } from '@giaolien/wire';

/** The filters of the register, as they stand in the address. */
export interface StaffSearch {
  readonly q?: string | undefined;
  readonly facility?: FacilityId | undefined;
  readonly role?: PersonRole | undefined;
  readonly clearance?: ClearanceFilter | undefined;
  /** Only those of whom something ends so soon. */
  readonly due?: Ending | undefined;
  /** Shows what ends instead of who works. */
  readonly ending?: Ending | undefined;
  readonly what?: EndingKind | undefined;
}

/** A filter is set that the counts of what ends do not follow. */
export function isNarrowed({ q, role, clearance, due }: StaffSearch): boolean {
  return q !== undefined || role !== undefined || clearance !== undefined || due !== undefined;
}
