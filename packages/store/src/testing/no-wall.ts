import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import type { QueryResultRow } from 'pg';

import { COMPILER } from '../access/compiler.ts';
import type { Reader } from '../access/reader.ts';
import { createPool } from '../connect.ts';
import { createViews, type Views } from '../read/views.ts';

/** Views that are read without the second wall. */
export interface OpenViews {
  readonly views: Views;
  close(): Promise<void>;
}

/**
 * The same queries as the owner, who meets no row-level security, on a connection without a transaction and without a
 * viewer: to measure what the wall costs, never to answer anyone.
 */
export function openViewsWithoutWall(databaseUrl: string): OpenViews {
  const pool = createPool(databaseUrl);
  const connection: DatabaseConnection = {
    async executeQuery<Row>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      const { rows } = await pool.query<QueryResultRow>(text, [...parameters]);
      // What a row looks like, the query that was written says.
      return { rows: rows as Row[] };
    },
    streamQuery() {
      throw new Error('Readers do not stream.');
    },
  };
  const executor = COMPILER.getExecutor().withConnectionProvider({
    provideConnection: (consumer) => consumer(connection),
  });
  const reader: Reader = {
    as: () => ({ getExecutor: () => executor }),
    query: async (_viewer, query) => (await pool.query(query)).rows,
    end: () => pool.end(),
  };
  return { views: createViews({ pool, reader }), close: () => pool.end() };
}
