import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fchownSync, fstatSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

import type { Home } from './home.ts';
import type { Programs } from './programs.ts';

/** A server process found by the lock file it keeps in PGDATA. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** Reads `postmaster.pid`: its first line is the process, its fourth the port (absent while it starts). */
export function findPostmaster(home: Home): Postmaster | undefined {
  const lines = readIfPresent(join(home.cluster, 'postmaster.pid'))?.split('\n');
  const pid = Number(lines?.[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines?.[3] ?? 0) };
}

/**
 * Whether that process is a running postgres. After a crash the number may belong to another program (containers
 * reuse small numbers at once) or to a zombie which nobody collects; PostgreSQL itself takes both for a rival.
 */
export function isRunning({ pid }: Postmaster): boolean {
  if (!isAlive(pid)) return false;
  const stat = readIfPresent(`/proc/${pid}/stat`);
  if (stat === undefined) return true;
  return stat.includes('(postgres)') && !stat.includes(') Z ');
}

/** Whether a process of that number exists, ours or somebody else's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Removes the lock of a postmaster that is not running. Backends that outlived it are still protected against:
 * PostgreSQL finds their shared memory by the inode of PGDATA and refuses to start beside them.
 */
export function removeStaleLock(home: Home): void {
  rmSync(join(home.cluster, 'postmaster.pid'), { force: true });
}

/** One attempt to start. */
export interface Attempt {
  readonly port: number;
  /** What the process wrote last, once it is gone; read when asked, because its folder may be gone long before it is. */
  lastWords(): string | undefined;
}

/**
 * Starts a postmaster on a free port of the loopback interface, in a session of its own: Ctrl-C in our terminal
 * and a SIGKILL of our process both leave it alone, and `stopPostmaster` ends it in good order.
 */
export async function spawnPostmaster(home: Home, programs: Programs): Promise<Attempt> {
  const port = await findFreePort();
  const log = openSync(home.logFile, 'a', 0o600);
  if (home.identity) fchownSync(log, home.identity.uid, home.identity.gid);
  const logStart = fstatSync(log).size;
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: 'on',
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_checkpoints: 'off',
  };
  const child = spawn(
    programs.postgres,
    ['-D', home.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...home.identity,
      cwd: home.folder,
      detached: true,
      stdio: ['ignore', log, log],
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    },
  );
  closeSync(log);
  child.unref();
  let lastWords: (() => string) | undefined;
  child.once('error', ({ message }) => (lastWords = () => message));
  child.once('exit', () => (lastWords = () => lastComplaint(home, logStart)));
  return { port, lastWords: () => lastWords?.() };
}

/** Fast shutdown by `pg_ctl`, which waits until the lock file is gone. */
export async function stopPostmaster(home: Home, programs: Programs): Promise<void> {
  const child = spawn(programs.pgCtl, ['stop', '-D', home.cluster, '-m', 'fast', '-w', '-t', '60'], {
    ...home.identity,
    cwd: home.folder,
    stdio: 'ignore',
    env: { ...process.env, LC_ALL: 'C' },
  });
  await once(child, 'exit');
  rmSync(home.keeperFile, { force: true });
}

/** Writes down that this process answers for stopping the postmaster, unless another living process already does. */
export function becomeKeeper(home: Home): boolean {
  try {
    writeFileSync(home.keeperFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const keeper = Number(readIfPresent(home.keeperFile));
    if (keeper === process.pid) return true;
    // A keeper that has not yet written its number is starting right now, and so alive.
    if (keeper === 0 || isAlive(keeper)) return false;
    rmSync(home.keeperFile, { force: true });
    return becomeKeeper(home);
  }
}

/** Whether the process that answered for this postmaster is gone. A home without a keeper has not been started yet. */
export function isAbandoned(home: Home): boolean {
  const keeper = Number(readIfPresent(home.keeperFile));
  return keeper > 0 && !isAlive(keeper);
}

/** The last FATAL (or else the last) line the postmaster wrote since `from`. */
function lastComplaint(home: Home, from: number): string {
  const written = readFileSync(home.logFile).subarray(from).toString('utf8').trim().split('\n');
  const fatal = written.filter((line) => line.includes('FATAL:')).at(-1) ?? written.at(-1) ?? '';
  return fatal.replace(/^.*?(FATAL|LOG|ERROR):\s*/, '');
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The loopback interface gave no port.');
  return address.port;
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
