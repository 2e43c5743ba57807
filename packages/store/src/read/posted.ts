import type { Viewer } from '@giaolien/access';
import { type RawBuilder, sql } from 'kysely';
import type { ItemId, FacilityId, ItemNow, ServiceDate } from '@giaolien/kernel';

import { all, type Database } from './rows.ts';
import { scopeOf } from './scope.ts';

/** Days of posting, both ends included. */
export interface PostingDays {
  readonly from: ServiceDate;
  readonly to: ServiceDate;
}

/** So many items are in memory at once, whatever the period. */
const PAGE = 1_000;

interface PostedRow {
  readonly now: ItemNow;
  readonly posted_on: ServiceDate;
  readonly origin: FacilityId;
  readonly id: ItemId;
}

/**
 * Every item posted in `days` that `viewer` may count, part after part: a national viewer those of all offices, anyone
 * else those posted at his own; of each class only the cleared know how many there are. Each item comes once, as it stands
 * when its part is read.
 */
export async function* readPosted(
  database: Database,
  viewer: Viewer,
  { from, to }: PostingDays,
): AsyncGenerator<readonly ItemNow[]> {
  const own = viewer.national ? [] : [sql`i.origin = ${viewer.facility}`];
  let last: Pick<PostedRow, 'posted_on' | 'origin' | 'id'> | undefined = { posted_on: from, origin: '', id: '' };
  while (last !== undefined) {
    const after: RawBuilder<unknown> = sql`(i.posted_on, i.origin, i.id) > (${last.posted_on}, ${last.origin}, ${last.id})`;
    const page = await sql<PostedRow>`select i.now, i.posted_on, i.origin, i.id from item_view i
      where ${all([after, sql`i.posted_on <= ${to}`, scopeOf('item', viewer), ...own])}
      order by i.posted_on, i.origin, i.id limit ${PAGE}`.execute(database);
    yield page.rows.map(({ now }) => now);
    last = page.rows.length < PAGE ? undefined : page.rows.at(-1);
  }
}
