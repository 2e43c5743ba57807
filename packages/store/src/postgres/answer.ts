import { Client } from 'pg';

import { PostgresUnavailable } from './unavailable.ts';

/** What a server said to a knock: it serves, it is still recovering or stopping, or nobody is there. */
export type Answer = 'serving' | 'not yet' | 'nobody';

/**
 * Knocks once at `databaseUrl`.
 * @throws PostgresUnavailable for a reason that waiting does not mend, such as a wrong password.
 */
export async function knock(databaseUrl: string): Promise<Answer> {
  try {
    await withClient(databaseUrl, (client) => client.query('select 1'));
    return 'serving';
  } catch (error) {
    const code = (error as { code?: string }).code;
    // cannot_connect_now: starting up, shutting down or recovering; admin_shutdown: went away while we asked
    if (code === '57P03' || code === '57P01') return 'not yet';
    if (code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === 'ETIMEDOUT' || code === undefined) return 'nobody';
    throw new PostgresUnavailable(
      `The embedded PostgreSQL answers but refuses us: ${(error as Error).message}.`,
      'Stop it and start again; if that does not help, move its folder away or set DATABASE_URL.',
      { cause: error },
    );
  }
}

/** Opens one connection for `work` and closes it whatever happens. */
export async function withClient<T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  // A connection lost between two queries would otherwise end the process; the next query reports it anyway.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
