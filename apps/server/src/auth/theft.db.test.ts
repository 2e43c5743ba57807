import { MINUTE } from '@giaolien/kernel';
import type { OpenedSession, Session, SessionRow } from '@giaolien/wire';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEMONSTRATION_PASSWORD } from '../start/demonstration.ts';
import { approve } from '../testing/approve.ts';
import { Browser } from '../testing/browser.ts';
import { openTestServer, type TestServer } from '../testing/server.ts';

const LOCAL = '127.0.0.1';

let server: TestServer;
let port: number;
beforeAll(async () => {
  server = await openTestServer();
  await server.app.listen({ port: 0, host: LOCAL });
  ({ port } = server.app.server.address() as AddressInfo);
});
beforeEach(() => {
  server.clock.now += 20 * MINUTE;
});
afterAll(() => server.end());

async function signIn(person: string, browser = new Browser(server.app)): Promise<Browser> {
  const { status } = await browser.ask('POST', '/api/session', { person, password: DEMONSTRATION_PASSWORD });
  expect(status).toBe(200);
  return browser;
}

async function statusOf(headers: Record<string, string>, remoteAddress = '10.1.0.1'): Promise<number> {
  return (await server.app.inject({ url: '/api/session', headers, remoteAddress })).statusCode;
}

describe('A stolen session', () => {
  test.each([
    ['at another address', '10.99.0.1', 'Firefox'],
    ['in another browser', '10.1.0.1', 'curl'],
  ])(
    '%s opens nothing, locks the screen it was taken from, and stands in the security log',
    async (_how, address, agent) => {
      const owner = await signIn('laixe.hn');
      const { body } = await owner.ask<Session>('GET', '/api/session');
      expect(await statusOf({ ...owner.headers, 'user-agent': agent }, address)).toBe(401);
      expect(await owner.refused('GET', '/api/overview')).toEqual([423, 'screen_must_be_unlocked']);
      const [entry] = await server.store.security.log.list({ kinds: ['session-misused'] }, 1);
      expect(entry).toMatchObject({ person: 'laixe.hn', session: body.id, address });
    },
  );

  test('is as useless as a token in a header', async () => {
    const owner = await signIn('laixe.hn');
    const authorization = `Bearer ${owner.cookies.get('giaolien_session')}`;
    expect(await statusOf({ authorization, 'user-agent': 'Firefox' }, '10.99.0.1')).toBe(401);
  });

  test('is unlocked by its owner only', async () => {
    const owner = await signIn('laixe.hn');
    await owner.ask('POST', '/api/session/lock');
    const proof = (person: string, password: string) => ({ proof: { kind: 'password', person, password } });
    const unlock = (person: string, password = DEMONSTRATION_PASSWORD) =>
      owner.refused('POST', '/api/session/unlock', proof(person, password));
    expect(await unlock('giaodich.hn')).toEqual([403, 'proof_must_match']);
    expect(await unlock('laixe.hn', 'sai')).toEqual([403, 'proof_must_match']);
    expect(await owner.refused('POST', '/api/session/step-up', proof('laixe.hn', DEMONSTRATION_PASSWORD))).toEqual([
      423,
      'screen_must_be_unlocked',
    ]);
    expect((await owner.ask<Session>('GET', '/api/session')).body.name).not.toBe('');
    expect((await unlock('laixe.hn'))[0]).toBe(200);
    expect((await owner.ask('GET', '/api/overview')).status).toBe(200);
  });
});

describe('A session', () => {
  test('planted before sign-in is not the one after it, and does not live on', async () => {
    const planted = await signIn('giaodich.hn');
    const token = planted.cookies.get('giaolien_session') ?? '';
    const victim = new Browser(server.app);
    victim.cookies.set('giaolien_session', token);
    await signIn('kiemsoat.hn', victim);
    expect(victim.cookies.get('giaolien_session')).not.toBe(token);
    expect(await statusOf({ cookie: `giaolien_session=${token}`, 'user-agent': 'Firefox' })).toBe(401);
  });

  test('has a new token after every proof; the old one lives ten seconds for requests under way', async () => {
    const browser = await signIn('giaodich.hn');
    const before = browser.headers;
    const proof = { kind: 'password', person: 'giaodich.hn', password: DEMONSTRATION_PASSWORD };
    await browser.ask('POST', '/api/session/step-up', { proof });
    expect([await statusOf(before), await statusOf(browser.headers)]).toEqual([200, 200]);
    server.clock.now += 10_000;
    expect([await statusOf(before), await statusOf(browser.headers)]).toEqual([401, 200]);
  });

  test('is not reusable after sign-out', async () => {
    const browser = await signIn('giaodich.hn');
    const before = browser.headers;
    expect((await browser.ask('DELETE', '/api/session')).status).toBe(204);
    expect(await statusOf(before)).toBe(401);
  });

  test('has the roles that the register has at this moment', async () => {
    const browser = await signIn('giamsat.hn');
    const { nation } = server.store.catalogue.network();
    const people = nation.people.map((person) =>
      person.id === 'giamsat.hn' ? { ...person, roles: ['clerk' as const] } : person,
    );
    await server.store.catalogue.save({ ...nation, people });
    expect((await browser.ask<Session>('GET', '/api/session')).body.roles).toEqual(['clerk']);
    await server.store.catalogue.save({ ...nation, people: people.filter(({ id }) => id !== 'giamsat.hn') });
    expect((await browser.ask('GET', '/api/session')).status).toBe(401);
    await server.store.catalogue.save(nation);
  });

  test('is seen and ended by its person and by administrators, and by nobody else', async () => {
    const browser = await signIn('buuta.hn');
    await signIn('buuta.hn', new Browser(server.app, '10.1.0.2'));
    const { body } = await browser.ask<{ sessions: SessionRow[] }>('GET', '/api/sessions');
    const mine = body.sessions.filter(({ address }) => address.startsWith('10.1.0.'));
    expect(mine.map(({ address, current }) => [address, current])).toEqual(
      expect.arrayContaining([
        ['10.1.0.1', true],
        ['10.1.0.2', false],
      ]),
    );
    const id = mine.find(({ current }) => current)?.id;
    const other = await signIn('laixe.hn');
    expect(await other.refused('GET', '/api/sessions?person=buuta.hn')).toEqual([403, 'role_must_allow']);
    expect(await other.refused('DELETE', `/api/sessions/${id}`)).toEqual([404, 'record_must_exist']);
    expect((await (await signIn('quantri.hn')).ask('DELETE', `/api/sessions/${id}`)).status).toBe(204);
    expect((await browser.ask('GET', '/api/session')).status).toBe(401);
  });
});

/** Opens the live stream as a real connection; resolves with its end when the server closes it. */
async function openStream(
  person: string,
): Promise<{ readonly ended: Promise<string>; readonly session: OpenedSession }> {
  const headers = { 'content-type': 'application/json', 'user-agent': 'stream' };
  const opened = await fetch(`http://${LOCAL}:${port}/api/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ person, password: DEMONSTRATION_PASSWORD }),
  });
  const session = (await opened.json()) as OpenedSession;
  const sent = request({
    host: LOCAL,
    port,
    path: '/api/stream',
    headers: { authorization: `Bearer ${session.token}`, 'user-agent': 'stream' },
  }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  expect(response.statusCode).toBe(200);
  let text = '';
  response.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return { session, ended: once(response, 'end').then(() => text) };
}

describe('An open stream ends within a second', () => {
  const ways: readonly [string, (session: OpenedSession) => Promise<unknown>][] = [
    ['when its person is disabled', () => approve(server, 'disable-account', { person: 'dieuhanh.hn' })],
    [
      'when its session is revoked',
      async ({ id }) => (await signIn('quantri.hn')).ask('DELETE', `/api/sessions/${id}`),
    ],
    [
      'when its screen is locked',
      ({ token }) =>
        fetch(`http://${LOCAL}:${port}/api/session/lock`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'user-agent': 'stream' },
        }),
    ],
    ['when its token is used elsewhere', ({ token }) => statusOf({ authorization: `Bearer ${token}` }, '10.66.0.1')],
  ];
  test.each(ways)('%s', async (why, end) => {
    const person = why.includes('disabled') ? 'dieuhanh.hn' : 'kiemtra.hn';
    const { session, ended } = await openStream(person);
    await end(session);
    const done = performance.now();
    expect(await ended).toContain('session_must_be_open');
    expect(performance.now() - done).toBeLessThan(1_000);
  });

  test('and goes on when its session only gets a new token', async () => {
    const { session } = await openStream('kiemtra.hn');
    const proof = { kind: 'password', person: 'kiemtra.hn', password: DEMONSTRATION_PASSWORD };
    await fetch(`http://${LOCAL}:${port}/api/session/step-up`, {
      method: 'POST',
      headers: { authorization: `Bearer ${session.token}`, 'user-agent': 'stream', 'content-type': 'application/json' },
      body: JSON.stringify({ proof }),
    });
    const before = server.hub.countOf('kiemtra.hn');
    await server.hub.beat();
    expect([before, server.hub.countOf('kiemtra.hn')]).toEqual([1, 1]);
  });
});

test('Who was disabled signs in no more, by any password, until two administrators let him back', async () => {
  await approve(server, 'disable-account', { person: 'giaodich2.hn' });
  const guess = { person: 'giaodich2.hn', password: DEMONSTRATION_PASSWORD };
  expect(await new Browser(server.app).refused('POST', '/api/session', guess)).toEqual([401, 'sign_in_must_match']);
});
