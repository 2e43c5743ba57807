import { createHash } from 'node:crypto';

import { withClient } from '../postgres/answer.ts';

/**
 * SHA-256 over every row of every view, in order: equal before and after the views are told anew from the log, or they
 * are not what the log tells. `databaseUrl`: that of the owner, whom no row is hidden from.
 */
export async function fingerprintOfViews(databaseUrl: string): Promise<string> {
  const hash = createHash('sha256');
  await withClient(databaseUrl, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname like '%\\_view' order by 1`,
    );
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from "${name}" t order by 1`);
      hash.update(name);
      for (const { row } of rows) hash.update(row);
    }
  });
  return hash.digest('hex');
}
