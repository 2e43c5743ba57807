import type { RowKind } from '@giaolien/access';
import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Client } from 'pg';

import { VIEWS } from '../views/columns.ts';
import { COMPILER } from './compiler.ts';
import { CONTEXT, FOLLOWED, rowCondition, type Terms } from './conditions.ts';
import { READER, ReaderRefused, roleAdvice } from './role.ts';

/** A table of which people read, what they may read of it, and which of its rows. */
interface Policy {
  readonly table: string;
  /** Left out: every column. */
  readonly columns?: readonly string[];
  readonly rows: string;
}

const TRIP_COLUMNS = ['id', 'position', 'near', ...Object.keys(VIEWS.trip.columns)];

/** The open lists of a trip that are closed to nobody cleared as the reader is; the view asks as its owner. */
const OPEN_LISTS = `jsonb_build_object('openLists', coalesce((
    select jsonb_agg(list.id order by list.place)
    from jsonb_array_elements_text(t.now -> 'openLists') with ordinality as list (id, place)
    where not exists (select from classified_subject c where c.subject = 'handover:' || list.id
      and not c.secrecy = any (${textOf(CONTEXT.classes)}))), '[]'))`;

/** Trips without the loads and lists that are closed to the reader, and whether he may follow them. */
const TRIP = `create view trip with (security_barrier) as
  select t.id, trip_for(t.now, (select (viewer()).classes)) || ${OPEN_LISTS} as now, ${textOf(FOLLOWED)} as followed
  from trip_view t where ${textOf(rowCondition('trip', 't', CONTEXT))}`;

/** The terms of the reader whom `facts_of` has looked up. */
const LOOKED_UP: Terms = { national: sql`reader.national`, near: sql`reader.near`, classes: sql`reader.classes` };

/**
 * The facts about one subject, each with the best text that is open to the reader; none, unless he may see the subject's
 * own row. The policies of `event` and its tags say the same of every fact, but ask each of them about all its subjects;
 * whoever may see the one subject may read of it, so one question does.
 */
const FACTS_OF = `create or replace function facts_of(of_shard smallint, wanted text)
  returns table (seq bigint, recorded_at bigint, input_id text, body text)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    reader public.viewer_context := public.viewer();
  begin
    if reader.near is null or not ${visibleSubject('wanted', LOOKED_UP)} then
      return;
    end if;
    return query
      select told.seq, told.recorded_at, told.input_id, told.body from (
        select e.seq, e.recorded_at, e.input_id, coalesce(
          (select c.body from event_classified c
           where c.shard = e.shard and c.seq = e.seq and c.secrecy = any (reader.classes)
           order by c.secrecy limit 1),
          e.body) as body
        from event_subject s join event e on e.shard = s.shard and e.seq = s.seq
        where s.shard = of_shard and s.subject = wanted
      ) as told
      where told.body is not null order by told.seq;
  end
  $$`;

/** What of the log and the views is open to the reader of a transaction. */
export function policies(): readonly Policy[] {
  return [
    ...(Object.keys(VIEWS) as RowKind[]).map((kind) => ({
      table: VIEWS[kind].table,
      // What a trip carries is read through the view `trip`, which leaves out what is closed.
      ...(kind === 'trip' ? { columns: TRIP_COLUMNS } : {}),
      rows: textOf(rowCondition(kind, VIEWS[kind].table, CONTEXT)),
    })),
    { table: 'event_subject', rows: visibleSubject('subject') },
    // A fact is told to whoever may see one of its subjects; the classes of the others were cut out of its text.
    {
      table: 'event',
      columns: ['shard', 'seq', 'recorded_at', 'input_id', 'body'],
      rows: 'exists (select from event_subject s where s.shard = event.shard and s.seq = event.seq)',
    },
    {
      table: 'event_classified',
      rows: `secrecy = any (${textOf(CONTEXT.classes)})
        and exists (select from event e where e.shard = event_classified.shard and e.seq = event_classified.seq)`,
    },
    {
      table: 'position_now',
      rows: `subject like 'trip:%' and exists (select from trip t where t.id = substr(subject, 6) and t.followed)`,
    },
  ];
}

/**
 * A subject (a tag of the log) is open to whoever may see its row; counters have none. `terms`: where the policies of the
 * views do not stand, because it is asked by the owner.
 */
function visibleSubject(subject: string, terms?: Terms): string {
  const cases = (Object.keys(VIEWS) as RowKind[]).map((kind) => {
    const isOpen = terms === undefined ? '' : ` and ${textOf(rowCondition(kind, 'v', terms))}`;
    return `when '${kind}' then exists (
      select from ${VIEWS[kind].table} v where v.id = substr(${subject}, ${kind.length + 2})${isOpen})`;
  });
  return `(case split_part(${subject}, ':', 1) ${cases.join(' ')} else false end)`;
}

/** Policies for the readers that somebody added are not ours; those of other roles are the operator's. */
const DROP_POLICIES = `do $$
  declare
    found record;
  begin
    for found in select * from pg_policies
      where schemaname = 'public' and roles && array['public', '${READER}']::name[]
    loop
      execute format('drop policy %I on %I', found.policyname, found.tablename);
    end loop;
  end
  $$`;

/**
 * What stands in the database: every table, view and function, and every policy and grant for the readers or for everyone.
 * A function of a later migration or a grant by hand makes it another text.
 */
const STANDING = `select string_agg(line, chr(10) order by line) as standing from (
  select concat_ws(' ', relkind, relname, relrowsecurity, case relkind when 'v' then md5(pg_get_viewdef(oid)) end) as line
  from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
  union all
  select concat_ws(' ', 'function', oid::regprocedure, prosecdef, md5(prosrc))
  from pg_proc where pronamespace = 'public'::regnamespace
  union all
  select concat_ws(' ', 'policy', tablename, policyname, permissive, roles, cmd, qual)
  from pg_policies where schemaname = 'public' and roles && array['public', '${READER}']::name[]
  union all
  select concat_ws(' ', 'grant', given.name, acl.privilege_type, acl.grantee) from (
    select relname::text as name, relacl as acl from pg_class where relnamespace = 'public'::regnamespace
    union all
    select attrelid::regclass || '.' || attname, attacl from pg_attribute
    where attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
    union all
    select oid::regprocedure::text, coalesce(proacl, acldefault('f', proowner))
    from pg_proc where pronamespace = 'public'::regnamespace
  ) as given, aclexplode(given.acl) as acl where acl.grantee in (0, '${READER}'::regrole)
) as standing`;

/**
 * Makes the second wall, unless the database has exactly this one already and nothing beside it: row-level security on
 * every table, so that only its owner reads where no policy says otherwise, and the policies and grants of this program's
 * rules. A policy, grant or function that came in between makes it anew.
 * @throws ReaderRefused when the role of the readers does not exist.
 */
export async function secureTables(client: Client): Promise<void> {
  const role = await client.query('select from pg_roles where rolname = $1', [READER]);
  if (!role.rowCount) throw new ReaderRefused(`The role ${READER} does not exist.`, roleAdvice());
  const tables = await client.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relowner = current_user::regrole
     order by 1`,
  );
  const statements = wallAround(tables.rows.map(({ name }) => name));
  const { rows } = await client.query<{ made: string | null }>(`select obj_description('fact'::regclass) as made`);
  if (rows[0]?.made === (await digestOf(client, statements))) return;
  await client.query('begin');
  try {
    for (const statement of statements) await client.query(statement);
    await client.query(`comment on view fact is '${await digestOf(client, statements)}'`);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Of the statements of the wall and of all that the database has where it stands. */
async function digestOf(client: Client, statements: readonly string[]): Promise<string> {
  const { rows } = await client.query<{ standing: string }>(STANDING);
  return createHash('sha256')
    .update([...statements, rows[0]?.standing ?? ''].join(';'))
    .digest('hex');
}

/** Every statement of the wall around `tables`, in order. */
export function wallAround(tables: readonly string[]): readonly string[] {
  return [
    `revoke all on all tables in schema public from public, ${READER}`,
    // Of the whole database: what is revoked in one schema alone would still be given to everyone.
    'alter default privileges revoke execute on functions from public',
    ...tables.map((table) => `alter table ${table} enable row level security`),
    DROP_POLICIES,
    'drop view if exists trip',
    TRIP,
    ...policies().flatMap(({ table, columns, rows }) => [
      `create policy reader on ${table} for select to ${READER} using (${rows})`,
      `grant select ${columns === undefined ? '' : `(${columns.join(', ')}) `}on ${table} to ${READER}`,
    ]),
    `grant select on trip, fact to ${READER}`,
    FACTS_OF,
    `revoke execute on all functions in schema public from public, ${READER}`,
    `grant execute on function viewer(), trip_for(jsonb, text[]), facts_of(smallint, text) to ${READER}`,
    `grant usage on schema public to ${READER}`,
  ];
}

/** A condition without parameters as the text of a policy. */
function textOf(condition: RawBuilder<unknown>): string {
  const { sql: text, parameters } = condition.compile(COMPILER);
  if (parameters.length > 0) throw new Error('A policy knows no parameters.');
  return text;
}
