import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { migrate, MigrationRefused } from './migrate.ts';
import { withClient } from './postgres/answer.ts';
import { flavours, openTestDatabase, type TestDatabase } from './testing/index.ts';

describe.each(flavours())('migrations on the %s PostgreSQL', (flavour) => {
  let database: TestDatabase;
  let folder: string;

  beforeEach(async () => {
    database = await openTestDatabase(flavour);
    folder = mkdtempSync(join(tmpdir(), 'giaolien-migrations-'));
    write('0001_offices.sql', 'create table office (name text)');
  });

  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await database.drop();
  });

  function write(name: string, sql: string): void {
    writeFileSync(join(folder, name), sql);
  }

  function run(): Promise<readonly string[]> {
    return migrate(database.databaseUrl, folder);
  }

  test('are applied once, in order, and then only what is new', async () => {
    write('0002_add.sql', `insert into office values ('Cà Mau')`);
    expect(await run()).toEqual(['0001_offices.sql', '0002_add.sql']);
    expect(await run()).toEqual([]);
    write('0003_rename.sql', 'alter table office rename to bureau');
    expect(await run()).toEqual(['0003_rename.sql']);
  });

  test('are applied once when two servers start at the same moment', async () => {
    expect((await Promise.all([run(), run()])).flat()).toEqual(['0001_offices.sql']);
  });

  test('refuse a database that is newer than the program', async () => {
    write('0002_later.sql', 'select 1');
    await run();
    rmSync(join(folder, '0002_later.sql'));
    await expect(run()).rejects.toThrow(/newer than this program.*0002_later/u);
  });

  test('refuse a file that was changed after it was applied', async () => {
    await run();
    write('0001_offices.sql', 'create table office (name text, code text)');
    await expect(run()).rejects.toThrow(/never edited/u);
  });

  test('refuse a number that lies before what is applied', async () => {
    write('0003_last.sql', 'select 1');
    await run();
    write('0002_between.sql', 'select 1');
    await expect(run()).rejects.toThrow(/next free number/u);
  });

  test('undo a file that fails half-way, and keep those before it', async () => {
    write('0002_half.sql', 'create table half (name text); select 1 / 0');
    await expect(run()).rejects.toThrow(MigrationRefused);
    const tables = await withClient(database.databaseUrl, (client) =>
      client.query(`select to_regclass('office') is not null as office, to_regclass('half') is not null as half`),
    );
    expect(tables.rows).toEqual([{ office: true, half: false }]);
    write('0002_half.sql', 'create table half (name text)');
    expect(await run()).toEqual(['0002_half.sql']);
  });
});

describe.each(flavours())('the migration to the rulebook on the %s PostgreSQL', (flavour) => {
  const all = join(import.meta.dirname, 'migrations');
  let database: TestDatabase;
  let folder: string;

  beforeEach(async () => {
    database = await openTestDatabase(flavour);
    folder = mkdtempSync(join(tmpdir(), 'giaolien-migrations-'));
    for (const name of readdirSync(all).filter((each) => each < '0007'))
      copyFileSync(join(all, name), join(folder, name));
    await migrate(database.databaseUrl, folder);
  });

  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await database.drop();
  });

  /** A database that knows a nation and one fact of the older form. */
  function tell(isDemonstration: boolean) {
    return withClient(database.databaseUrl, async (client) => {
      await client.query(`insert into catalogue_version values ('2026-04-30', '2026-04-30', 'x', 0)`);
      await client.query(
        `insert into catalogue_state (version, is_demonstration, samples) values ('2026-04-30', $1, '[]')`,
        [isDemonstration],
      );
      await client.query(`insert into event values (0, 0, 1, 'x', '{}')`);
      await client.query('update log_head set next = 1');
    });
  }

  test('begins a demonstration anew: its invented facts cannot be told again', async () => {
    await tell(true);
    expect(await migrate(database.databaseUrl)).toContain('0007_rulebook.sql');
    const { rows } = await withClient(database.databaseUrl, (client) =>
      client.query(
        `select (select count(*) from event) as facts, (select count(*) from catalogue_state) as nations,
           (select next from log_head) as next`,
      ),
    );
    expect(rows.map((row) => Object.values(row).map(Number))).toEqual([[0, 0, 0]]);
  });

  test('refuses a log that is no demonstration, and leaves it as it was', async () => {
    await tell(false);
    await expect(migrate(database.databaseUrl)).rejects.toThrow(MigrationRefused);
    const { rows } = await withClient(database.databaseUrl, (client) => client.query('select seq from event'));
    expect(rows).toHaveLength(1);
  });
});
