import type { FacilityId, Instant, PersonId } from '@giaolien/kernel';
import type { ApprovalState, ApprovedActName } from '@giaolien/wire';
import type { Pool } from 'pg';

/** An administrative act as it was asked for, and what became of it. */
export interface StoredApproval {
  readonly id: string;
  readonly act: ApprovedActName;
  /** Canonical JSON, exactly as it will be carried out. */
  readonly parameters: string;
  /** SHA-256 of act and parameters, hexadecimal. */
  readonly digest: string;
  readonly reason: string;
  readonly asker: PersonId;
  readonly facility: FacilityId;
  readonly askerSession: string | null;
  readonly askerDevice: string | null;
  readonly askedAt: Instant;
  readonly until: Instant;
  readonly state: ApprovalState;
  readonly decider: PersonId | null;
  readonly deciderSession: string | null;
  readonly decidedAt: Instant | null;
  /** JSON of what the act keeps. */
  readonly outcome: string | null;
}

/** A decision of the second person. */
export interface Decision {
  readonly id: string;
  readonly state: 'approved' | 'refused';
  /** What he has read. */
  readonly digest: string;
  readonly decider: PersonId;
  readonly deciderSession: string | null;
  readonly deciderDevice: string | null;
  readonly at: Instant;
}

/** Which approvals are looked for: of this asker or of these acts, in this state at `now`. */
export interface ApprovalFilter {
  readonly asker: PersonId;
  readonly acts: readonly ApprovedActName[];
  readonly state?: ApprovalState | undefined;
  readonly now: Instant;
  /** Only those behind this one. */
  readonly after?: Pick<StoredApproval, 'id' | 'askedAt'> | undefined;
}

/** So many of one person wait at a time. */
export const PENDING_MAX = 50;

/** Acts that wait for a second person. */
export interface Approvals {
  /** False when `PENDING_MAX` of this asker wait: then it does not. */
  ask(
    approval: Omit<StoredApproval, 'state' | 'decider' | 'deciderSession' | 'decidedAt' | 'outcome'>,
  ): Promise<boolean>;
  find(id: string): Promise<StoredApproval | undefined>;
  /** The newest first. */
  list(filter: ApprovalFilter, limit: number): Promise<readonly StoredApproval[]>;
  /**
   * Takes the decision, for one caller only, however many try at once: true for the one whose decision stands. Nobody
   * decides what he asked for or at the session or device it was asked from, what has expired, what was decided, or what reads otherwise than he was shown.
   */
  decide(decision: Decision): Promise<boolean>;
  /** Notes what an approved act kept, or that it could not be carried out. */
  finish(id: string, state: 'approved' | 'failed', outcome: string | null): Promise<void>;
  /** Ends what nobody decided in time; answers how many. */
  expire(now: Instant): Promise<number>;
}

const COLUMNS = `id, act, parameters, digest, reason, asker, facility, asker_session as "askerSession",
  asker_device as "askerDevice", asked_at as "askedAt", until, state, decider, decider_session as "deciderSession",
  decided_at as "decidedAt", outcome`;

/** The approvals of a database that is migrated. */
export function createApprovals(pool: Pool): Approvals {
  return {
    async ask({ id, act, parameters, digest, reason, asker, facility, askerSession, askerDevice, askedAt, until }) {
      const { rowCount } = await pool.query(
        `insert into approval (id, act, parameters, digest, reason, asker, facility, asker_session, asker_device,
           asked_at, until, state)
         select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10::bigint, $11, 'pending'
         where (select count(*) from approval where asker = $6 and state = 'pending' and until > $10::bigint) < $12`,
        [id, act, parameters, digest, reason, asker, facility, askerSession, askerDevice, askedAt, until, PENDING_MAX],
      );
      return rowCount === 1;
    },
    async find(id) {
      return (await pool.query<StoredApproval>(`select ${COLUMNS} from approval where id = $1`, [id])).rows[0];
    },
    async list({ asker, acts, state, now, after }, limit) {
      const { rows } = await pool.query<StoredApproval>(
        `select ${COLUMNS} from approval
         where (asker = $1 or act = any ($2::text[]))
           and ($3::text is null or $3 = case when state = 'pending' and until <= $4 then 'expired' else state end)
           and ($5::bigint is null or (asked_at, id) < ($5, $6))
         order by asked_at desc, id desc limit $7`,
        [asker, acts, state ?? null, now, after?.askedAt ?? null, after?.id ?? null, limit],
      );
      return rows;
    },
    async decide({ id, state, digest, decider, deciderSession, deciderDevice, at }) {
      const { rowCount } = await pool.query(
        `update approval set state = $2, decider = $4, decider_session = $5, decided_at = $6
         where id = $1 and state = 'pending' and digest = $3 and asker <> $4 and until > $6
           and (asker_session <> $5) is not false and (asker_device <> $7) is not false`,
        [id, state, digest, decider, deciderSession, at, deciderDevice],
      );
      return rowCount === 1;
    },
    async finish(id, state, outcome) {
      await pool.query('update approval set state = $2, outcome = $3 where id = $1', [id, state, outcome]);
    },
    async expire(now) {
      const { rowCount } = await pool.query(
        `update approval set state = 'expired' where state = 'pending' and until <= $1`,
        [now],
      );
      return rowCount ?? 0;
    },
  };
}
