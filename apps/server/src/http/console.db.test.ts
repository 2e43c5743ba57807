import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestServer, type TestServer } from '../testing/server.ts';

const PAGE = '<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__"><div id="root"></div>';

let folder: string;
let server: TestServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'giaolien-console-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'assets', 'index-1a2b3c.js'), 'console.log(1)');
  writeFileSync(join(folder, 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  server = await openTestServer({ consoleFolder: folder });
});
afterAll(async () => {
  await server.end();
  rmSync(folder, { recursive: true });
});

async function get(url: string) {
  const response = await server.app.inject({ url });
  return { status: response.statusCode, headers: response.headers, body: response.body };
}

describe('The page of the console', () => {
  test.each(['/', '/items', '/items/MA123456785VN', '/index.html'])('answers %s', async (url) => {
    const { status, headers, body } = await get(url);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toContain('<div id="root">');
  });

  test('carries a nonce that its policy names, another one each time', async () => {
    const nonces = new Set<string>();
    for (let time = 0; time < 3; time += 1) {
      const { headers, body } = await get('/');
      const nonce = /content="([^"]{20,})"/.exec(body)?.[1] ?? '';
      expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  test('may run nothing inline, load nothing from elsewhere, and stand in no frame', async () => {
    const policy = String((await get('/')).headers['content-security-policy']);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    for (const directive of [
      "default-src 'none'",
      "script-src 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "connect-src 'self'",
    ]) {
      expect(policy).toContain(directive);
    }
  });

  test('is read anew after it was built anew', async () => {
    writeFileSync(join(folder, 'index.html'), PAGE.replace('root', 'fresh'));
    expect((await get('/')).body).toContain('fresh');
  });
});

describe('The files of the console', () => {
  test('with a hash in their name are kept for a year', async () => {
    const { status, headers } = await get('/assets/index-1a2b3c.js');
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toMatch(/javascript/);
  });

  test('without one are asked for again', async () => {
    expect((await get('/mark.svg')).headers['cache-control']).toBe('public, max-age=0');
  });

  test.each([
    '/assets/none.js',
    '/..%2f..%2fetc%2fpasswd.txt',
    '/assets/../../package.json',
    '/api/none',
    '/ingest/none',
  ])('do not answer %s', async (url) => {
    const { status, body } = await get(url);
    expect(status).toBe(404);
    expect(body).toContain('address_must_be_known');
  });
});

describe('Every answer', () => {
  test.each(['/', '/assets/index-1a2b3c.js', '/api/session', '/api/openapi.json', '/healthz', '/nothing.txt'])(
    '(%s) carries the security headers',
    async (url) => {
      expect((await get(url)).headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      });
    },
  );
});

describe('A console that was not built', () => {
  test('says how to build it', async () => {
    const bare = await openTestServer();
    const response = await bare.app.inject({ url: '/' });
    expect(response.body).toContain('npm start');
    await bare.end();
  });
});
