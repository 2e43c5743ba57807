import { labelOf, type Label } from '@giaolien/access';
import { idOf, kindOf, type Recorded, type SecrecyClass, type SubjectId, type SubjectNow } from '@giaolien/kernel';

import { type ViewKind, VIEWS } from './columns.ts';

/** What a subject adds up to, and the position of the last fact that concerns it. */
export interface ViewRow {
  readonly subject: SubjectId;
  /** The kernel's `now`; `undefined` is no row: what is told of it does not make it exist. */
  readonly now: SubjectNow | undefined;
  /** Its whole story. */
  readonly facts: readonly Recorded[];
  readonly position: number;
}

/** JSON text never holds this character unescaped, so it can stand between texts without quoting any of them. */
export const BETWEEN = '\x1e';

/** Rows of one view as parameters: ids, positions, the JSON of each `now`, and the labels. */
export interface ViewWrite {
  readonly kind: ViewKind;
  readonly values: readonly [
    ids: readonly string[],
    positions: readonly number[],
    nows: string,
    secrecies: readonly (SecrecyClass | null)[],
    nears: readonly string[],
  ];
}

/** Rows of one view on their way into its parameters. */
class Rows {
  readonly ids: string[] = [];
  readonly positions: number[] = [];
  readonly nows: string[] = [];
  readonly secrecies: (SecrecyClass | null)[] = [];
  readonly nears: string[] = [];
}

/** The writes that bring the views up to date, one per kind of subject touched; each subject stands once in `rows`. */
export function viewWrites(rows: Iterable<ViewRow>): readonly ViewWrite[] {
  const writes = new Map<ViewKind, Rows>();
  for (const row of rows) {
    const kind = kindOf(row.subject);
    const label = labelOfRow(row);
    if (kind === 'series' || label === undefined) continue;
    let write = writes.get(kind);
    if (write === undefined) writes.set(kind, (write = new Rows()));
    write.ids.push(idOf(row.subject));
    write.positions.push(row.position);
    write.nows.push(JSON.stringify(row.now));
    write.secrecies.push(label.secrecy);
    write.nears.push(arrayText(label.near));
  }
  return [...writes].map(([kind, { ids, positions, nows, secrecies, nears }]) => ({
    kind,
    values: [ids, positions, nows.join(BETWEEN), secrecies, nears],
  }));
}

function labelOfRow({ subject, now, facts }: ViewRow): Label | undefined {
  const kind = kindOf(subject);
  if (kind === 'series' || now === undefined) return undefined;
  // The kind in the tag is the kind of the state.
  return (labelOf as (kind: ViewKind, now: SubjectNow, facts: readonly Recorded[]) => Label)(kind, now, facts);
}

/** A list of texts as PostgreSQL writes an array, for one element of an array of them. */
function arrayText(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`).join(',')}}`;
}

/**
 * The statement of a write whose parameters begin at $`first`.
 * `offset 0` keeps the conversion to jsonb in one place; without it PostgreSQL converts once per column.
 */
export function viewStatement(kind: ViewKind, first: number): string {
  const { table, columns } = VIEWS[kind];
  const names = Object.keys(columns);
  return `insert into ${table} (id, position, now, secrecy, near, ${names.join(', ')})
    select id, position, now, secrecy, near::text[], ${Object.values(columns).join(', ')}
    from (
      select id, position, now::jsonb as now, secrecy, near
      from unnest($${first}::text[], $${first + 1}::bigint[], string_to_array($${first + 2}, chr(30)),
          $${first + 3}::text[], $${first + 4}::text[])
        as t (id, position, now, secrecy, near) offset 0
    ) as told
    on conflict (id) do update set position = excluded.position, now = excluded.now, secrecy = excluded.secrecy,
      near = excluded.near, ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`;
}

/** The statement that notes classes of subjects (parameters $`first`: subjects, classes); they only ever rise. */
export function classStatement(first: number): string {
  return `insert into classified_subject (subject, secrecy) select * from unnest($${first}::text[], $${first + 1}::text[])
    on conflict (subject) do update set secrecy = excluded.secrecy where excluded.secrecy < classified_subject.secrecy`;
}
