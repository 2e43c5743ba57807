import { migrate } from '@giaolien/store';
import { openTestDatabase, type TestDatabase } from '@giaolien/store/testing';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasOpenssl, openAuthority, type Authority } from '../testing/authority.ts';
import { FLAVOUR } from '../testing/server.ts';

const MAIN = join(import.meta.dirname, '..', 'main.ts');
const LABEL = 'khoá phần mềm — không dùng cho bí mật nhà nước loại thật';

describe.skipIf(!hasOpenssl())('The program under TLS (left out where there is no openssl)', () => {
  let authority: Authority;
  let database: TestDatabase;
  let folder: string;
  let child: ChildProcess;
  let port: number;
  let printed = '';

  beforeAll(async () => {
    authority = openAuthority();
    database = await openTestDatabase(FLAVOUR, { migrate });
    folder = mkdtempSync(join(tmpdir(), 'giaolien-edge-'));
    show('server');
    writeFileSync(join(folder, 'database'), `${database.databaseUrl}\n`);
    writeFileSync(join(folder, 'reader'), `${database.readerUrl}\n`);
    port = await findFreePort();
    child = spawn(process.execPath, [MAIN, 'start'], { env: { ...process.env, ...settings() } });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk));
    await says('Dừng: Ctrl+C');
  }, 120_000);
  afterAll(async () => {
    if (child.exitCode === null) {
      child.kill('SIGKILL');
      await once(child, 'close');
    }
    await database.drop();
    authority.end();
    rmSync(folder, { recursive: true });
  });

  /** A new certificate of the server in the place where the program looks for it. */
  function show(name: string): void {
    const { certFile, keyFile } = authority.issue(name, 'DNS:localhost,IP:127.0.0.1');
    copyFileSync(certFile, join(folder, 'server.crt'));
    copyFileSync(keyFile, join(folder, 'server.key'));
  }

  function settings(): Record<string, string> {
    return {
      DATABASE_URL_FILE: join(folder, 'database'),
      DATABASE_READER_URL_FILE: join(folder, 'reader'),
      GIAOLIEN_DATA: folder,
      GIAOLIEN_TLS_CERT: join(folder, 'server.crt'),
      GIAOLIEN_TLS_KEY: join(folder, 'server.key'),
      PORT: String(port),
    };
  }

  async function says(words: string, times = 1): Promise<void> {
    for (let waited = 0; printed.split(words).length <= times; waited += 50) {
      if (waited > 100_000 || child.exitCode !== null) throw new Error(`Never said “${words}”:\n${printed}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async function ask(path: string) {
    const asked = request({ host: '127.0.0.1', port, path, ca: authority.ca, agent: false }).end();
    const [response] = await once(asked, 'response');
    const { serialNumber } = (response.socket as TLSSocket).getPeerCertificate();
    return {
      headers: response.headers,
      body: JSON.parse(await text(response)) as Record<string, unknown>,
      serialNumber,
    };
  }

  test('takes its databases from files, answers by https only, and says what its keys are', async () => {
    const { headers, body } = await ask('/readyz');
    expect(body).toMatchObject({ status: 'ready', keys: LABEL });
    expect(headers['strict-transport-security']).toContain('max-age=31536000');
    expect(printed).toContain(`https://127.0.0.1:${port}`);
    expect(printed).toContain(LABEL);
    await expect(fetch(`http://127.0.0.1:${port}/readyz`)).rejects.toThrow('fetch failed');
  });

  test('shows its public keys to another program beside it', () => {
    const environment = { ...process.env, ...settings() };
    const told = execFileSync(process.execPath, [MAIN, 'keys', 'describe'], { env: environment, encoding: 'utf8' });
    expect(told).toContain('BEGIN PUBLIC KEY');
    expect(told).toContain(LABEL);
  });

  test('exchanges its certificate at SIGHUP, and keeps the old one where the new files do not belong together', async () => {
    const before = await ask('/healthz');
    show('again');
    child.kill('SIGHUP');
    await says('certificates were read again');
    const after = await ask('/healthz');
    expect(after.serialNumber).not.toBe(before.serialNumber);
    writeFileSync(join(folder, 'server.key'), 'no key');
    child.kill('SIGHUP');
    await says('those of before stay in use');
    expect((await ask('/healthz')).serialNumber).toBe(after.serialNumber);
  });
});

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
