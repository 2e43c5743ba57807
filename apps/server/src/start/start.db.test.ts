import { migrate } from '@giaolien/store';
import { openTestDatabase, type TestDatabase } from '@giaolien/store/testing';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FLAVOUR } from '../testing/server.ts';

const MAIN = join(import.meta.dirname, '..', 'main.ts');

let database: TestDatabase;
let port: number;
let folder: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  database = await openTestDatabase(FLAVOUR, { migrate });
  port = await findFreePort();
  folder = mkdtempSync(join(tmpdir(), 'giaolien-start-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

interface Program {
  readonly child: ChildProcess;
  printed(): string;
  /** Resolves once `text` was printed. */
  says(text: string): Promise<void>;
  ends(): Promise<number | null>;
}

function run(words: readonly string[], environment: Record<string, string> = {}): Program {
  const child = spawn(process.execPath, [MAIN, ...words], {
    env: {
      ...process.env,
      DATABASE_URL: database.databaseUrl,
      DATABASE_READER_URL: database.readerUrl,
      PORT: String(port),
      GIAOLIEN_SIM: 'off',
      GIAOLIEN_DATA: folder,
      ...environment,
    },
  });
  children.push(child);
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    child,
    printed: () => printed,
    async says(text) {
      for (let waited = 0; !printed.includes(text); waited += 50) {
        if (waited > 40_000 || child.exitCode !== null) throw new Error(`Never said “${text}”:\n${printed}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    ends: () => ended,
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}

describe('The program', () => {
  test('fills an empty database, prints where it is and how to sign in, and goes on after a restart', async () => {
    const first = run(['start']);
    await first.says('Dừng: Ctrl+C');
    expect(first.printed()).toContain(`http://127.0.0.1:${port}`);
    expect(first.printed()).toMatch(/Giao dịch viên\s+giaodich\.hn\s+\S+/u);
    expect(first.printed()).toContain('mật khẩu chung: giaolien-demo');
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
    first.child.kill('SIGTERM');
    expect(await first.ends()).toBe(0);
    expect(first.printed()).toContain('Đã dừng.');

    const second = run([]);
    await second.says('Dừng: Ctrl+C');
    expect(second.printed()).not.toContain('Lần chạy đầu tiên');
    second.child.kill('SIGINT');
    expect(await second.ends()).toBe(0);
  });

  test('does not start beside another one on the same database', async () => {
    const first = run(['start']);
    await first.says('Dừng: Ctrl+C');
    const elsewhere = { PORT: String(await findFreePort()), GIAOLIEN_DATA: join(folder, 'second') };
    const second = run(['start'], elsewhere);
    expect(await second.ends()).toBe(1);
    expect(second.printed()).toContain('Another server appends to shard 0');
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  });

  test('says in one sentence that its port is taken, before it touches anything', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    const program = run(['start']);
    expect(await program.ends()).toBe(1);
    expect(program.printed().trim()).toBe(
      `Cổng ${port} trên 127.0.0.1 đang được chương trình khác sử dụng. Hãy dừng chương trình đó, hoặc chọn cổng khác: PORT=${port + 1} npm start`,
    );
    await new Promise((resolve) => other.close(resolve));
  });

  test.each([
    [['fly'], {}, 2, 'Không có lệnh “fly”.'],
    [['start', 'now'], {}, 2, '“start” không nhận tham số “now”'],
    [['start'], { PORT: 'http' }, 1, 'PORT=http không có nghĩa'],
    [['start'], { GIAOLIEN_LOG: 'loud' }, 1, 'GIAOLIEN_LOG=loud không có nghĩa'],
    [['start'], { GIAOLIEN_PROXY: '10.0.0.1, nginx' }, 1, '“ nginx” không phải địa chỉ IP'],
    [['start'], { GIAOLIEN_TRACCAR_TOKEN: 'short' }, 1, 'GIAOLIEN_TRACCAR_TOKEN quá ngắn'],
    [['start'], { DATABASE_URL: 'postgres://127.0.0.1:1/none' }, 1, 'DATABASE_URL'],
    [['catalogue', 'export'], {}, 2, 'catalogue import THƯ_MỤC'],
    [['catalogue', 'import', '/nowhere'], {}, 1, '/nowhere'],
  ] as const)('explains what is wrong with %j %j', async (words, environment, code, sentence) => {
    const program = run(words, environment);
    expect(await program.ends()).toBe(code);
    expect(program.printed()).toContain(sentence);
    expect(program.printed()).not.toMatch(/^\s+at /m);
  });

  test('migrates, seeds once, and lists its commands', async () => {
    const help = run(['help']);
    expect(await help.ends()).toBe(0);
    for (const command of ['start', 'migrate', 'seed', 'catalogue import', 'simulate', 'bench'])
      expect(help.printed()).toContain(`giaolien ${command}`);
    const migrated = run(['migrate']);
    expect(await migrated.ends()).toBe(0);
    expect(migrated.printed()).toContain('phiên bản mới nhất');
    const seeded = run(['seed']);
    expect(await seeded.ends()).toBe(0);
    expect(seeded.printed()).toContain('Đã nạp dữ liệu trình diễn');
    const again = run(['seed']);
    expect(await again.ends()).toBe(0);
    expect(again.printed()).toContain('không thay đổi gì');
  });
});
