import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { withClient } from '../postgres/answer.ts';
import { homeAt, removeHome } from '../postgres/home.ts';
import { findPostmaster, isAbandoned, isRunning } from '../postgres/postmaster.ts';
import { startPostgres } from '../postgres/start.ts';

/** The two PostgreSQLs every contract suite runs on: 18 from npm, and the 15 (or newer) that a server runs. */
export const ALL_FLAVOURS = ['embedded', 'served'] as const;
export type Flavour = (typeof ALL_FLAVOURS)[number];

/** The servers of one test run, as its workers find them in the environment. */
export interface TestServers {
  /** Marks the databases of this run; its first part is the time in base 36, so that old ones can be swept. */
  readonly run: string;
  /** Superuser addresses. */
  readonly urls: Partial<Record<Flavour, string>>;
}

/** A flavour that is not there, with how to get it. */
export interface LeftOut {
  readonly flavour: Flavour;
  readonly reason: string;
  readonly advice: string;
}

export interface StartedServers {
  readonly servers: TestServers;
  readonly leftOut: readonly LeftOut[];
  stop(): Promise<void>;
}

const VARIABLE = 'GIAOLIEN_TEST_SERVERS';
const PREFIX = 'giaolien-test-';

/**
 * Starts what tests (or a benchmark) need and names it in the environment for worker processes.
 * A missing flavour is reported, not thrown: the caller knows whether it may be missing.
 * @throws PostgresUnavailable when a served PostgreSQL is named and does not answer.
 */
export async function startTestServers(): Promise<StartedServers> {
  sweepAbandoned();
  const run = `${Date.now().toString(36)}x${process.pid.toString(36)}`;
  const leftOut: LeftOut[] = [];
  const urls: Partial<Record<Flavour, string>> = {};
  const served = await findServed(leftOut);
  if (served) urls.served = served;
  const dataDir = mkdtempSync(join(tmpdir(), PREFIX));
  const embedded = await startPostgres({ dataDir }).catch((error: unknown) => {
    leftOut.push({
      flavour: 'embedded',
      reason: messageOf(error),
      advice: 'Run `npm ci` on a platform npm has it for.',
    });
  });
  if (embedded) urls.embedded = embedded.administratorUrl;
  const servers = { run, urls };
  process.env[VARIABLE] = JSON.stringify(servers);
  return {
    servers,
    leftOut,
    async stop() {
      if (served) await dropDatabases(served, (name) => name.startsWith(`gl_${run}_`));
      await embedded?.stop();
      removeHome(dataDir);
    },
  };
}

/** The servers of this run. @throws when the global set-up has not run. */
export function getTestServers(): TestServers {
  const value = process.env[VARIABLE];
  if (value) return JSON.parse(value) as TestServers;
  throw new Error('No test database server is running. Name the file `*.db.test.ts` so that vitest starts them.');
}

/** The flavours at hand, for `describe.each(flavours())`. In CI the set-up fails before a flavour can be missing. */
export function flavours(): readonly Flavour[] {
  const { urls } = getTestServers();
  return ALL_FLAVOURS.filter((flavour) => urls[flavour] !== undefined);
}

async function findServed(leftOut: LeftOut[]): Promise<string | undefined> {
  const databaseUrl = process.env['GIAOLIEN_TEST_DATABASE_URL'];
  const advice =
    'Set GIAOLIEN_TEST_DATABASE_URL to a superuser of a PostgreSQL 15 or newer, ' +
    'or run .ci/run, which installs and starts one (Debian, Ubuntu).';
  if (!databaseUrl) {
    leftOut.push({ flavour: 'served', reason: 'GIAOLIEN_TEST_DATABASE_URL is not set.', advice });
    return undefined;
  }
  await startPostgres({ dataDir: '', databaseUrl });
  await dropDatabases(databaseUrl, isLeftBehind);
  return databaseUrl;
}

/** A database whose run began over two hours ago was left by a killed run. */
function isLeftBehind(name: string): boolean {
  const begun = Number.parseInt(/^gl_([0-9a-z]+)x/.exec(name)?.[1] ?? '', 36);
  return begun < Date.now() - 2 * 3_600_000;
}

async function dropDatabases(databaseUrl: string, wanted: (name: string) => boolean): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname ~ '^gl_[0-9a-z]+_'`,
    );
    for (const { datname } of rows) {
      if (wanted(datname)) await client.query(`drop database if exists "${datname}" with (force)`);
    }
  });
}

/** Ends embedded servers whose test run was killed and removes their folders, as far as they are ours. */
function sweepAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    if (name.startsWith(PREFIX)) removeAbandoned(join(tmpdir(), name));
  }
}

function removeAbandoned(dataDir: string): void {
  try {
    // A folder this young may belong to a run that is still starting its server.
    if (statSync(dataDir).mtimeMs > Date.now() - 120_000) return;
    const home = homeAt(dataDir);
    if (!isAbandoned(home)) return;
    const postmaster = findPostmaster(home);
    if (postmaster && isRunning(postmaster)) process.kill(postmaster.pid, 'SIGQUIT');
    removeHome(dataDir);
  } catch {
    // Another user's, or going away at this moment: not ours to tidy up.
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
