import { MINUTE } from '@giaolien/kernel';
import type { OpenedSession, SignInMethods } from '@giaolien/wire';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { approve } from '../testing/approve.ts';
import { Browser } from '../testing/browser.ts';
import type { ProviderSettings, Signing } from '../testing/identity-provider.ts';
import { openTestServer, type TestServer } from '../testing/server.ts';

const CLIENT = { clientId: 'giaolien', clientSecret: 'for-tests-only-'.repeat(3) };
const ORIGIN = 'http://localhost';
const KEY = 'urn:giaolien:key';

let provider: ChildProcess;
let server: TestServer;
beforeAll(async () => {
  const settings: ProviderSettings = { ...CLIENT, redirectUri: `${ORIGIN}/api/session/oidc/callback` };
  provider = fork(join(import.meta.dirname, '..', 'testing', 'identity-provider.ts'), [JSON.stringify(settings)], {
    silent: true,
  });
  const [issuer] = (await once(provider, 'message')) as [string];
  server = await openTestServer({
    signIn: { origin: ORIGIN, oidc: { ...CLIENT, issuer, name: 'Cục Bưu điện', strongAcr: [KEY] } },
  });
  await approve(server, 'bind-subject', { person: 'kiemsoat.hn', subject: 'sub-kiemsoat' });
});
beforeEach(() => {
  server.clock.now += 20 * MINUTE;
});
afterAll(async () => {
  provider.kill();
  await server.end();
});

/** Whoever goes to the provider from now on is this one. */
async function nowAt(signing: Signing): Promise<void> {
  provider.send(signing);
  await once(provider, 'message');
}

/** Begins at the server; answers where the browser is sent. */
async function begin(browser: Browser, path = ''): Promise<URL> {
  const { status, headers } = await browser.ask('GET', `/api/session/oidc${path}`);
  expect(status).toBe(303);
  return new URL(String(headers['location']));
}

/** Goes through the screens of the provider as a browser does; answers the address that it sends back to. */
async function goThrough(url: URL): Promise<URL> {
  const cookies = new Map<string, string>();
  let next = url;
  for (let hop = 0; hop < 10; hop += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`${response.status} ${await response.text()}`);
    next = new URL(location, next);
    if (next.origin === ORIGIN) return next;
  }
  throw new Error('the provider sends the browser in a circle');
}

/** Comes back to the server; answers where that sends the browser. */
async function comeBack(browser: Browser, url: URL): Promise<string> {
  const { status, headers } = await browser.ask('GET', `${url.pathname}${url.search}`);
  expect(status).toBe(303);
  return String(headers['location']);
}

describe('Single sign-on', () => {
  test('is offered by name, and signs in whom two administrators have bound to the subject', async () => {
    await nowAt({ subject: 'sub-kiemsoat' });
    const browser = new Browser(server.app);
    const methods = await browser.ask<SignInMethods>('GET', '/api/session/methods');
    expect(methods.body.oidc).toEqual({ name: 'Cục Bưu điện' });
    expect(await comeBack(browser, await goThrough(await begin(browser, '?return=/items')))).toBe('/items');
    const { body } = await browser.ask<OpenedSession>('GET', '/api/session');
    expect(body).toMatchObject({ person: 'kiemsoat.hn', method: 'oidc', clearance: 'C' });
  });

  test('is as strong as the provider says, where the settings believe it', async () => {
    await nowAt({ subject: 'sub-kiemsoat', acr: KEY });
    const browser = new Browser(server.app);
    await comeBack(browser, await goThrough(await begin(browser)));
    const { body } = await browser.ask<OpenedSession>('GET', '/api/session');
    expect(body).toMatchObject({ method: 'oidc-strong', clearance: 'A' });
  });

  test('asks with PKCE, state and nonce, and nothing secret', async () => {
    const url = await begin(new Browser(server.app));
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      scope: 'openid',
      code_challenge_method: 'S256',
      redirect_uri: `${ORIGIN}/api/session/oidc/callback`,
      state: expect.stringMatching(/^.{43}$/),
      nonce: expect.stringMatching(/^.{43}$/),
    });
    expect(url.search).not.toContain('secret');
  });

  test('sends nobody to another site afterwards', async () => {
    for (const path of ['//example.org', '/%09/example.org', '/%5Cexample.org', 'https://example.org']) {
      expect((await new Browser(server.app).ask('GET', `/api/session/oidc?return=${path}`)).status).toBe(400);
    }
  });
});

describe('Single sign-on is refused', () => {
  async function isSignedIn(browser: Browser): Promise<boolean> {
    return (await browser.ask('GET', '/api/session')).status === 200;
  }

  test('to a subject that nobody is bound to, and makes no account of it', async () => {
    await nowAt({ subject: 'stranger' });
    const browser = new Browser(server.app);
    expect(await comeBack(browser, await goThrough(await begin(browser)))).toBe('/?refused=subject_must_be_bound');
    expect(await isSignedIn(browser)).toBe(false);
    expect(await server.store.accounts.find('stranger')).toBeUndefined();
  });

  test('when the answer bears another state', async () => {
    await nowAt({ subject: 'sub-kiemsoat' });
    const browser = new Browser(server.app);
    const back = await goThrough(await begin(browser));
    back.searchParams.set('state', 'x'.repeat(43));
    expect(await comeBack(browser, back)).toBe('/?refused=sign_in_must_match');
    expect(await isSignedIn(browser)).toBe(false);
  });

  test('when the identity is of another nonce', async () => {
    const browser = new Browser(server.app);
    const there = await begin(browser);
    there.searchParams.set('nonce', 'x'.repeat(43));
    expect(await comeBack(browser, await goThrough(there))).toBe('/?refused=sign_in_must_match');
    expect(await isSignedIn(browser)).toBe(false);
  });

  test('when the code was meant for another key (PKCE)', async () => {
    const browser = new Browser(server.app);
    const there = await begin(browser);
    there.searchParams.set('code_challenge', 'x'.repeat(43));
    expect(await comeBack(browser, await goThrough(there))).toBe('/?refused=sign_in_must_match');
  });

  test('in a browser that did not begin it, and the second time', async () => {
    const browser = new Browser(server.app);
    const back = await goThrough(await begin(browser));
    const cookie = browser.cookies.get('giaolien_sign_on') ?? '';
    expect(await comeBack(new Browser(server.app), back)).toBe('/?refused=sign_in_must_match');
    expect(await comeBack(browser, back)).toBe('/');
    browser.cookies.set('giaolien_sign_on', cookie);
    expect(await comeBack(browser, back)).toBe('/?refused=sign_in_must_match');
  });

  test('when it took longer than ten minutes', async () => {
    const browser = new Browser(server.app);
    const back = await goThrough(await begin(browser));
    server.clock.now += 10 * MINUTE;
    expect(await comeBack(browser, back)).toBe('/?refused=sign_in_must_match');
  });

  test('to who is disabled', async () => {
    await approve(server, 'bind-subject', { person: 'laixe.hn', subject: 'sub-laixe' });
    await approve(server, 'disable-account', { person: 'laixe.hn' });
    await nowAt({ subject: 'sub-laixe' });
    const browser = new Browser(server.app);
    expect(await comeBack(browser, await goThrough(await begin(browser)))).toBe('/?refused=sign_in_must_match');
  });

  test('where no provider is configured', async () => {
    const plain = await openTestServer();
    expect(await new Browser(plain.app).refused('GET', '/api/session/oidc')).toEqual([404, 'way_must_be_offered']);
    await plain.end();
  });
});
