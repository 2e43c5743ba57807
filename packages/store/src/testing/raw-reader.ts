import type { RowKind, Viewer } from '@giaolien/access';
import type { Client } from 'pg';

import { contextOf } from '../access/context.ts';
import { createPool } from '../connect.ts';
import { viewerKey } from '../access/key.ts';
import { withClient } from '../postgres/answer.ts';
import { VIEWS } from '../views/columns.ts';

/** What the role of the readers gets when it asks the tables themselves, past every query of ours. */
export interface RawSight {
  /** Ids of the rows of each view. */
  readonly ids: Readonly<Record<RowKind, readonly string[]>>;
  /** Rows of each view by `count(*)`. */
  readonly counts: Readonly<Record<RowKind, number>>;
  /** Subjects of the log, and the texts of the facts, as one text; empty unless asked for. */
  readonly log: string;
}

/** Reads everything as the reader's role, once for each of `viewers`; `null`: without saying for whom. */
export async function readRaw(
  addresses: { readonly databaseUrl: string; readonly readerUrl: string },
  viewers: readonly (Viewer | null)[],
  withLog = false,
): Promise<readonly RawSight[]> {
  const pool = createPool(addresses.databaseUrl, 1);
  const key = await viewerKey(pool);
  await pool.end();
  return withClient(addresses.readerUrl, async (client) => {
    const sights: RawSight[] = [];
    for (const viewer of viewers) {
      await client.query('begin');
      if (viewer !== null) {
        await client.query("select set_config('giaolien.viewer', $1, true)", [contextOf(viewer, key, Date.now())]);
      }
      sights.push(await sightOf(client, withLog));
      await client.query('rollback');
    }
    return sights;
  });
}

async function sightOf(client: Client, withLog: boolean): Promise<RawSight> {
  const kinds = Object.keys(VIEWS) as RowKind[];
  const each = (query: (kind: RowKind) => string) => kinds.map(query).join(' union all ');
  const rows = await client.query<{ kind: RowKind; id: string }>(
    `${each((kind) => `select '${kind}' as kind, id from ${VIEWS[kind].table}`)} order by id`,
  );
  const counted = await client.query<{ kind: RowKind; rows: string }>(
    each((kind) => `select '${kind}' as kind, count(*) as rows from ${VIEWS[kind].table}`),
  );
  const log = withLog ? await logOf(client) : '';
  const idsOf = (kind: RowKind) => rows.rows.filter((row) => row.kind === kind).map(({ id }) => id);
  const countOf = (kind: RowKind) => Number(counted.rows.find((row) => row.kind === kind)?.rows);
  const ofEach = <Value>(valueOf: (kind: RowKind) => Value) =>
    // Every kind has been asked for.
    Object.fromEntries(kinds.map((kind) => [kind, valueOf(kind)])) as Record<RowKind, Value>;
  return {
    ids: ofEach(idsOf),
    counts: ofEach(countOf),
    log,
  };
}

async function logOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ text: string | null }>(
    `select (select string_agg(subject, ' ') from event_subject) || ' ' || (select string_agg(body, ' ') from fact) as text`,
  );
  return rows[0]?.text ?? '';
}
