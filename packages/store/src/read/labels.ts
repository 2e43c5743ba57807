import { ROW_RULES, type Label, type RowKind } from '@giaolien/access';
import type { SecrecyClass, SubjectId } from '@giaolien/kernel';
import type { Pool } from 'pg';

import { VIEWS } from '../views/columns.ts';

/** The label of each view's row; the class only where the rule asks about it. */
const NEAR = Object.entries(VIEWS)
  .map(([kind, { table }]) => {
    const secrecy = ROW_RULES[kind as RowKind].secrecy === 'own' ? 'v.secrecy' : 'null';
    // Who has to do with the bag has to do with what lies inside.
    const [near, carrier] =
      ROW_RULES[kind as RowKind].need === 'near-or-carrier'
        ? [`v.near || coalesce(c.near, '{}')`, 'left join receptacle_view c on c.id = v.container']
        : ['v.near', ''];
    return `select w.subject, ${near} as near, ${secrecy} as secrecy
      from wanted w join ${table} v on v.id = substr(w.subject, ${kind.length + 2}) ${carrier}
      where starts_with(w.subject, '${kind}:')`;
  })
  .join(' union all ');

interface LabelRow {
  readonly subject: SubjectId;
  readonly secrecy: SecrecyClass | null;
  readonly near: readonly string[];
}

/**
 * How far word of each of `subjects` may go, as it is now: whom it has to do with, and the highest class that it is or ever
 * was of. Those that no view holds are absent; see `trimFact`.
 */
export async function labelsOf(pool: Pool, subjects: readonly SubjectId[]): Promise<ReadonlyMap<SubjectId, Label>> {
  if (subjects.length === 0) return new Map();
  const { rows } = await pool.query<LabelRow>({
    name: 'labels-of',
    text: `with wanted as (select unnest($1::text[]) as subject)
      select near.subject, near.near, least(near.secrecy, c.secrecy) as secrecy
      from (${NEAR}) as near left join classified_subject c on c.subject = near.subject`,
    values: [subjects],
  });
  return new Map(rows.map(({ subject, secrecy, near }) => [subject, { secrecy, near }]));
}
