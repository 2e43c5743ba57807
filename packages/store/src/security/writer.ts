import { setTimeout as delay } from 'node:timers/promises';

import type { Pool } from 'pg';

import { chain, type ChainedEntry, type SecurityEntry } from './entry.ts';
import { SecurityLogUnavailable } from './errors.ts';

/** Entries in one transaction, at most. */
const BATCH = 1_000;
/** Entries that may wait for their commit: beyond them the database is too slow, and memory is not its queue. */
export const WAITING_MAX = 5_000;
/** Milliseconds before the database is tried again, and after which that ends. */
const PAUSE = 50;
const PATIENCE = 10_000;
/** SQLSTATE of `security_append`: another program has appended, or someone has rewritten the end. */
const MOVED = 'GL011';

/** Where the chain ends; hexadecimal. */
export interface SecurityEnd {
  readonly seq: number;
  readonly hash: string;
}

interface Waiting {
  readonly entry: SecurityEntry;
  readonly answer: PromiseWithResolvers<ChainedEntry>;
}

/**
 * Appends to the security log. Entries that come while a commit is under way travel together in the next one; nobody
 * waits for a timer. Nothing is answered before its commit.
 */
export class SecurityWriter {
  readonly #pool: Pool;
  #waiting: Waiting[] = [];
  #running: Promise<void> | undefined;
  #end: SecurityEnd | undefined;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Resolves with the entry at its place, after its commit. @throws SecurityLogUnavailable, at once when too many wait */
  append(entry: SecurityEntry): Promise<ChainedEntry> {
    if (this.#waiting.length >= WAITING_MAX) {
      return Promise.reject(new SecurityLogUnavailable(new Error(`${WAITING_MAX} entries are waiting.`)));
    }
    const answer = Promise.withResolvers<ChainedEntry>();
    this.#waiting.push({ entry, answer });
    // One turn later, so that what one request records travels together.
    this.#running ??= Promise.resolve().then(() => this.#run());
    return answer.promise;
  }

  /** Waits until everything that was given is answered. */
  async settle(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, BATCH);
      try {
        const chained = await this.#write(batch.map(({ entry }) => entry));
        for (const [index, { answer }] of batch.entries()) {
          const entry = chained[index];
          if (entry !== undefined) answer.resolve(entry);
        }
      } catch (error) {
        this.#end = undefined;
        const failure = new SecurityLogUnavailable(error);
        for (const { answer } of batch) answer.reject(failure);
      }
    }
    this.#running = undefined;
  }

  /** Writes a batch behind the end of the chain, wherever that is now. @throws the last error of the database */
  async #write(entries: readonly SecurityEntry[]): Promise<readonly ChainedEntry[]> {
    const deadline = performance.now() + PATIENCE;
    // A commit whose answer was lost may have happened: its hashes, which nobody else can have, tell.
    let uncertain: readonly ChainedEntry[] | undefined;
    for (;;) {
      try {
        if (uncertain !== undefined && (await isWritten(this.#pool, uncertain))) return this.#landed(uncertain);
        this.#end ??= await readEnd(this.#pool);
        const chained = chainAll(entries, this.#end);
        uncertain = chained;
        await append(this.#pool, chained, this.#end);
        return this.#landed(chained);
      } catch (error) {
        this.#end = undefined;
        if (codeOf(error) === MOVED) uncertain = undefined;
        else if (isDefect(error) || performance.now() > deadline) throw error;
        else await delay(PAUSE);
      }
    }
  }

  #landed(chained: readonly ChainedEntry[]): readonly ChainedEntry[] {
    const last = chained.at(-1);
    if (last !== undefined) this.#end = { seq: last.seq, hash: last.hash };
    return chained;
  }
}

/** Where the chain ends in the database. */
export async function readEnd(pool: Pool): Promise<SecurityEnd> {
  const { rows } = await pool.query<SecurityEnd>(`select seq, encode(hash, 'hex') as hash from security_head`);
  const [row] = rows;
  if (row === undefined) throw new Error('The head row of the security log is missing.');
  return row;
}

function chainAll(entries: readonly SecurityEntry[], end: SecurityEnd): readonly ChainedEntry[] {
  let { seq, hash } = end;
  return entries.map((entry) => {
    const chained = chain(entry, (seq += 1), hash);
    ({ hash } = chained);
    return chained;
  });
}

async function isWritten(pool: Pool, [first]: readonly ChainedEntry[]): Promise<boolean> {
  if (first === undefined) return true;
  const { rowCount } = await pool.query('select from security_entry where seq = $1 and hash = $2', [
    first.seq,
    Buffer.from(first.hash, 'hex'),
  ]);
  return rowCount === 1;
}

async function append(pool: Pool, entries: readonly ChainedEntry[], end: SecurityEnd): Promise<void> {
  await pool.query({
    name: 'security-append',
    text: `select security_append($1, $2, $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
             $9::text[], $10::text[], $11::text[], $12::text[])`,
    values: [
      end.seq,
      Buffer.from(end.hash, 'hex'),
      entries.map(({ at }) => at),
      entries.map(({ kind }) => kind),
      entries.map(({ person }) => person),
      entries.map(({ session }) => session),
      entries.map(({ facility }) => facility),
      entries.map(({ address }) => address),
      entries.map(({ subject }) => subject),
      entries.map(({ secrecy }) => secrecy),
      entries.map(({ detail }) => JSON.stringify(detail)),
      entries.map(({ hash }) => hash),
    ],
  });
}

/** A statement that would fail the same way again. */
function isDefect(error: unknown): boolean {
  const code = codeOf(error);
  return error instanceof TypeError || (code !== undefined && /^(?:22|23|42)/.test(code));
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
