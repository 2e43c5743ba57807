import { isOpenTo, mayFollowTrip, maySee, type Viewer } from '@giaolien/access';
import { idOf, kindOf, type SubjectId } from '@giaolien/kernel';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createPool } from '../connect.ts';
import { migrate } from '../migrate.ts';
import { withClient } from '../postgres/answer.ts';
import { flavours, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { VIEWS } from '../views/columns.ts';
import { contextOf, CONTEXT_LIFETIME } from './context.ts';
import { viewerKey } from './key.ts';
import { policies, wallAround } from './policies.ts';
import { openReader, type Reader } from './reader.ts';
import { ReaderRefused } from './role.ts';
import {
  drawFrom,
  followedOf,
  KINDS,
  randomFacts,
  randomRecords,
  randomViewer,
  store,
  type Stored,
  type StoredFact,
} from './testing/random-records.ts';

/** Viewers in one run of the comparison. */
const VIEWERS = 10_000;
const PIPELINED = 50;
/** Viewers and subjects whose stories are compared. */
const STORIES = 600;

const ANYONE: Viewer = {
  person: 'an',
  facility: '100100',
  roles: ['monitor'],
  national: true,
  clearance: 'A',
  glass: [],
};
/** Every relation that the reader may ask. */
const READABLE = [...policies().map(({ table }) => table), 'fact', 'trip'];

describe.each(flavours())('The second wall on the %s PostgreSQL', (flavour) => {
  const draw = drawFrom(20_261_124);
  const records = randomRecords(draw);
  const facts = randomFacts(draw, records);
  let database: TestDatabase;
  let owner: pg.Pool;
  let key: Buffer;
  let reader: Reader;
  beforeAll(async () => {
    database = await openTestDatabase(flavour, { migrate });
    owner = createPool(database.databaseUrl);
    key = await viewerKey(owner);
    reader = await openReader(database.readerUrl, owner, key);
    await withClient(database.databaseUrl, (client) => store(client, records, facts));
  });
  afterAll(async () => {
    await reader.end();
    await owner.end();
    await database.drop();
  });

  async function countsUnder(context: string | undefined): Promise<Record<string, string>> {
    return withClient(database.readerUrl, async (client) => {
      if (context !== undefined) await client.query(`select set_config('giaolien.viewer', $1, false)`, [context]);
      const counts: Record<string, string> = {};
      for (const table of READABLE) {
        const column = table === 'event' ? 'count(seq)' : table === 'trip_view' ? 'count(id)' : 'count(*)';
        const { rows } = await client.query<{ count: string }>(`select ${column} as count from ${table}`);
        counts[table] = rows[0]?.count ?? '';
      }
      return counts;
    });
  }

  const nothing = Object.fromEntries(READABLE.map((table) => [table, '0']));

  test('shows nothing to whoever does not say for whom he reads, and everything to the cleared watch', async () => {
    expect(await countsUnder(undefined)).toEqual(nothing);
    expect(await countsUnder('')).toEqual(nothing);
    const all = await countsUnder(contextOf(ANYONE, key, Date.now()));
    for (const table of READABLE) expect([table, Number(all[table]) > 0]).toEqual([table, true]);
  });

  test('shows nothing under a context that is forged, altered, or out of date', async () => {
    const now = Date.now();
    const real = contextOf(ANYONE, key, now);
    const foreign = contextOf(ANYONE, Buffer.alloc(64, 7), now);
    const humble = contextOf({ ...ANYONE, national: false, clearance: null }, key, now);
    const altered = humble.replace('"national":false', '"national":true');
    const old = contextOf(ANYONE, key, now - CONTEXT_LIFETIME - 1);
    for (const context of [
      foreign,
      altered,
      old,
      real.slice(0, -1),
      `${'0'.repeat(64)}${real.slice(64)}`,
      'x'.repeat(70),
    ]) {
      expect(await countsUnder(context)).toEqual(nothing);
    }
  });

  test('lets the context of one read go with it', async () => {
    await reader.query(ANYONE, { text: 'select 1' });
    const own = await openReader(database.readerUrl, owner, key);
    const seen = await own.query<{ viewer: string | null }>(ANYONE, {
      text: `select nullif(current_setting('giaolien.viewer', true), '') is not null as viewer`,
    });
    expect(seen).toEqual([{ viewer: true }]);
    await own.end();
  });

  test('refuses the reader every table of the owner, every write, and the key', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select relname as name from pg_class where relkind in ('r', 'S', 'v') and relnamespace = 'public'::regnamespace`,
    );
    const closed = rows.map(({ name }) => name).filter((name) => !READABLE.includes(name));
    expect(closed).toEqual(
      expect.arrayContaining(['account', 'session', 'opening', 'outcome', 'viewer_key', 'person']),
    );
    await withClient(database.readerUrl, async (client) => {
      const codeOf = (text: string) =>
        client.query(text).then(
          () => 'done',
          (error: { code?: string }) => error.code,
        );
      for (const name of closed) expect([name, await codeOf(`select * from ${name}`)]).toEqual([name, '42501']);
      expect(await codeOf('select now from trip_view')).toBe('42501');
      expect(await codeOf('select secrecy from event')).toBe('42501');
      expect(await codeOf('select whole_body(e) from event e')).toBe('42501');
      const tables = policies().map(({ table }) => table);
      for (const name of tables) expect([name, await codeOf(`delete from ${name}`)]).toEqual([name, '42501']);
      expect(await codeOf(`set role "${new URL(database.databaseUrl).username}"`)).toBe('42501');
    });
  });

  test('stands on every table, as this program says it', async () => {
    const { rows } = await owner.query<{ name: string; secured: boolean }>(
      `select relname as name, relrowsecurity as secured from pg_class
       where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    expect(rows.filter(({ secured }) => !secured)).toEqual([]);
    const made = await owner.query<{ table: string; role: string[]; command: string }>(
      `select tablename as table, roles::text[] as role, cmd as command from pg_policies order by 1`,
    );
    expect(made.rows).toEqual(
      policies()
        .map(({ table }) => ({ table, role: ['giaolien_reader'], command: 'SELECT' }))
        .toSorted(byTable),
    );
    expect(wallAround([]).join('\n')).not.toMatch(/\$\d/);
  });

  test('is put back when somebody has changed it', async () => {
    await owner.query('drop policy reader on item_view');
    expect(Object.values(await countsUnder(contextOf(ANYONE, key, Date.now())))).toContain('0');
    await migrate(database.databaseUrl);
    expect((await countsUnder(contextOf(ANYONE, key, Date.now())))['item_view']).not.toBe('0');
  });

  test('takes back what somebody gave to the readers, and what a new function gives to everyone', async () => {
    await owner.query(`create policy more on account for select to public using (true);
      grant select on account to giaolien_reader;
      create function told() returns bigint language sql security definer as 'select count(*) from public.event';
      grant execute on function told() to public`);
    await migrate(database.databaseUrl);
    const { rows } = await owner.query(`select policyname from pg_policies where policyname = 'more'`);
    expect(rows).toEqual([]);
    await withClient(database.readerUrl, async (client) => {
      await expect(client.query('select * from account')).rejects.toThrow(/permission denied/);
      await expect(client.query('select told()')).rejects.toThrow(/permission denied/);
      expect((await client.query('select viewer()')).rowCount).toBe(1);
    });
    await owner.query('drop function told()');
  });

  test('opens no way to a role that may more than read', async () => {
    await expect(openReader(database.databaseUrl, owner, key)).rejects.toThrow(ReaderRefused);
    await expect(openReader(undefined, owner, key)).rejects.toThrow(/DATABASE_READER_URL/);
  });

  test('tells the story of a subject as the policies of the log tell its facts', async () => {
    for (let round = 0; round < STORIES; round += 1) {
      const viewer = randomViewer(draw, records);
      const subject = [...new Set(facts.flatMap(({ subjects }) => subjects))].at(round % records.length) ?? '';
      const values = [0, subject];
      const told = await reader.query(viewer, { text: 'select * from facts_of($1, $2)', values });
      const read = await reader.query(viewer, {
        text: `select f.seq, f.recorded_at, f.input_id, f.body from event_subject s
               join fact f on f.shard = s.shard and f.seq = s.seq where s.shard = $1 and s.subject = $2 order by f.seq`,
        values,
      });
      expect({ viewer, subject, told }).toEqual({ viewer, subject, told: read });
    }
  });

  test(
    `agrees with the policy about ${VIEWERS} people and every record, fact and position`,
    { timeout: 240_000 },
    async () => {
      for (let begun = 0; begun < VIEWERS; begun += PIPELINED) {
        const viewers = Array.from({ length: PIPELINED }, () => randomViewer(draw, records));
        const seen = await Promise.all(viewers.map((viewer) => reader.query<Seen>(viewer, { name: 'all', text: ALL })));
        for (const [index, viewer] of viewers.entries()) {
          expect({ viewer, ...seen[index]?.[0] }).toEqual({ viewer, ...expectedFor(viewer, records, facts) });
        }
      }
    },
  );
});

function byTable(one: { readonly table: string }, other: { readonly table: string }): number {
  return one.table < other.table ? -1 : 1;
}

interface Seen {
  readonly records: readonly string[];
  readonly facts: readonly string[];
  readonly loads: number;
  readonly lists: number;
  readonly followed: readonly string[];
}

/** All that the reader can see, in one row. */
const ALL = `select
  array(${KINDS.map((kind) => `select '${kind}:' || id from ${VIEWS[kind].table}`).join(' union all ')} order by 1) as records,
  array(select body from fact order by 1) as facts,
  (select coalesce(sum(jsonb_array_length(now -> 'receptacles')), 0)::int from trip) as loads,
  (select coalesce(sum(jsonb_array_length(now -> 'openLists')), 0)::int from trip) as lists,
  array(select subject from position_now order by 1) as followed`;

function expectedFor(viewer: Viewer, records: readonly Stored[], facts: readonly StoredFact[]): Seen {
  const byId = new Map(records.map((record) => [`${record.kind}:${record.id}`, record]));
  const isSeen = (record: Stored | undefined) => {
    if (record === undefined) return false;
    const carrier = byId.get(`receptacle:${record.container ?? ''}`);
    const labelled = carrier === undefined ? undefined : { ...carrier.label, id: carrier.id };
    return maySee(viewer, record.kind, record.id, record.label, labelled);
  };
  const visible = records.filter(isSeen);
  const trips = visible.filter(({ kind }) => kind === 'trip');
  return {
    records: visible.map(({ kind, id }) => `${kind}:${id}`).toSorted(),
    facts: facts
      .filter(({ subjects }) => subjects.some((subject) => isSeen(byId.get(subjectText(subject)))))
      .flatMap((fact) => textFor(viewer, fact))
      .toSorted(),
    loads: trips.reduce((sum, { label }) => {
      return sum + 1 + (label.secrecy !== null && isOpenTo(viewer.clearance, label.secrecy) ? 1 : 0);
    }, 0),
    lists: trips.reduce((sum, { label }) => sum + 1 + (isOpenTo(viewer.clearance, label.secrecy) ? 1 : 0), 0),
    followed: trips
      .filter((trip) => mayFollowTrip(viewer, followedOf(trip)))
      .map(({ id }) => `trip:${id}`)
      .toSorted(),
  };
}

function subjectText(subject: SubjectId): string {
  return `${kindOf(subject)}:${idOf(subject)}`;
}

/** The text of the highest class that is open to him; what is for none, when there is none. */
function textFor({ clearance }: Viewer, { seq, open, classes }: StoredFact): readonly string[] {
  const [best] = classes.filter((secrecy) => isOpenTo(clearance, secrecy)).toSorted();
  if (best !== undefined) return [`for ${best}: ${seq}`];
  return open ? [`for none: ${seq}`] : [];
}
