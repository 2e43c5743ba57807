import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { knock, withClient } from './answer.ts';
import { homeAt, removeHome } from './home.ts';
import { findPostmaster, isAlive } from './postmaster.ts';
import { startPostgres } from './start.ts';
import { PostgresUnavailable } from './unavailable.ts';

let dataDir: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'giaolien-supervisor-'));
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  const postmaster = findPostmaster(homeAt(dataDir));
  if (postmaster && isAlive(postmaster.pid)) process.kill(postmaster.pid, 'SIGQUIT');
  while (postmaster && isAlive(postmaster.pid)) await sleep(50);
  removeHome(dataDir);
});

describe('the embedded PostgreSQL', () => {
  test('serves a database whose owner is not a superuser, and keeps it over a restart', async () => {
    const first = await startPostgres({ dataDir });
    await write(first.databaseUrl, 'Bưu điện Trung ương');
    await first.stop();
    const second = await startPostgres({ dataDir });
    expect(await readAll(second.databaseUrl)).toEqual(['Bưu điện Trung ương']);
    const [settings] = await withClient(second.databaseUrl, async (client) => {
      const sql = `select rolsuper, current_setting('fsync') as fsync, current_setting('listen_addresses') as listen
                     from pg_roles where rolname = current_user`;
      return (await client.query(sql)).rows;
    });
    await second.stop();
    expect(settings).toEqual({ rolsuper: false, fsync: 'on', listen: '127.0.0.1' });
  });

  test('stops cleanly: no process, no lock, nobody answers', async () => {
    const running = await startPostgres({ dataDir });
    const postmaster = findPostmaster(homeAt(dataDir));
    await running.stop();
    expect(existsSync(join(dataDir, 'cluster/postmaster.pid'))).toBe(false);
    expect(await knock(running.databaseUrl)).toBe('nobody');
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).toContain('database system is shut down');
    await expect.poll(() => isAlive(postmaster?.pid ?? 0)).toBe(false);
  });

  test('outlives a starter killed with SIGKILL, and the next start uses the same server', async () => {
    const starter = startInChild();
    const databaseUrl = await firstLineOf(starter);
    const before = findPostmaster(homeAt(dataDir));
    starter.kill('SIGKILL');
    await once(starter, 'exit');
    const again = await startPostgres({ dataDir });
    expect(again.databaseUrl).toBe(databaseUrl);
    expect(findPostmaster(homeAt(dataDir))).toEqual(before);
    await again.stop();
    expect(await knock(databaseUrl)).toBe('nobody');
  });

  test('is shared by a second process, which does not stop it for the first', async () => {
    const keeper = startInChild();
    const databaseUrl = await firstLineOf(keeper);
    const guest = await startPostgres({ dataDir });
    expect(guest.databaseUrl).toBe(databaseUrl);
    await guest.stop();
    expect(await knock(databaseUrl)).toBe('serving');
  });

  test('comes up once when two processes start it at the same moment on an empty folder', async () => {
    const urls = await Promise.all([startInChild(), startInChild()].map(firstLineOf));
    expect(urls[0]).toBe(urls[1]);
  });

  test('comes back with what it acknowledged after its postmaster was killed with SIGKILL', async () => {
    const first = await startPostgres({ dataDir });
    await write(first.databaseUrl, 'acknowledged');
    process.kill(findPostmaster(homeAt(dataDir))?.pid ?? 0, 'SIGKILL');
    const second = await startPostgres({ dataDir });
    expect(await readAll(second.databaseUrl)).toEqual(['acknowledged']);
    await second.stop();
  });

  test('may end after its folder is gone, and disturbs nobody with that', async () => {
    const running = await startPostgres({ dataDir });
    const { pid = 0 } = findPostmaster(homeAt(dataDir)) ?? {};
    removeHome(dataDir);
    process.kill(pid, 'SIGQUIT');
    // Vitest fails a run in which a rejection stays unhandled.
    await expect.poll(() => isAlive(pid)).toBe(false);
    expect(await knock(running.databaseUrl)).toBe('nobody');
  });

  test('starts although its old lock names a process that is now another program', async () => {
    await (await startPostgres({ dataDir })).stop();
    writeFileSync(join(dataDir, 'cluster/postmaster.pid'), `${process.pid}\n${dataDir}\n1\n5432\n\n127.0.0.1\n`);
    const running = await startPostgres({ dataDir });
    expect(await knock(running.databaseUrl)).toBe('serving');
    await running.stop();
  });

  test('refuses a folder that another version wrote, and says what to do', async () => {
    mkdirSync(join(dataDir, 'cluster'));
    writeFileSync(join(dataDir, 'cluster/PG_VERSION'), '17\n');
    const refusal = await startPostgres({ dataDir }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PostgresUnavailable);
    expect(String(refusal)).toContain('were written by PostgreSQL 17');
    expect((refusal as PostgresUnavailable).advice).toContain('Move that folder away');
  });

  test.runIf(process.getuid?.() === 0)(
    'started by root in a closed folder, keeps its data where its user can go',
    async () => {
      const closed = join(dataDir, 'home');
      mkdirSync(closed);
      chmodSync(closed, 0o700);
      const running = await startPostgres({ dataDir: join(closed, 'postgres') });
      await write(running.databaseUrl, 'elsewhere');
      await running.stop();
      expect(realpathSync(join(closed, 'postgres/elsewhere'))).toMatch(/^\/var\/lib\/giaolien\//);
      const again = await startPostgres({ dataDir: join(closed, 'postgres') });
      expect(await readAll(again.databaseUrl)).toEqual(['elsewhere']);
      await again.stop();
      removeHome(join(closed, 'postgres'));
    },
  );
});

describe('a served PostgreSQL', () => {
  test('is used as it is, and nothing is made in the data folder', async () => {
    const served = await startPostgres({ dataDir });
    const running = await startPostgres({ dataDir: join(dataDir, 'unused'), databaseUrl: served.administratorUrl });
    expect(running.databaseUrl).toBe(served.administratorUrl);
    await running.stop();
    expect(await knock(served.databaseUrl)).toBe('serving');
    expect(existsSync(join(dataDir, 'unused'))).toBe(false);
    await served.stop();
  });

  test('that does not answer is reported with advice', async () => {
    const starting = startPostgres({ dataDir, databaseUrl: 'postgres://nobody:secret@127.0.0.1:1/none' });
    await expect(starting).rejects.toThrow(/does not answer.*unset DATABASE_URL/);
  });
});

/** Starts the database in a process of its own, which prints the address and then only lives. */
function startInChild(): ChildProcess {
  const script = `
    import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, 'start.ts'))};
    console.log((await startPostgres({ dataDir: ${JSON.stringify(dataDir)} })).databaseUrl);
    setInterval(() => {}, 1000);`;
  // The project's own Node runs TypeScript; vitest itself may have been started by an older one.
  const PATH = [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter);
  const child = spawn('node', ['--input-type=module', '-e', script], {
    env: { ...process.env, PATH },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return child;
}

async function firstLineOf(child: ChildProcess): Promise<string> {
  const line = once(child.stdout ?? child, 'data').then(([data]) => String(data).trim());
  const end = once(child, 'exit').then(() => Promise.reject(new Error('The starter ended without an address.')));
  return Promise.race([line, end]);
}

async function write(databaseUrl: string, text: string): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.query('create table if not exists note (text text)');
    await client.query('insert into note values ($1)', [text]);
  });
}

async function readAll(databaseUrl: string): Promise<readonly string[]> {
  const { rows } = await withClient(databaseUrl, (client) => client.query<{ text: string }>('select text from note'));
  return rows.map(({ text }) => text);
}
