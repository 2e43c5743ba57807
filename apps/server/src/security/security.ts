import type { FacilityId, Instant, PersonId, SecrecyClass, SubjectId } from '@giaolien/kernel';
import type { SecurityEntry } from '@giaolien/store';
import type { AlarmKind, AlarmGravity, SecurityDetail } from '@giaolien/wire';
import type { Caller } from './caller.ts';

/** An entry whose clock is the server's own unless it says another. */
export type Recorded = Omit<SecurityEntry, 'at'> & { readonly at?: Instant };

/** What an alarm is raised with. */
export interface AlarmRaised {
  readonly kind: AlarmKind;
  readonly gravity: AlarmGravity;
  /** Who caused it, as far as that is known. */
  readonly by: Caller;
  /** Who allowed it; neither he nor its author may review it. */
  readonly second?: PersonId;
  readonly facility?: FacilityId | null;
  readonly subject?: SubjectId;
  readonly secrecy?: SecrecyClass | null;
  readonly detail: SecurityDetail;
  /** A third person must have reviewed it by then. */
  readonly reviewDue?: Instant;
}

/** A break-glass that two persons have agreed upon. */
export interface GlassBroken {
  readonly person: PersonId;
  readonly approver: PersonId;
  readonly facility: FacilityId;
  readonly subject: SubjectId;
  readonly secrecy: SecrecyClass | null;
  readonly reason: string;
  readonly incident: string;
  readonly by: Caller;
}

/** What the rest of the server asks of security: `services.security`. */
export interface Security {
  /** Resolves when the entry is committed. @throws SecurityLogUnavailable (503) */
  record(entry: Recorded): Promise<void>;
  /** The same for what no answer may wait for; what fails is reported, and `close` waits for it. */
  recordLater(entry: Recorded | (() => Promise<Recorded | undefined>)): void;
  /** The subjects that a break-glass has opened to a person at `now`; a look-up in memory. */
  glassOf(person: PersonId, now: Instant): readonly SubjectId[];
  /** The id of the grant by which a person reads a subject at `now`, if it is by one. */
  findGlass(person: PersonId, subject: SubjectId, now: Instant): string | undefined;
  /** Opens a subject for `GLASS_LIFETIME`; answers the id of the grant. */
  breakGlass(glass: GlassBroken): Promise<{ readonly id: string; readonly until: Instant }>;
  /** Calls the monitoring centre: entry, alarm, frame on the open streams. Answers its id. */
  raise(alarm: AlarmRaised): Promise<string>;
  /** Counts a refusal on a classified subject; several within a short while raise an alarm. */
  countRefusal(caller: Caller): void;
  /** What the clock does: signs the head, ends grants and approvals, finds reviews overdue. Every minute or so. */
  keep(): Promise<void>;
  /** Settles what was recorded and signs the head. */
  close(): Promise<void>;
}
