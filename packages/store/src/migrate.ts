import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Client } from 'pg';

import { secureTables } from './access/policies.ts';
import { withClient } from './postgres/answer.ts';

/** The database and this program do not fit together; the message says what to do. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused';
}

interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

interface Applied {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

const FOLDER = join(import.meta.dirname, 'migrations');
/** Any number will do as long as every version of this program uses the same one. */
const LOCK = 0x67696f;

/**
 * Brings the database to the newest version this program knows: numbered files, forward only, each in a transaction
 * of its own, one server at a time; then who may read what, as this program says. Answers the names of those applied now.
 * @throws ReaderRefused when the role of the readers does not exist.
 * @throws MigrationRefused when the database is newer than the program, or was made by files that have since changed.
 */
export async function migrate(databaseUrl: string, folder = FOLDER): Promise<readonly string[]> {
  const migrations = readMigrations(folder);
  return withClient(databaseUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(
      `create table if not exists migration (
         number integer primary key,
         name text not null,
         checksum text not null,
         applied_at timestamptz not null default now()
       )`,
    );
    const { rows } = await client.query<Applied>('select number, name, checksum from migration order by number');
    const pending = listPending(migrations, rows);
    for (const migration of pending) await apply(client, migration);
    if (folder === FOLDER) await secureTables(client);
    return pending.map(({ name }) => name);
  });
}

function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => /^\d{4}_\w+\.sql$/.test(name))
    .toSorted();
  return names.map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8');
    return { number: Number(name.slice(0, 4)), name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

function listPending(migrations: readonly Migration[], applied: readonly Applied[]): readonly Migration[] {
  const known = new Map(migrations.map((migration) => [migration.number, migration]));
  for (const { number, name, checksum } of applied) {
    const migration = known.get(number);
    if (migration === undefined) {
      throw new MigrationRefused(
        `The database is newer than this program: it holds migration ${name}, which this program does not know. ` +
          'Start the newer version of the program, or use another database.',
      );
    }
    if (migration.checksum !== checksum) {
      throw new MigrationRefused(
        `Migration ${name} was applied with other contents than ${migration.name} has now. An applied migration is ` +
          'never edited: restore the file and write a new one, or start with an empty database.',
      );
    }
  }
  const newest = applied.at(-1)?.number ?? 0;
  const done = new Set(applied.map(({ number }) => number));
  const pending = migrations.filter(({ number }) => !done.has(number));
  const late = pending.find(({ number }) => number < newest);
  if (late !== undefined) {
    throw new MigrationRefused(
      `Migration ${late.name} stands before number ${newest}, which the database already holds. Migrations only go ` +
        'forward: give it the next free number, or start with an empty database.',
    );
  }
  return pending;
}

async function apply(client: Client, { number, name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migration (number, name, checksum) values ($1, $2, $3)', [number, name, checksum]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new MigrationRefused(`Migration ${name} failed and was undone; the database is as it was before it.`, {
      cause,
    });
  }
}
