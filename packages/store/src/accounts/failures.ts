import type { Instant } from '@giaolien/kernel';
import type { Pool } from 'pg';

/** How often one key (account, badge) was failed. */
export interface StoredFailure {
  /** SHA-256 of what was typed or scanned. */
  readonly key: Buffer;
  /** Without a quiet time or a success between them. */
  readonly failures: number;
  /** Since the last success. */
  readonly streak: number;
  readonly last: Instant;
  readonly pausedUntil: Instant;
}

/** What guessing has cost so far. */
export interface FailureTable {
  /** The newest `limit` failures that are not older than `since`, oldest first. */
  listFailures(since: Instant, limit: number): Promise<readonly StoredFailure[]>;
  putFailure(failure: StoredFailure): Promise<void>;
  clearFailure(key: Buffer): Promise<void>;
  /** Forgets what is older than `since`. */
  forgetFailures(since: Instant): Promise<void>;
}

/** The failures in a database that is migrated. */
export function failuresOf(pool: Pool): FailureTable {
  return {
    async listFailures(since, limit) {
      const { rows } = await pool.query<StoredFailure>(
        `select key, failures, streak, last, paused_until as "pausedUntil"
         from sign_in_failure where last >= $1 order by last desc limit $2`,
        [since, limit],
      );
      return rows.toReversed();
    },
    async putFailure({ key, failures, streak, last, pausedUntil }) {
      await pool.query(
        `insert into sign_in_failure (key, failures, streak, last, paused_until)
         values ($1, $2, $3, $4, $5)
         on conflict (key) do update set failures = $2, streak = $3, last = $4, paused_until = $5`,
        [key, failures, streak, last, pausedUntil],
      );
    },
    async clearFailure(key) {
      await pool.query('delete from sign_in_failure where key = $1', [key]);
    },
    async forgetFailures(since) {
      await pool.query('delete from sign_in_failure where last < $1', [since]);
    },
  };
}
