import pg from 'pg';

const INT8 = 20;

/** Positions and instants are int8 and stay far below 2^53, so they are numbers everywhere in TypeScript. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    return oid === INT8 ? Number : pg.types.getTypeParser(oid, format);
  },
};

/** Our statements are short: compiling their plans, as Debian's servers do (jit), takes longer than running them. */
const NO_JIT = '-c jit=off';

/** Connections for reading and for work outside the log. Close it with `end()`. */
export function createPool(databaseUrl: string, max = 10): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    options: NO_JIT,
    max,
    types: TYPES,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    application_name: 'giaolien',
  });
  // An idle connection that the server closes (restart, fail-over) is replaced on the next use.
  pool.on('error', () => undefined);
  return pool;
}

/**
 * Connections for reading on behalf of people. They are pipelined, so that a transaction of three statements is one round
 * trip: never use them for COPY or cursors.
 */
export function createReaderPool(readerUrl: string, max = 10): pg.Pool {
  const config: pg.PoolConfig & { readonly pipeline: true } = {
    connectionString: readerUrl,
    options: NO_JIT,
    max,
    pipeline: true,
    types: TYPES,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    application_name: 'giaolien reader',
  };
  const pool = new pg.Pool(config);
  pool.on('error', () => undefined);
  return pool;
}

/**
 * One pipelined connection: statements are sent without waiting for the answers to those before. It must never be
 * used for COPY or cursors. A statement that is not answered within half a minute ends the connection.
 */
export async function connectWriter(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    options: NO_JIT,
    pipeline: true,
    types: TYPES,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
    application_name: 'giaolien appender',
  });
  // A connection lost between two statements is reported by the next one.
  client.on('error', () => undefined);
  await client.connect();
  // Its few statements are the same for ever; planning them anew for the length of each array costs a lone caller most.
  await client.query('set plan_cache_mode = force_generic_plan');
  return client;
}
