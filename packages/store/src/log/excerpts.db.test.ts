import type { Viewer } from '@giaolien/access';
import { randomDay } from '@giaolien/kernel/testing';
import type pg from 'pg';
import { describe, expect, test } from 'vitest';

import { viewerKey } from '../access/key.ts';
import { policies } from '../access/policies.ts';
import { openReader } from '../access/reader.ts';
import { migrate } from '../migrate.ts';
import { flavours, openTestDatabase } from '../testing/index.ts';
import { VIEWS } from '../views/columns.ts';
import { rebuildViews } from '../views/rebuild.ts';
import { openProvinceLog, submissionOf } from './testing/index.ts';

const STEPS = 700;
/** Watches the whole network, and is cleared for nothing. */
const UNCLEARED: Viewer = {
  person: 'nobody',
  facility: '999999',
  roles: ['monitor'],
  national: true,
  clearance: null,
  glass: [],
};

describe.each(flavours())('A random day in the log of the %s PostgreSQL', (flavour) => {
  test('shows no class to the uncleared, in no relation, keeps every fact whole, and can be told anew', async () => {
    const database = await openTestDatabase(flavour, { migrate });
    let now = 0;
    const province = await openProvinceLog(database.databaseUrl, { now: () => now });
    const { log, pool } = province;
    const told: unknown[] = [];
    for (const { person, input, now: moment } of randomDay(5, STEPS).said) {
      now = moment;
      const outcome = await log.submit(submissionOf(person, input));
      if (outcome.kind === 'decided') told.push(...outcome.events);
    }
    const recorded = await log.read(-1, told.length + 1);
    expect(recorded.map(({ event }) => event)).toEqual(told);
    const classified = await pool.query('select from event where secrecy is not null');
    expect(classified.rowCount).toBeGreaterThan(50);

    const reader = await openReader(database.readerUrl, pool, await viewerKey(pool));
    for (const { table, columns = ['t::text'] } of [...policies(), { table: 'fact' }, { table: 'trip' }]) {
      const list = columns.map((column) => `coalesce((${column})::text, '')`).join(` || ' ' || `);
      const rows = await reader.query<{ text: string }>(UNCLEARED, { text: `select ${list} as text from ${table} t` });
      for (const { text } of rows) expect(text).not.toMatch(/"secrecy": ?"[ABC]"/);
    }
    expect((await reader.query(UNCLEARED, { text: 'select from event' })).length).toBeGreaterThan(0);

    const kept = await everything(pool);
    await rebuildViews(pool, 0);
    expect(await everything(pool)).toEqual(kept);
    await reader.end();
    await province.close();
    await database.drop();
  });
});

/** Every row of the views and the register of classes, as text. */
async function everything(pool: pg.Pool): Promise<Record<string, unknown>> {
  const tables = [...Object.values(VIEWS).map(({ table }) => table), 'classified_subject'];
  const rows = tables.map(async (table) => {
    const found = await pool.query<{ text: string }>(`select t::text as text from ${table} t order by 1`);
    return [table, found.rows.map(({ text }) => text)] as const;
  });
  return Object.fromEntries(await Promise.all(rows));
}
