import type { FacilityId, Instant, PersonId } from '@giaolien/kernel';

/** The registers of people and places. */
export type Register = 'staff' | 'roster' | 'zone' | 'camera' | 'rules' | 'machine' | 'opening' | 'entry';

/** A record as it stands, or as one of its former versions stood. */
export interface RegisterRecord<Body = unknown> {
  readonly register: Register;
  readonly id: string;
  readonly facility: FacilityId;
  /** 1 for the first. */
  readonly version: number;
  readonly changedBy: PersonId;
  readonly changedAt: Instant;
  /** The two-person act that made this version. */
  readonly approval: string | null;
  /** It was taken out of the register; its versions stay. */
  readonly removed: boolean;
  readonly body: Body;
}

/** Something that a record says will end: a licence, a qualification, a calibration. */
export interface RecordEnd {
  readonly person: PersonId | null;
  readonly kind: string;
  readonly label: string;
  readonly until: Instant;
}

/** The next version of a record. */
export interface RecordChange {
  readonly register: Register;
  readonly id: string;
  readonly facility: FacilityId;
  /** The version that was seen; 0: it is new. */
  readonly seen: number;
  readonly body: unknown;
  /** The time that it is about, where it is about one. */
  readonly from?: Instant | null;
  readonly until?: Instant | null;
  readonly ends?: readonly RecordEnd[];
  readonly removed?: boolean;
}

/** Who changes, when, and by which two-person act. */
export interface ChangedBy {
  readonly person: PersonId;
  readonly at: Instant;
  readonly approval?: string;
}

/** Somebody else has changed the record since it was seen, or it is not there. */
export class RecordStale extends Error {
  override readonly name = 'RecordStale';
  readonly register: Register;
  readonly id: string;

  constructor(register: Register, id: string) {
    super(`The record ${register} ${id} is not at the version that was seen.`);
    this.register = register;
    this.id = id;
  }
}
