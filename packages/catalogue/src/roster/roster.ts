import type { Instant, PersonId, Role, SecrecyClass, ServiceDate } from '@giaolien/kernel';

/** A place in a shift that people fill. */
export interface PlannedPosition {
  readonly id: string;
  readonly task: string;
  readonly role: Exclude<Role, 'watch'>;
  readonly count: number;
  /** The clearance that each of them needs. */
  readonly secrecy: SecrecyClass | null;
  /** Each of them needs the certificate of the X-ray. */
  readonly screening: boolean;
  readonly people: readonly PersonId[];
}

/** A shift (ca) of one day; minutes since the midnight with which `day` begins, beyond 1440 for a night. */
export interface PlannedShift {
  readonly id: string;
  readonly day: ServiceDate;
  readonly name: string;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly zone: string | null;
  readonly positions: readonly PlannedPosition[];
}

/** The shifts of one facility in one week. */
export interface RosterBody {
  /** The Monday. */
  readonly week: ServiceDate;
  readonly publishedAt: Instant | null;
  readonly shifts: readonly PlannedShift[];
}
