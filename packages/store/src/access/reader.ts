import type { Viewer } from '@giaolien/access';
import type { CompiledQuery, ConnectionProvider, DatabaseConnection, QueryExecutor, QueryResult } from 'kysely';
import { escapeLiteral, type Pool, type QueryConfig, type QueryResultRow } from 'pg';

import { createReaderPool } from '../connect.ts';
import { COMPILER } from './compiler.ts';
import { contextOf } from './context.ts';
import { READER, ReaderRefused, roleAdvice } from './role.ts';

/** What a query of a read function runs on; it is bound to one viewer, so that none can forget for whom it reads. */
export interface Bound {
  getExecutor(): QueryExecutor;
}

/** The way by which everything is read on behalf of a person: another role than the owner's, and never without a viewer. */
export interface Reader {
  /** What the read functions run their queries on. */
  as(viewer: Viewer): Bound;
  /** One query of its own. */
  query<Row extends QueryResultRow>(viewer: Viewer, query: QueryConfig): Promise<readonly Row[]>;
  end(): Promise<void>;
}

/**
 * Opens the way of the readers to a database that is migrated. `key`: see `viewerKey`.
 * @throws ReaderRefused when the role may more than read what its viewer may, or the clocks lie too far apart.
 */
export async function openReader(readerUrl: string | undefined, owner: Pool, key: Buffer): Promise<Reader> {
  if (readerUrl === undefined) throw new ReaderRefused('DATABASE_READER_URL is not set.', roleAdvice());
  const pool = createReaderPool(readerUrl);
  try {
    await assertHarmless(pool, owner);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const base = COMPILER.getExecutor();
  return {
    as(viewer) {
      const executor = base.withConnectionProvider(connectionsOf(pool, viewer, key));
      return { getExecutor: () => executor };
    },
    query: (viewer, query) => readAs(pool, viewer, key, query),
    end: () => pool.end(),
  };
}

function connectionsOf(pool: Pool, viewer: Viewer, key: Buffer): ConnectionProvider {
  const connection: DatabaseConnection = {
    async executeQuery<Row>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      const rows = await readAs(pool, viewer, key, { name: nameOf(text), text, values: [...parameters] });
      // What a row looks like, the query that was written says.
      return { rows: rows as Row[] };
    },
    streamQuery() {
      throw new Error('Readers do not stream.');
    },
  };
  return { provideConnection: (consumer) => consumer(connection) };
}

/** The statements of the read functions by their text: planning the policies anew each time costs more than the query. */
const NAMES = new Map<string, string>();

function nameOf(text: string): string {
  let name = NAMES.get(text);
  if (name === undefined) NAMES.set(text, (name = `read-${NAMES.size}`));
  return name;
}

/**
 * One query in a transaction of its own, as `viewer`. All is sent at once; the context ends with the transaction, so the
 * connection carries nobody's rights to the next query.
 */
async function readAs<Row extends QueryResultRow>(
  pool: Pool,
  viewer: Viewer,
  key: Buffer,
  query: QueryConfig,
): Promise<readonly Row[]> {
  const context = escapeLiteral(contextOf(viewer, key, Date.now()));
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    // A context that could not be set must not let the query run in the transaction, nor answer as if nothing were there.
    const begun = client.query(`begin read only; select set_config('giaolien.viewer', ${context}, true)`);
    const read = client.query<Row>(query);
    const ended = client.query('commit');
    const [first, second, third] = await Promise.allSettled([begun, read, ended]);
    for (const step of [first, second, third]) {
      if (step.status === 'rejected') {
        broken = step.reason instanceof Error ? step.reason : new Error(String(step.reason));
        throw broken;
      }
    }
    return second.status === 'fulfilled' ? second.value.rows : [];
  } finally {
    client.release(broken);
  }
}

interface Standing {
  readonly name: string;
  readonly powerful: boolean;
  readonly clock: number;
}

/** How far the clocks of the machine and the database may lie apart, in milliseconds. */
const APART = 60_000;

async function assertHarmless(pool: Pool, owner: Pool): Promise<void> {
  const owners = await owner.query<{ name: string }>('select current_user as name');
  const { rows } = await pool.query<Standing>({
    text: `select current_user as name, (extract(epoch from clock_timestamp()) * 1000)::bigint as clock,
             rolsuper or rolbypassrls or pg_has_role(current_user, $1, 'member') as powerful
           from pg_roles where rolname = current_user`,
    values: [owners.rows[0]?.name],
  });
  const [reader] = rows;
  if (reader === undefined || reader.name !== READER || reader.powerful) {
    const name = reader?.name ?? 'nobody';
    throw new ReaderRefused(
      `DATABASE_READER_URL signs in as ${name}, which is not the role ${READER} or may more than it should.`,
      roleAdvice(),
    );
  }
  if (Math.abs(reader.clock - Date.now()) > APART) {
    throw new ReaderRefused(
      'The clocks of this machine and of the database lie more than a minute apart.',
      'Set both by the same time server.',
    );
  }
}
