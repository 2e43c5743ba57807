import { sql } from 'kysely';
import type { Instant, IrregularityNow } from '@giaolien/kernel';

import { type BagCustody, heldItemOf, type HeldItem, type ItemRow } from './items.ts';
import type { Database } from './rows.ts';

/** A place in a list of candidates: the moment from which a clock may have run out, and the id. */
export interface WatchCursor {
  readonly at: Instant;
  readonly id: string;
}

/** A candidate: it may have a clock that has run out; the kernel says whether it has. */
export interface Watched<Now> {
  readonly at: Instant;
  readonly now: Now;
}

/** Which candidates: those whose moment has come by `now`, after the cursor, at most `limit`. */
export interface WatchPage {
  readonly now: Instant;
  readonly after: WatchCursor | undefined;
  readonly limit: number;
}

type Nullable<Shape> = { readonly [Field in keyof Shape]: Shape[Field] | null };

/** Items with a clock that may have run out, earliest first. For the watch, which sees everything. */
export async function watchItems(database: Database, page: WatchPage): Promise<readonly Watched<HeldItem>[]> {
  const after = page.after ?? { at: -1, id: '' };
  const { rows } = await sql<ItemRow & Nullable<BagCustody> & { readonly at: Instant }>`
    select i.watch_at as at, i.now, r.now -> 'custodian' as custodian, (r.now ->> 'since')::bigint as since
    from item_view i left join receptacle_view r on r.id = i.container
    where i.watch_at <= ${page.now} and (i.watch_at, i.id) > (${after.at}, ${after.id})
    order by i.watch_at, i.id limit ${page.limit}`.execute(database);
  return rows.map(({ at, now, custodian, since }) => {
    return { at, now: heldItemOf(now, custodian === null || since === null ? undefined : { custodian, since }) };
  });
}

/** Open irregularities with a clock that may have run out, oldest first. For the watch. */
export async function watchIrregularities(
  database: Database,
  page: WatchPage,
): Promise<readonly Watched<IrregularityNow>[]> {
  const { at, id } = page.after ?? { at: -1, id: '' };
  const { rows } = await sql<Watched<IrregularityNow>>`
    select q.watch_at as at, q.now from irregularity_view q
    where q.watch_at <= ${page.now} and (q.watch_at, q.id) > (${at}, ${id})
    order by q.watch_at, q.id limit ${page.limit}`.execute(database);
  return rows;
}
