import { classEver } from '@giaolien/access';
import { EMPTY_STORY, type SubjectId } from '@giaolien/kernel';
import type { PoolClient, Pool } from 'pg';

import { loadStories } from '../log/stories.ts';
import { VIEWS } from './columns.ts';
import { classStatement, viewStatement, viewWrites, type ViewRow } from './write.ts';

/** Subjects folded at once. */
const PAGE = 500;

/**
 * Empties the views of a shard and tells every subject's story anew from the log, in one transaction; readers see the
 * old views until it commits, and a server that appends waits. Answers how many subjects were told.
 */
export async function rebuildViews(pool: Pool, shard: number): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    // The appender moves the head in every transaction, so holding the row keeps the log still.
    await client.query('select from log_head where shard = $1 for update', [shard]);
    for (const { table } of Object.values(VIEWS)) await client.query(`delete from ${table}`);
    await client.query('delete from classified_subject');
    const told = await tellAll(client, pool, shard);
    await client.query('commit');
    return told;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function tellAll(client: PoolClient, pool: Pool, shard: number): Promise<number> {
  let count = 0;
  for (let after = ''; ;) {
    const { rows } = await client.query<{ subject: SubjectId; position: number }>(
      `select subject, max(seq) as position from event_subject where shard = $1 and subject > $2
       group by subject order by subject limit $3`,
      [shard, after, PAGE],
    );
    const stories = await loadStories(
      pool,
      shard,
      rows.map(({ subject }) => subject),
    );
    const views = rows.map(({ subject, position }): ViewRow => {
      const { now, facts } = stories.get(subject) ?? EMPTY_STORY;
      return { subject, position, now, facts };
    });
    const classified = views.map(({ subject, facts }) => ({ subject, secrecy: classEver(subject, facts) }));
    const told = classified.filter(({ secrecy }) => secrecy !== null);
    await client.query(classStatement(1), [told.map(({ subject }) => subject), told.map(({ secrecy }) => secrecy)]);
    for (const { kind, values } of viewWrites(views)) await client.query(viewStatement(kind, 1), [...values]);
    count += rows.length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return count;
    after = last.subject;
  }
}
