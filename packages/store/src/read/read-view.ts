import { type RawBuilder, sql } from 'kysely';
import type { FacilityId, SubjectKind } from '@giaolien/kernel';

import { all, type Database, limitOf, visibleOne } from './rows.ts';
import type { Scope } from './scope.ts';
import type { Viewer } from './viewer.ts';

/** What the list filters share; what is left out does not restrict. */
export interface PlaceFilter {
  readonly facility?: FacilityId | undefined;
  readonly limit?: number | undefined;
}

/** How a view is read: its rows under the alias that its scope uses, newest first. */
export interface ReadView {
  readonly kind: SubjectKind;
  readonly from: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
  readonly order: RawBuilder<unknown>;
  readonly scope: (viewer: Viewer) => Scope;
}

/** The rows of a view that `viewer` may see, in the order of the view. */
export async function listNow<Now>(
  database: Database,
  viewer: Viewer,
  view: ReadView,
  filter: PlaceFilter,
  conditions: readonly RawBuilder<unknown>[],
): Promise<readonly Now[]> {
  const { open, near } = view.scope(viewer);
  const { rows } = await sql<{ readonly now: Now }>`select now from ${view.from}
    where ${all([open, near, ...conditions])}
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
  const { rows } = await sql<{ readonly now: Now }>`select now from ${view.from}
    where ${view.id} = ${id} and ${visibleOne(viewer, view.scope(viewer), `${view.kind}:${id}`)}`.execute(database);
  return rows[0]?.now;
}
