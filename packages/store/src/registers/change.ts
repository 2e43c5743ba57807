import type { ClientBase } from 'pg';

import { RecordStale, type ChangedBy, type RecordChange } from './record.ts';

const WRITE = `
  with change as (
    select * from jsonb_to_recordset($1::jsonb) as c (
      register text, id text, facility text, seen integer, body jsonb, from_at bigint, until_at bigint, removed boolean)
  ), inserted as (
    insert into register_record
      (register, id, facility, version, body, from_at, until_at, changed_by, changed_at, approval, removed)
    select register, id, facility, 1, body, from_at, until_at, $2, $3, $4, removed from change where seen = 0
    on conflict (register, id) do nothing
    returning register, id
  ), updated as (
    update register_record r
    set facility = c.facility, version = r.version + 1, body = c.body, from_at = c.from_at, until_at = c.until_at,
        changed_by = $2, changed_at = $3, approval = $4, removed = c.removed
    from change c
    where c.seen > 0 and r.register = c.register and r.id = c.id and r.version = c.seen and not r.removed
    returning r.register, r.id
  )
  select register, id from inserted union all select register, id from updated`;

const FORGET_ENDS = `
  delete from register_end e using jsonb_to_recordset($1::jsonb) as c (register text, id text)
  where e.register = c.register and e.id = c.id`;

const WRITE_ENDS = `
  insert into register_end (register, id, facility, person, kind, label, until_at)
  select register, id, facility, person, kind, label, until_at
  from jsonb_to_recordset($1::jsonb) as e (
    register text, id text, facility text, person text, kind text, label text, until_at bigint)`;

/**
 * Writes the next versions of records inside the transaction of `client`: all of them or, by throwing, none. The former
 * versions are kept by the database itself.
 * @throws RecordStale for the first that is not at the version that was seen
 */
export async function writeChanges(
  client: ClientBase,
  changes: readonly RecordChange[],
  { person, at, approval }: ChangedBy,
): Promise<void> {
  const rows = changes.map(({ register, id, facility, seen, body, from = null, until = null, removed = false }) => {
    return { register, id, facility, seen, body, from_at: from, until_at: until, removed };
  });
  const written = await client.query<{ register: string; id: string }>(WRITE, [
    JSON.stringify(rows),
    person,
    at,
    approval ?? null,
  ]);
  const done = new Set(written.rows.map(({ register, id }) => `${register} ${id}`));
  const stale = changes.find(({ register, id }) => !done.has(`${register} ${id}`));
  if (stale !== undefined) throw new RecordStale(stale.register, stale.id);
  await client.query(FORGET_ENDS, [JSON.stringify(changes.map(({ register, id }) => ({ register, id })))]);
  const ends = changes.flatMap((change) => (change.removed === true ? [] : endsOf(change)));
  if (ends.length > 0) await client.query(WRITE_ENDS, [JSON.stringify(ends)]);
}

function endsOf({ register, id, facility, ends = [] }: RecordChange): readonly object[] {
  return ends.map(({ until, ...end }) => ({ register, id, facility, ...end, until_at: until }));
}
