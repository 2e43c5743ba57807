import { idOf, kindOf, type SubjectId } from '@giaolien/kernel';

import { type ViewKind, VIEWS } from './columns.ts';

/** What a subject adds up to, and the position of the last fact that concerns it. */
export interface ViewRow {
  readonly subject: SubjectId;
  /** The kernel's `now`; `undefined` is no row: what is told of it does not make it exist. */
  readonly now: object | undefined;
  readonly position: number;
}

/** JSON text never holds this character unescaped, so it can stand between texts without quoting any of them. */
export const BETWEEN = '\x1e';

/** Rows of one view as parameters: ids, positions, and the JSON of each `now`. */
export interface ViewWrite {
  readonly kind: ViewKind;
  readonly values: readonly [ids: readonly string[], positions: readonly number[], nows: string];
}

/** The writes that bring the views up to date, one per kind of subject touched; each subject stands once in `rows`. */
export function viewWrites(rows: Iterable<ViewRow>): readonly ViewWrite[] {
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
    kind,
    values: [ids, positions, nows.join(BETWEEN)],
  }));
}

/**
 * The statement of a write whose parameters begin at $`first`.
 * `offset 0` keeps the conversion to jsonb in one place; without it PostgreSQL converts once per column.
 */
export function viewStatement(kind: ViewKind, first: number): string {
  const { table, columns } = VIEWS[kind];
  const names = Object.keys(columns);
  return `insert into ${table} (id, position, now, ${names.join(', ')})
    select id, position, now, ${Object.values(columns).join(', ')}
    from (
      select id, position, now::jsonb as now
      from unnest($${first}::text[], $${first + 1}::bigint[], string_to_array($${first + 2}, chr(30)))
        as t (id, position, now) offset 0
    ) as told
    on conflict (id) do update set position = excluded.position, now = excluded.now,
      ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`;
}
