import { createHash } from 'node:crypto';

import { type Client, escapeLiteral } from 'pg';

import { READER } from '../access/role.ts';
import { withClient } from '../postgres/answer.ts';
import { prepareReader, readerPassword } from '../postgres/start.ts';
import { withDatabase, withUser } from '../postgres/url.ts';
import { type Flavour, getTestServers } from './servers.ts';

export interface TestDatabaseOptions {
  /** Brings an empty database to the wanted state; done once per run, then every test gets a copy. */
  readonly migrate?: (databaseUrl: string) => Promise<unknown>;
  /** Names that state when a suite needs more than the migrations, e.g. `with-nation`. Default: `migrated`. */
  readonly template?: string;
}

export interface TestDatabase {
  readonly flavour: Flavour;
  /** As the owner of the database, who is not a superuser, as in production. */
  readonly databaseUrl: string;
  /** As the role that reads on behalf of people. */
  readonly readerUrl: string;
  /** Drops the database, cutting off whoever is still connected. */
  drop(): Promise<void>;
}

const OWNER = 'giaolien_test';
let opened = 0;

/**
 * A database of its own for one test: a copy of a template that was migrated once (50 ms instead of a migration).
 * Whatever a test leaves behind goes with the database.
 */
export async function openTestDatabase(flavour: Flavour, options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const { run, urls } = getTestServers();
  const administratorUrl = urls[flavour];
  if (!administratorUrl) throw new Error(`No ${flavour} PostgreSQL is running: iterate over flavours() instead.`);
  opened += 1;
  const name = `gl_${run}_${process.pid}_${opened}`;
  const databaseUrl = withDatabase(withUser(administratorUrl, OWNER, passwordOf(administratorUrl)), name);
  await withClient(administratorUrl, async (client) => {
    await prepareOwner(client, administratorUrl);
    const template = options.migrate
      ? await prepareTemplate(client, databaseUrl, `gl_${run}_${options.template ?? 'migrated'}`, options.migrate)
      : 'template0';
    await client.query(`create database "${name}" template "${template}" owner ${OWNER}`);
  });
  return {
    flavour,
    databaseUrl,
    readerUrl: readerUrlOf(databaseUrl),
    async drop() {
      await withClient(administratorUrl, (client) => client.query(`drop database if exists "${name}" with (force)`));
    },
  };
}

/** The address of the readers of a test database, whose owner's address is `databaseUrl`. */
export function readerUrlOf(databaseUrl: string): string {
  const { urls } = getTestServers();
  const { host } = new URL(databaseUrl);
  const administratorUrl = Object.values(urls).find((url) => new URL(url).host === host);
  if (administratorUrl === undefined) throw new Error(`${host} is no server of this run.`);
  return withUser(databaseUrl, READER, readerPassword(new URL(administratorUrl).password));
}

/** Makes the template unless it is there. */
async function prepareTemplate(
  client: Client,
  databaseUrl: string,
  name: string,
  migrate: (databaseUrl: string) => Promise<unknown>,
): Promise<string> {
  await lock(client, name);
  if (!(await hasDatabase(client, name))) {
    const unfinished = `${name}_unfinished`;
    await client.query(`drop database if exists "${unfinished}" with (force)`);
    await client.query(`create database "${unfinished}" template template0 owner ${OWNER}`);
    await migrate(withDatabase(databaseUrl, unfinished));
    await client.query(`alter database "${unfinished}" rename to "${name}"`);
  }
  await unlock(client, name);
  return name;
}

async function hasDatabase(client: Client, name: string): Promise<boolean> {
  return Boolean((await client.query('select from pg_database where datname = $1', [name])).rowCount);
}

/** Makes the roles of owner and readers unless they are there. */
async function prepareOwner(client: Client, administratorUrl: string): Promise<void> {
  await lock(client, OWNER);
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [OWNER]);
  const password = escapeLiteral(passwordOf(administratorUrl));
  if (!rowCount) await client.query(`create role ${OWNER} login password ${password}`);
  await prepareReader(client, readerPassword(new URL(administratorUrl).password));
  await unlock(client, OWNER);
}

/** Keeps the workers of a run from making the same thing twice; an error ends the connection and so the lock. */
async function lock(client: Client, name: string): Promise<void> {
  await client.query('select pg_advisory_lock(hashtext($1))', [name]);
}

async function unlock(client: Client, name: string): Promise<void> {
  await client.query('select pg_advisory_unlock(hashtext($1))', [name]);
}

/** Derived from the administrator's, so that it needs no keeping and is no easier to guess. */
function passwordOf(administratorUrl: string): string {
  return createHash('sha256')
    .update(`${OWNER} ${new URL(administratorUrl).password}`)
    .digest('base64url');
}
