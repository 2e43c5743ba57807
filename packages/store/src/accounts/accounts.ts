import type { FacilityId, Instant, PersonId } from '@giaolien/kernel';
import type { Pool } from 'pg';

/** Who may sign in. What the person may do stands in the catalogue. */
export interface Account {
  readonly person: PersonId;
  /** argon2id in PHC form. */
  readonly passwordHash: string;
  /** A sample of a demonstration database, whose password is printed for everyone. */
  readonly demonstration: boolean;
}

/** A session as the table keeps it: the SHA-256 of its token, never the token. */
export interface StoredSession {
  readonly tokenHash: Buffer;
  readonly person: PersonId;
  readonly facility: FacilityId;
  readonly openedAt: Instant;
  readonly seenAt: Instant;
  readonly until: Instant;
}

/** Accounts, sessions and the serials of item numbers. */
export interface Accounts {
  /** Adds accounts; a person who has one already keeps it. */
  create(accounts: readonly Account[], now: Instant): Promise<void>;
  find(person: PersonId): Promise<Account | undefined>;
  /** True when the database holds sample accounts: it is a demonstration and says so. */
  isDemonstration(): Promise<boolean>;
  openSession(session: StoredSession): Promise<void>;
  findSession(tokenHash: Buffer): Promise<StoredSession | undefined>;
  /** Notes when sessions were last heard of; never moves back. */
  touchSessions(seen: readonly { readonly tokenHash: Buffer; readonly seenAt: Instant }[]): Promise<void>;
  closeSession(tokenHash: Buffer): Promise<void>;
  /** Forgets sessions that ended before `now`, or were silent since `idleSince`. */
  closeEnded(now: Instant, idleSince: Instant): Promise<void>;
  /** `count` fresh serials for S10 numbers, 0 … 99,999,999; each is given once, ever. */
  takeItemSerials(count: number): Promise<readonly number[]>;
}

interface AccountRow {
  readonly person: string;
  readonly password_hash: string;
  readonly demonstration: boolean;
}

interface SessionRow {
  readonly token_hash: Buffer;
  readonly person: string;
  readonly facility: string;
  readonly opened_at: number;
  readonly seen_at: number;
  readonly until: number;
}

/** The accounts of a database that is migrated. */
export function createAccounts(pool: Pool): Accounts {
  return {
    ...accountsOf(pool),
    ...sessionsOf(pool),
    async takeItemSerials(count) {
      const { rows } = await pool.query<{ serial: number }>(
        `select nextval('item_serial') as serial from generate_series(1, $1)`,
        [count],
      );
      return rows.map(({ serial }) => serial);
    },
  };
}

function accountsOf(pool: Pool): Pick<Accounts, 'create' | 'find' | 'isDemonstration'> {
  return {
    async create(accounts, now) {
      await pool.query(
        `insert into account (person, password_hash, demonstration, created_at)
         select person, password_hash, demonstration, $4
         from unnest($1::text[], $2::text[], $3::boolean[]) as t (person, password_hash, demonstration)
         on conflict (person) do nothing`,
        [
          accounts.map(({ person }) => person),
          accounts.map(({ passwordHash }) => passwordHash),
          accounts.map(({ demonstration }) => demonstration),
          now,
        ],
      );
    },
    async find(person) {
      const { rows } = await pool.query<AccountRow>(
        'select person, password_hash, demonstration from account where person = $1',
        [person],
      );
      const [row] = rows;
      if (row === undefined) return undefined;
      return { person: row.person, passwordHash: row.password_hash, demonstration: row.demonstration };
    },
    async isDemonstration() {
      const { rows } = await pool.query<{ found: boolean }>(
        'select exists (select from account where demonstration) as found',
      );
      return rows[0]?.found ?? false;
    },
  };
}

function sessionsOf(
  pool: Pool,
): Pick<Accounts, 'openSession' | 'findSession' | 'touchSessions' | 'closeSession' | 'closeEnded'> {
  return {
    async openSession({ tokenHash, person, facility, openedAt, seenAt, until }) {
      await pool.query(
        'insert into session (token_hash, person, facility, opened_at, seen_at, until) values ($1, $2, $3, $4, $5, $6)',
        [tokenHash, person, facility, openedAt, seenAt, until],
      );
    },
    async findSession(tokenHash) {
      const { rows } = await pool.query<SessionRow>({
        name: 'session-find',
        text: 'select token_hash, person, facility, opened_at, seen_at, until from session where token_hash = $1',
        values: [tokenHash],
      });
      const [row] = rows;
      if (row === undefined) return undefined;
      const { person, facility, until } = row;
      return { tokenHash: row.token_hash, person, facility, openedAt: row.opened_at, seenAt: row.seen_at, until };
    },
    async touchSessions(seen) {
      await pool.query(
        `update session set seen_at = t.seen_at
         from unnest($1::bytea[], $2::bigint[]) as t (token_hash, seen_at)
         where session.token_hash = t.token_hash and session.seen_at < t.seen_at`,
        [seen.map(({ tokenHash }) => tokenHash), seen.map(({ seenAt }) => seenAt)],
      );
    },
    async closeSession(tokenHash) {
      await pool.query('delete from session where token_hash = $1', [tokenHash]);
    },
    async closeEnded(now, idleSince) {
      await pool.query('delete from session where until <= $1 or seen_at < $2', [now, idleSince]);
    },
  };
}
