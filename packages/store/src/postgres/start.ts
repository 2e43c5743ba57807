import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { type Client, escapeIdentifier, escapeLiteral } from 'pg';

import { READER, roleStatement } from '../access/role.ts';

import { knock, withClient } from './answer.ts';
import { prepareCluster } from './cluster.ts';
import { type Home, prepareHome } from './home.ts';
import {
  becomeKeeper,
  findPostmaster,
  isRunning,
  removeStaleLock,
  spawnPostmaster,
  stopPostmaster,
} from './postmaster.ts';
import { preparePrograms, type Programs } from './programs.ts';
import { PostgresUnavailable } from './unavailable.ts';
import { localUrl } from './url.ts';

/** The oldest server whose SQL we keep to (Debian 12 brings it). */
const OLDEST_MAJOR = 15;

/** A postmaster killed with -9 stays visible for a while; how long we wait for it to vanish or to answer. */
const PATIENCE_MS = 20_000;

/** Replaying the log after a crash may take longer, but then the server says that it is at work. */
const RECOVERY_PATIENCE_MS = 300_000;

/** The role the application works as: it owns its database and is not a superuser. */
const APPLICATION = 'giaolien';

export interface StartOptions {
  /** Folder of the embedded database; made when missing. `stateFolder()` says where the project's state lives. */
  readonly dataDir: string;
  /** A served PostgreSQL (the value of `DATABASE_URL`): when given, nothing embedded is touched. */
  readonly databaseUrl?: string | undefined;
  /** The same as the role of the readers (the value of `DATABASE_READER_URL`). */
  readonly readerUrl?: string | undefined;
}

export interface RunningPostgres {
  readonly databaseUrl: string;
  /** The same database as the role that reads on behalf of people; absent where a served one was given without. */
  readonly readerUrl: string | undefined;
  /** The same database as superuser, for tests and repairs; the given address where the server is not ours. */
  readonly administratorUrl: string;
  /** Stops what this process answers for; does nothing to a served database or to one another process keeps. */
  stop(): Promise<void>;
}

/**
 * Provides a PostgreSQL: the served one when its address is given, else the embedded one in `dataDir`.
 * A postmaster that outlived a killed parent is reused, so a restart after a crash keeps every connection rule.
 * @throws PostgresUnavailable with advice.
 */
export async function startPostgres({ dataDir, databaseUrl, readerUrl }: StartOptions): Promise<RunningPostgres> {
  if (databaseUrl) return connectServed(databaseUrl, readerUrl);
  const home = prepareHome(dataDir);
  const programs = preparePrograms(home);
  const password = prepareCluster(home, programs);
  const port = await findServingPort(home, programs, password);
  const isKeeper = becomeKeeper(home);
  const administratorUrl = superuserUrl(port, password);
  await prepareDatabase(administratorUrl, password);
  return {
    databaseUrl: localUrl({ port, user: APPLICATION, password, database: APPLICATION }),
    readerUrl: localUrl({ port, user: READER, password: readerPassword(password), database: APPLICATION }),
    administratorUrl,
    async stop() {
      if (isKeeper) await stopPostmaster(home, programs);
    },
  };
}

async function connectServed(databaseUrl: string, readerUrl: string | undefined): Promise<RunningPostgres> {
  const version = await readMajorVersion(databaseUrl);
  if (version < OLDEST_MAJOR) {
    throw new PostgresUnavailable(
      `The database server is PostgreSQL ${version}.`,
      `Give DATABASE_URL of PostgreSQL ${OLDEST_MAJOR} or newer.`,
    );
  }
  return { databaseUrl, readerUrl, administratorUrl: databaseUrl, stop: () => Promise.resolve() };
}

async function readMajorVersion(databaseUrl: string): Promise<number> {
  try {
    return await withClient(databaseUrl, async (client) => {
      const { rows } = await client.query<{ version: number }>(
        `select current_setting('server_version_num')::int / 10000 as version`,
      );
      return rows[0]?.version ?? 0;
    });
  } catch (cause) {
    const reason =
      cause instanceof Error ? cause.message || String((cause as NodeJS.ErrnoException).code) : 'no answer';
    throw new PostgresUnavailable(
      `The database at DATABASE_URL does not answer: ${reason}.`,
      'Check the address and that the server runs, or unset DATABASE_URL to use the embedded PostgreSQL.',
      { cause },
    );
  }
}

/** Reuses a postmaster that answers, starts one where none runs, and waits out one that is going or coming. */
async function findServingPort(home: Home, programs: Programs, password: string): Promise<number> {
  const begun = Date.now();
  let complaint = 'no answer';
  while (Date.now() - begun < PATIENCE_MS) {
    const found = findPostmaster(home);
    if (found && isRunning(found)) {
      if (found.port && (await waitForAnswer(found.port, password, () => !isRunning(found)))) return found.port;
      complaint = `process ${found.pid} holds the folder and does not answer`;
    } else {
      if (found) removeStaleLock(home);
      const attempt = await spawnPostmaster(home, programs);
      if (await waitForAnswer(attempt.port, password, () => attempt.lastWords() !== undefined)) return attempt.port;
      const lastWords = attempt.lastWords();
      complaint = lastWords ?? 'it does not answer';
      if (lastWords !== undefined && !isPassing(lastWords)) break;
    }
    await sleep(300);
  }
  throw new PostgresUnavailable(
    `The embedded PostgreSQL in ${home.folder} did not start: ${complaint}.`,
    `Its log is ${home.logFile}. If another program uses the folder, stop that first; else set DATABASE_URL.`,
  );
}

/** Whether a postmaster's last words name something that goes away by itself. */
function isPassing(complaint: string): boolean {
  return /lock file|shared memory block|could not (bind|create any TCP)|in use/i.test(complaint);
}

/** True once the server serves; false when it is over, or when nobody has answered for five seconds. */
async function waitForAnswer(port: number, password: string, isOver: () => boolean): Promise<boolean> {
  const begun = Date.now();
  let lastSign = begun;
  while (Date.now() - lastSign < 5_000 && Date.now() - begun < RECOVERY_PATIENCE_MS) {
    const answer = await knock(superuserUrl(port, password));
    if (answer === 'serving') return true;
    if (answer === 'not yet') lastSign = Date.now();
    if (isOver()) return false;
    await sleep(50);
  }
  return false;
}

function superuserUrl(port: number, password: string): string {
  return localUrl({ port, user: 'postgres', password, database: 'postgres' });
}

/** Makes the roles of owner and readers and the database on first use; two processes may start at the same moment. */
async function prepareDatabase(administratorUrl: string, password: string): Promise<void> {
  const name = escapeIdentifier(APPLICATION);
  await withClient(administratorUrl, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('giaolien first use'))`);
    const role = await client.query('select from pg_roles where rolname = $1', [APPLICATION]);
    if (!role.rowCount) await client.query(`create role ${name} login password ${escapeLiteral(password)}`);
    await prepareReader(client, readerPassword(password));
    const database = await client.query('select from pg_database where datname = $1', [APPLICATION]);
    if (!database.rowCount) await client.query(`create database ${name} owner ${name}`);
  });
}

/** Makes the role of the readers unless it is there; its password is then this one. */
export async function prepareReader(client: Client, password: string): Promise<void> {
  const role = await client.query('select from pg_roles where rolname = $1', [READER]);
  if (!role.rowCount) await client.query(roleStatement(escapeLiteral(password)));
}

/** Derived from that of the cluster, so that it needs no keeping and is no easier to guess. */
export function readerPassword(password: string): string {
  return createHash('sha256').update(`${READER} ${password}`).digest('base64url');
}
