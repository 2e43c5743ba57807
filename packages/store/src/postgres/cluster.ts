import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Home } from './home.ts';
import type { Programs } from './programs.ts';
import { PostgresUnavailable } from './unavailable.ts';

/** Kept inside PGDATA (0700) with mode 0600, so that data and password move and vanish together. */
const PASSWORD_FILE = 'giaolien.password';

/**
 * Makes sure PGDATA exists and was written by this major version, and returns its password.
 * @throws PostgresUnavailable when the folder belongs to another version, or cannot be initialised.
 */
export function prepareCluster(home: Home, programs: Programs): string {
  if (!existsSync(home.cluster)) initialise(home, programs);
  const version = readOf(home, 'PG_VERSION');
  if (version !== String(programs.major)) {
    throw new PostgresUnavailable(
      `The data in ${home.cluster} were written by PostgreSQL ${version}, and this is PostgreSQL ${programs.major}.`,
      'Move that folder away to start afresh, or serve it with its own PostgreSQL and set DATABASE_URL.',
    );
  }
  return readOf(home, PASSWORD_FILE);
}

function readOf(home: Home, file: string): string {
  try {
    return readFileSync(join(home.cluster, file), 'utf8').trim();
  } catch (cause) {
    throw new PostgresUnavailable(
      `The file ${file} of the database in ${home.cluster} cannot be read.`,
      'Run as the user who made that folder; if the file is lost, move the folder away to start afresh.',
      { cause },
    );
  }
}

/**
 * initdb in a folder of its own, renamed when complete: a start that is killed half-way leaves no half cluster.
 * The built-in C.UTF-8 locale folds Vietnamese letters rightly (`lower('ĐẮK LẮK')`) and does not depend on the
 * machine's libraries, so an upgrade of the operating system cannot corrupt an index.
 */
function initialise(home: Home, programs: Programs): void {
  const unfinished = `${home.cluster}.${process.pid}`;
  const passwordFile = `${unfinished}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  const { identity } = home;
  if (identity) for (const path of [unfinished, passwordFile]) chownSync(path, identity.uid, identity.gid);
  try {
    runInitdb(home, programs, unfinished, passwordFile);
    renameSync(passwordFile, join(unfinished, PASSWORD_FILE));
    renameSync(unfinished, home.cluster);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
    // Two starts at the same moment: the other one finished first and its cluster is as good as ours.
    if (!existsSync(join(home.cluster, PASSWORD_FILE))) throw error;
  }
}

function runInitdb(home: Home, programs: Programs, folder: string, passwordFile: string): void {
  const options = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--username=postgres', '--encoding=UTF8'];
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const done = spawnSync(programs.initdb, ['-D', folder, ...options, ...locale], {
    ...home.identity,
    cwd: home.folder,
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    encoding: 'utf8',
  });
  if (done.status === 0) return;
  const reason = done.error?.message ?? (done.stderr.trim().split('\n').at(-1) || `it ended by ${done.signal}`);
  throw new PostgresUnavailable(
    `The embedded PostgreSQL could not prepare its folder ${folder}: ${reason}.`,
    'Check that the folder is on a writable disk with room, or set DATABASE_URL to a PostgreSQL 15 or newer.',
    { cause: done.error },
  );
}
