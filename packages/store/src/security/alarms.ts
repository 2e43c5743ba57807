import type { FacilityId, Instant, PersonId, SecrecyClass, SubjectId } from '@giaolien/kernel';
import type { AlarmKind, AlarmGravity, AlarmState, ReviewVerdict, SecurityDetail } from '@giaolien/wire';
import type { Pool } from 'pg';

/** An alarm of security and how far it has been dealt with. */
export interface StoredAlarm {
  readonly id: string;
  readonly kind: AlarmKind;
  readonly gravity: AlarmGravity;
  readonly state: AlarmState;
  readonly at: Instant;
  /** Who caused it. */
  readonly person: PersonId | null;
  /** Who allowed it. */
  readonly second: PersonId | null;
  readonly facility: FacilityId | null;
  readonly subject: SubjectId | null;
  readonly secrecy: SecrecyClass | null;
  readonly detail: SecurityDetail;
  readonly acknowledgedBy: PersonId | null;
  readonly acknowledgedAt: Instant | null;
  readonly reviewedBy: PersonId | null;
  readonly reviewedAt: Instant | null;
  readonly verdict: ReviewVerdict | null;
  readonly finding: string | null;
  readonly reviewDue: Instant | null;
  /** When it was noticed that the review is overdue. */
  readonly overdueAt: Instant | null;
}

/** What an alarm begins with. */
export type NewAlarm = Pick<
  StoredAlarm,
  'id' | 'kind' | 'gravity' | 'at' | 'person' | 'second' | 'facility' | 'subject' | 'secrecy' | 'detail' | 'reviewDue'
>;

/** What a third person found. */
export interface Review {
  readonly id: string;
  readonly by: PersonId;
  readonly at: Instant;
  readonly verdict: ReviewVerdict;
  readonly finding: string;
}

/** The alarms that call the monitoring centre. */
export interface Alarms {
  add(alarm: NewAlarm): Promise<void>;
  find(id: string): Promise<StoredAlarm | undefined>;
  /** The newest first. */
  list(states: readonly AlarmState[] | undefined, limit: number): Promise<readonly StoredAlarm[]>;
  countOpen(): Promise<number>;
  /** True when it was open until now. */
  acknowledge(id: string, by: PersonId, at: Instant): Promise<boolean>;
  /** True when nobody had reviewed it; never by who caused or allowed it. */
  review(review: Review): Promise<boolean>;
  /** Those whose review is overdue at `now` and has not been called overdue; from now on it has. */
  takeOverdue(now: Instant): Promise<readonly StoredAlarm[]>;
}

type AlarmRow = Omit<StoredAlarm, 'detail'> & { readonly detail: string };

const COLUMNS = `id, kind, gravity, state, at, person, second, facility, subject, secrecy, detail,
  acknowledged_by as "acknowledgedBy", acknowledged_at as "acknowledgedAt", reviewed_by as "reviewedBy",
  reviewed_at as "reviewedAt", verdict, finding, review_due as "reviewDue", overdue_at as "overdueAt"`;

/** The alarms of a database that is migrated. */
export function createAlarms(pool: Pool): Alarms {
  return { ...readingOf(pool), ...changingOf(pool) };
}

function readingOf(pool: Pool): Pick<Alarms, 'find' | 'list' | 'countOpen'> {
  return {
    async find(id) {
      const { rows } = await pool.query<AlarmRow>(`select ${COLUMNS} from security_alarm where id = $1`, [id]);
      return rows.map(alarmOf)[0];
    },
    async list(states, limit) {
      const { rows } = await pool.query<AlarmRow>(
        `select ${COLUMNS} from security_alarm where ($1::text[] is null or state = any ($1))
         order by at desc, id limit $2`,
        [states ?? null, limit],
      );
      return rows.map(alarmOf);
    },
    async countOpen() {
      const sql = `select count(*) as count from security_alarm where state = 'open'`;
      return (await pool.query<{ count: number }>(sql)).rows[0]?.count ?? 0;
    },
  };
}

function changingOf(pool: Pool): Pick<Alarms, 'add' | 'acknowledge' | 'review' | 'takeOverdue'> {
  return {
    async add({ id, kind, gravity, at, person, second, facility, subject, secrecy, detail, reviewDue }) {
      await pool.query(
        `insert into security_alarm (id, kind, gravity, state, at, person, second, facility, subject, secrecy, detail,
           review_due)
         values ($1, $2, $3, 'open', $4, $5, $6, $7, $8, $9, $10, $11)`,
        [id, kind, gravity, at, person, second, facility, subject, secrecy, JSON.stringify(detail), reviewDue],
      );
    },
    async acknowledge(id, by, at) {
      const { rowCount } = await pool.query(
        `update security_alarm set state = 'acknowledged', acknowledged_by = $2, acknowledged_at = $3
         where id = $1 and state = 'open'`,
        [id, by, at],
      );
      return rowCount === 1;
    },
    async review({ id, by, at, verdict, finding }) {
      const { rowCount } = await pool.query(
        `update security_alarm set state = 'reviewed', reviewed_by = $2, reviewed_at = $3, verdict = $4, finding = $5
         where id = $1 and state <> 'reviewed' and person is distinct from $2 and second is distinct from $2`,
        [id, by, at, verdict, finding],
      );
      return rowCount === 1;
    },
    async takeOverdue(now) {
      const { rows } = await pool.query<AlarmRow>(
        `update security_alarm set overdue_at = $1
         where review_due <= $1 and reviewed_at is null and overdue_at is null returning ${COLUMNS}`,
        [now],
      );
      return rows.map(alarmOf);
    },
  };
}

function alarmOf({ detail, ...row }: AlarmRow): StoredAlarm {
  // Written by JSON.stringify of a detail.
  return { ...row, detail: JSON.parse(detail) as SecurityDetail };
}
