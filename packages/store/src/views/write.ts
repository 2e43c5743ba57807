import { idOf, kindOf, type SubjectId } from '@giaolien/kernel';
import type { QueryConfig } from 'pg';

import { type ViewKind, VIEWS, type ViewShape } from './columns.ts';

/** What a subject adds up to, and the position of the last fact that concerns it. */
export interface ViewRow {
  readonly subject: SubjectId;
  /** The kernel's `now`; `undefined` is no row: what is told of it does not make it exist. */
  readonly now: object | undefined;
  readonly position: number;
}

/** JSON text never holds this character unescaped, so it can stand between texts without quoting any of them. */
export const BETWEEN = '\x1e';

const UPSERTS = new Map(Object.values(VIEWS).map((shape) => [shape, upsertOf(shape)]));

/** Statements that bring the views up to date, one per kind of subject touched; each subject stands once in `rows`. */
export function viewStatements(rows: Iterable<ViewRow>): readonly QueryConfig[] {
  const columns = new Map<ViewKind, { ids: string[]; positions: number[]; nows: string[] }>();
  for (const { subject, now, position } of rows) {
    const kind = kindOf(subject);
    if (kind === 'series' || now === undefined) continue;
    let column = columns.get(kind);
    if (column === undefined) columns.set(kind, (column = { ids: [], positions: [], nows: [] }));
    column.ids.push(idOf(subject));
    column.positions.push(position);
    column.nows.push(JSON.stringify(now));
  }
  return [...columns].map(([kind, { ids, positions, nows }]) => ({
    name: `upsert-${kind}-view`,
    text: UPSERTS.get(VIEWS[kind]) ?? '',
    values: [ids, positions, nows.join(BETWEEN)],
  }));
}

/** `offset 0` keeps the conversion to jsonb in one place; without it PostgreSQL converts once per column. */
function upsertOf({ table, columns }: ViewShape): string {
  const names = Object.keys(columns);
  return `insert into ${table} (id, position, now, ${names.join(', ')})
    select id, position, now, ${Object.values(columns).join(', ')}
    from (
      select id, position, now::jsonb as now
      from unnest($1::text[], $2::bigint[], string_to_array($3, chr(30))) as t (id, position, now) offset 0
    ) as told
    on conflict (id) do update set position = excluded.position, now = excluded.now,
      ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`;
}
