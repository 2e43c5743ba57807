import type { FacilityId, Instant, PersonId } from '@giaolien/kernel';
import type { Pool } from 'pg';

/** A session as the table keeps it: the SHA-256 of its token, never the token. */
export interface StoredSession {
  readonly tokenHash: Buffer;
  /** Public name, UUID; opens nothing. */
  readonly id: string;
  readonly person: PersonId;
  readonly facility: FacilityId;
  /** How it was proved; the words are those of the wire. */
  readonly method: string;
  readonly openedAt: Instant;
  readonly seenAt: Instant;
  readonly until: Instant;
  /** When the person last proved who he is. */
  readonly provenAt: Instant;
  readonly lockedAt: Instant | null;
  /** The enrolled counter computer it lives on. */
  readonly device: string | null;
  /** The network address it lives at, and the SHA-256 of its browser's user agent. */
  readonly address: string;
  readonly agentHash: Buffer;
}

/** What may change about an open session, apart from when it was seen. */
export type SessionChange = Pick<StoredSession, 'tokenHash' | 'method' | 'provenAt' | 'lockedAt'>;

/** Open sessions. */
export interface SessionTable {
  /**
   * Opens a session, unless the account is disabled or there is none: then false. Disabling waits for an opening under
   * way, so it finds that session when it ends them all.
   */
  openSession(session: StoredSession): Promise<boolean>;
  findSession(tokenHash: Buffer): Promise<StoredSession | undefined>;
  /** The open session of a public name. */
  findSessionById(id: string): Promise<StoredSession | undefined>;
  /** The sessions of a person, newest first. */
  listSessions(person: PersonId): Promise<readonly StoredSession[]>;
  /** The sessions that live on an enrolled device. */
  listSessionsAt(device: string): Promise<readonly StoredSession[]>;
  /** Notes when sessions were last heard of; never moves back. */
  touchSessions(seen: readonly { readonly id: string; readonly seenAt: Instant }[]): Promise<void>;
  /** Takes a change over; false when the session is not open any more. */
  changeSession(id: string, change: SessionChange): Promise<boolean>;
  /** Ends sessions by their public names. */
  closeSessions(ids: readonly string[]): Promise<void>;
  /** Forgets sessions that ended before `now`, or were silent since `idleSince`. */
  closeEnded(now: Instant, idleSince: Instant): Promise<void>;
}

interface SessionRow {
  readonly token_hash: Buffer;
  readonly id: string;
  readonly person: string;
  readonly facility: string;
  readonly method: string;
  readonly opened_at: number;
  readonly seen_at: number;
  readonly until: number;
  readonly proven_at: number;
  readonly locked_at: number | null;
  readonly device: string | null;
  readonly address: string;
  readonly agent_hash: Buffer;
}

const COLUMNS =
  'token_hash, id, person, facility, method, opened_at, seen_at, until, proven_at, locked_at, device, address, agent_hash';

/** The sessions of a database that is migrated. */
export function sessionsOf(pool: Pool): SessionTable {
  return { ...findersOf(pool), ...changesOf(pool) };
}

function findersOf(
  pool: Pool,
): Pick<SessionTable, 'findSession' | 'findSessionById' | 'listSessions' | 'listSessionsAt'> {
  async function find(condition: string, value: unknown): Promise<readonly StoredSession[]> {
    const { rows } = await pool.query<SessionRow>(
      `select ${COLUMNS} from session where ${condition} order by opened_at desc, id`,
      [value],
    );
    return rows.map(readSession);
  }
  return {
    findSession: async (tokenHash) => (await find('token_hash = $1', tokenHash))[0],
    findSessionById: async (id) => (await find('id = $1', id))[0],
    listSessions: (person) => find('person = $1', person),
    listSessionsAt: (device) => find('device = $1', device),
  };
}

function changesOf(
  pool: Pool,
): Pick<SessionTable, 'openSession' | 'touchSessions' | 'changeSession' | 'closeSessions' | 'closeEnded'> {
  return {
    async openSession(session) {
      const { rowCount } = await pool.query(
        `insert into session (${COLUMNS})
         select $1::bytea, $2::uuid, person, $4::text, $5::text, $6::bigint, $7::bigint, $8::bigint, $9::bigint,
           $10::bigint, $11::uuid, $12::text, $13::bytea
         from account where person = $3 and disabled_at is null for share`,
        [
          session.tokenHash,
          session.id,
          session.person,
          session.facility,
          session.method,
          session.openedAt,
          session.seenAt,
          session.until,
          session.provenAt,
          session.lockedAt,
          session.device,
          session.address,
          session.agentHash,
        ],
      );
      return rowCount === 1;
    },
    async touchSessions(seen) {
      await pool.query(
        `update session set seen_at = t.seen_at
         from unnest($1::uuid[], $2::bigint[]) as t (id, seen_at)
         where session.id = t.id and session.seen_at < t.seen_at`,
        [seen.map(({ id }) => id), seen.map(({ seenAt }) => seenAt)],
      );
    },
    async changeSession(id, { tokenHash, method, provenAt, lockedAt }) {
      const { rowCount } = await pool.query(
        'update session set token_hash = $2, method = $3, proven_at = $4, locked_at = $5 where id = $1',
        [id, tokenHash, method, provenAt, lockedAt],
      );
      return rowCount === 1;
    },
    async closeSessions(ids) {
      await pool.query('delete from session where id = any($1::uuid[])', [ids]);
    },
    async closeEnded(now, idleSince) {
      await pool.query('delete from session where until <= $1 or seen_at < $2', [now, idleSince]);
    },
  };
}

function readSession(row: SessionRow): StoredSession {
  return {
    tokenHash: row.token_hash,
    id: row.id,
    person: row.person,
    facility: row.facility,
    method: row.method,
    openedAt: row.opened_at,
    seenAt: row.seen_at,
    until: row.until,
    provenAt: row.proven_at,
    lockedAt: row.locked_at,
    device: row.device,
    address: row.address,
    agentHash: row.agent_hash,
  };
}
