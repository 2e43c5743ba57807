import type { RowKind, Viewer } from '@giaolien/access';
import { type RawBuilder, sql } from 'kysely';
import type { FacilityId } from '@giaolien/kernel';

import { all, type Database, limitOf } from './rows.ts';
import { scopeOf } from './scope.ts';

/** What the list filters share; what is left out does not restrict. */
export interface PlaceFilter {
  readonly facility?: FacilityId | undefined;
  readonly limit?: number | undefined;
}

/** How a view is read: its rows under the alias that `scopeOf` uses, newest first. */
export interface ReadView {
  readonly kind: RowKind;
  readonly from: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
  readonly order: RawBuilder<unknown>;
  /** What the row adds up to, where that is no column of its own. */
  readonly now?: RawBuilder<unknown>;
}

/** The rows of a view that `viewer` may see, in the order of the view. */
export async function listNow<Now>(
  database: Database,
  viewer: Viewer,
  view: ReadView,
  filter: PlaceFilter,
  conditions: readonly RawBuilder<unknown>[],
): Promise<readonly Now[]> {
  const { rows } = await sql<{ readonly now: Now }>`select ${nowOf(view)} as now from ${view.from}
    where ${all([scopeOf(view.kind, viewer), ...conditions])}
    order by ${view.order} limit ${limitOf(filter.limit)}`.execute(database);
  return rows.map(({ now }) => now);
}

/** One row of a view, if it exists for `viewer`. */
export async function findNow<Now>(
  database: Database,
  viewer: Viewer,
  view: ReadView,
  id: string,
): Promise<Now | undefined> {
  const { rows } = await sql<{ readonly now: Now }>`select ${nowOf(view)} as now from ${view.from}
    where ${view.id} = ${id} and ${scopeOf(view.kind, viewer)}`.execute(database);
  return rows[0]?.now;
}

function nowOf({ now }: ReadView): RawBuilder<unknown> {
  return now ?? sql.ref('now');
}
