import type { Instant, SecrecyClass } from '@giaolien/kernel';
import type { SecurityKind } from '@giaolien/wire';
import type { Pool } from 'pg';

import type { ChainedEntry, SecurityEntry } from './entry.ts';
import { readEnd, type SecurityEnd, SecurityWriter } from './writer.ts';

/** Which entries are asked for; every condition must hold. */
export interface SecurityFilter {
  readonly kinds?: readonly SecurityKind[] | undefined;
  readonly person?: string | undefined;
  readonly subject?: string | undefined;
  /**
   * Only entries of these classes, of none, and of break-glasses, whose subject is what was asked for whether or not
   * it exists.
   */
  readonly classes?: readonly SecrecyClass[] | undefined;
  /** From this moment on, and before this one. */
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
  /** Only entries before this place. */
  readonly before?: number | undefined;
}

/** A signed head: whoever holds the key says that the chain stood so. */
export interface Checkpoint extends SecurityEnd {
  readonly at: Instant;
  readonly keyId: string;
  readonly algorithm: string;
  /** Base64url. */
  readonly signature: string;
}

/** The log of who came in and who read what: append-only, chained, signed at times. It is not the log of custody. */
export interface SecurityLog {
  /** Resolves after the commit. @throws SecurityLogUnavailable */
  append(entry: SecurityEntry): Promise<ChainedEntry>;
  /** The end as the database has it. */
  end(): Promise<SecurityEnd>;
  /** The newest first. */
  list(filter: SecurityFilter, limit: number): Promise<readonly ChainedEntry[]>;
  /** How many there are. */
  count(filter: SecurityFilter): Promise<number>;
  /** In their order, from `after` on: for checking, not for showing. */
  readAfter(after: number, limit: number): Promise<readonly ChainedEntry[]>;
  /** Keeps a signed head; the same head twice is kept once. */
  addCheckpoint(checkpoint: Checkpoint): Promise<void>;
  /** The newest signed head. */
  findCheckpoint(): Promise<Checkpoint | undefined>;
  /** All of them, the oldest first. */
  listCheckpoints(): Promise<readonly Checkpoint[]>;
  /** Waits until what was given is committed or refused. */
  settle(): Promise<void>;
}

/** Entries about a break-glass as it was asked for; no other alarm names a subject. */
export const GLASS_KINDS: readonly SecurityKind[] = ['glass-broken', 'alarm-raised', 'review-overdue'];

interface EntryRow extends Omit<ChainedEntry, 'detail'> {
  readonly detail: string;
}

const COLUMNS = `seq, at, kind, person, session, facility, address, subject, secrecy, detail,
  encode(previous, 'hex') as previous, encode(hash, 'hex') as hash`;
const CHECKPOINT = `seq, encode(hash, 'hex') as hash, at, key_id as "keyId", algorithm, signature`;

/** The security log of a database that is migrated. */
export function createSecurityLog(pool: Pool): SecurityLog {
  const writer = new SecurityWriter(pool);
  return {
    append: (entry) => writer.append(entry),
    settle: () => writer.settle(),
    end: () => readEnd(pool),
    async list(filter, limit) {
      const { where, values } = conditionsOf(filter);
      const { rows } = await pool.query<EntryRow>(
        `select ${COLUMNS} from security_entry ${where} order by seq desc limit ${limit}`,
        values,
      );
      return rows.map(entryOf);
    },
    async count(filter) {
      const { where, values } = conditionsOf(filter);
      const sql = `select count(*) as count from security_entry ${where}`;
      return (await pool.query<{ count: number }>(sql, values)).rows[0]?.count ?? 0;
    },
    async readAfter(after, limit) {
      const { rows } = await pool.query<EntryRow>(
        `select ${COLUMNS} from security_entry where seq > $1 order by seq limit $2`,
        [after, limit],
      );
      return rows.map(entryOf);
    },
    async addCheckpoint({ seq, hash, at, keyId, algorithm, signature }) {
      await pool.query(
        `insert into security_checkpoint (seq, hash, at, key_id, algorithm, signature)
         values ($1, decode($2, 'hex'), $3, $4, $5, $6) on conflict (seq) do nothing`,
        [seq, hash, at, keyId, algorithm, signature],
      );
    },
    async findCheckpoint() {
      const sql = `select ${CHECKPOINT} from security_checkpoint order by seq desc limit 1`;
      return (await pool.query<Checkpoint>(sql)).rows[0];
    },
    async listCheckpoints() {
      return (await pool.query<Checkpoint>(`select ${CHECKPOINT} from security_checkpoint order by seq`)).rows;
    },
  };
}

function conditionsOf({ kinds, person, subject, classes, from, to, before }: SecurityFilter) {
  const values: unknown[] = [];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const conditions = [
    ...(kinds === undefined ? [] : [`kind = any (${place(kinds)}::text[])`]),
    ...(person === undefined ? [] : [`person = ${place(person)}`]),
    ...(subject === undefined ? [] : [`subject = ${place(subject)}`]),
    ...(classes === undefined
      ? []
      : [
          `(secrecy is null or secrecy = any (${place(classes)}::text[]) or kind = any (${place(GLASS_KINDS)}::text[]))`,
        ]),
    ...(from === undefined ? [] : [`at >= ${place(from)}`]),
    ...(to === undefined ? [] : [`at < ${place(to)}`]),
    ...(before === undefined ? [] : [`seq < ${place(before)}`]),
  ];
  return { where: conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`, values };
}

/** A row as it stands. `detail` that is no JSON any more, because someone wrote into the table, says so itself. */
function entryOf({ detail, ...row }: EntryRow): ChainedEntry {
  return { ...row, detail: parseDetail(detail) };
}

function parseDetail(text: string): ChainedEntry['detail'] {
  try {
    return JSON.parse(text) as ChainedEntry['detail'];
  } catch {
    return { unreadable: text };
  }
}
