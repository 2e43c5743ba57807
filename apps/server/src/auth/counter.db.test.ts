import { MINUTE } from '@giaolien/kernel';
import {
  DEVICE_LIST,
  type Demonstration,
  type DeviceRow,
  type OpenedSession,
  type SecurityKind,
  type Session,
  type SessionRow,
  type SignInMethods,
} from '@giaolien/wire';
import { Compile } from 'typebox/compile';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEMONSTRATION_PASSWORD, seedBadges } from '../start/demonstration.ts';
import { approve } from '../testing/approve.ts';
import { Browser } from '../testing/browser.ts';
import { openTestServer, type TestServer } from '../testing/server.ts';
import { createBadges } from './badges.ts';
import { COUNTER_IDLE } from './sessions.ts';

const HANOI = '080100';
const BADGES = { 'chiachon.hn': 'KT1-00000042', 'kiemsoat.hn': 'KT1-00000043' } as const;
const PIN = '482915';

let server: TestServer;
let counter: Browser;
beforeAll(async () => {
  server = await openTestServer();
  counter = await enrol('Quầy 1', HANOI);
  for (const [person, badge] of Object.entries(BADGES)) {
    const browser = new Browser(server.app, '10.7.7.7');
    await browser.ask('POST', '/api/session', { person, password: DEMONSTRATION_PASSWORD });
    const { status } = await browser.ask('PUT', '/api/credentials/pin', { badge, pin: PIN });
    if (status !== 200) throw new Error(`no badge: ${status}`);
  }
});
beforeEach(() => {
  server.clock.now += 20 * MINUTE;
});
afterAll(() => server.end());

async function enrol(name: string, facility: string, address = '10.1.0.1'): Promise<Browser> {
  const { code } = await approve(server, 'enrol-device', { name, facility });
  const browser = new Browser(server.app, address);
  const { status, body } = await browser.ask<DeviceRow>('POST', '/api/devices', { code });
  expect([status, body.name]).toEqual([200, name]);
  return browser;
}

function badgeIn(browser: Browser, person: keyof typeof BADGES, pin = PIN) {
  return browser.ask<OpenedSession>('POST', '/api/session/badge', { badge: BADGES[person], pin });
}

function entries(kind: SecurityKind) {
  return server.store.security.log.list({ kinds: [kind] }, 100);
}

describe('An enrolled counter computer', () => {
  test('knows where it stands before anyone signs in, and offers badge and PIN', async () => {
    const { body } = await counter.ask<SignInMethods>('GET', '/api/session/methods');
    expect(body).toMatchObject({ badge: true, device: { name: 'Quầy 1', facility: HANOI } });
    const { body: elsewhere } = await new Browser(server.app).ask<SignInMethods>('GET', '/api/session/methods');
    expect(elsewhere).toMatchObject({ badge: false, device: null });
  });

  test('takes its code once, and not after half an hour', async () => {
    const { code } = await approve(server, 'enrol-device', { name: 'Quầy 9', facility: HANOI });
    expect((await new Browser(server.app).ask('POST', '/api/devices', { code })).status).toBe(200);
    const again = new Browser(server.app);
    expect(await again.refused('POST', '/api/devices', { code })).toEqual([401, 'one_time_code_must_match']);
    const { code: late } = await approve(server, 'enrol-device', { name: 'Quầy 8', facility: HANOI });
    server.clock.now += 31 * MINUTE;
    expect(await again.refused('POST', '/api/devices', { code: late })).toEqual([401, 'one_time_code_must_match']);
  });

  test('changes its user by badge and PIN: the one before is gone, and only one is there', async () => {
    expect((await badgeIn(counter, 'chiachon.hn')).body).toMatchObject({
      person: 'chiachon.hn',
      method: 'badge',
      clearance: 'B',
      device: { name: 'Quầy 1' },
      locksAfter: COUNTER_IDLE,
    });
    const before = counter.headers;
    expect((await badgeIn(counter, 'kiemsoat.hn')).body.person).toBe('kiemsoat.hn');
    const former = await server.app.inject({ url: '/api/session', headers: before, remoteAddress: '10.1.0.1' });
    expect(former.statusCode).toBe(401);
    expect((await counter.ask<Session>('GET', '/api/session')).body.person).toBe('kiemsoat.hn');
    await server.signIn('quantri.hn');
    const { body } = await server.ask<{ sessions: SessionRow[] }>(
      'quantri.hn',
      'GET',
      '/api/sessions?person=chiachon.hn',
    );
    expect(body.sessions.filter(({ device }) => device !== null)).toEqual([]);
  });

  test('keeps its session at whatever address it has, and nowhere else', async () => {
    await badgeIn(counter, 'kiemsoat.hn');
    const moved = await server.app.inject({
      url: '/api/session',
      headers: counter.headers,
      remoteAddress: '10.1.0.99',
    });
    expect(moved.statusCode).toBe(200);
    const session = { cookie: `giaolien_session=${counter.cookies.get('giaolien_session')}`, 'user-agent': 'Firefox' };
    const stolen = await server.app.inject({ url: '/api/session', headers: session, remoteAddress: '10.1.0.1' });
    expect(stolen.statusCode).toBe(401);
    // The owner finds his screen locked, and proves that it is his.
    expect(await counter.refused('GET', '/api/overview')).toEqual([423, 'screen_must_be_unlocked']);
    const proof = { kind: 'badge', badge: BADGES['kiemsoat.hn'], pin: PIN };
    expect((await counter.ask('POST', '/api/session/unlock', { proof })).status).toBe(200);
  });

  test('locks when nobody touches it for five minutes, and unlocks by PIN, but not by that of another', async () => {
    await badgeIn(counter, 'kiemsoat.hn');
    server.clock.now += COUNTER_IDLE + 1;
    expect(await counter.refused('GET', '/api/overview')).toEqual([423, 'screen_must_be_unlocked']);
    expect((await counter.ask<Session>('GET', '/api/session')).body.lockedAt).toBe(server.clock.now);
    const other = { kind: 'badge', badge: BADGES['chiachon.hn'], pin: PIN };
    expect(await counter.refused('POST', '/api/session/unlock', { proof: other })).toEqual([403, 'proof_must_match']);
    const proof = { kind: 'badge', badge: BADGES['kiemsoat.hn'], pin: PIN };
    const unlocked = await counter.ask<Session>('POST', '/api/session/unlock', { proof });
    expect(unlocked.body.lockedAt).toBeNull();
    expect((await counter.ask('GET', '/api/overview')).status).toBe(200);
  });

  test('stays alive by what a person does, not by a screen that refreshes itself', async () => {
    await badgeIn(counter, 'kiemsoat.hn');
    for (let minute = 0; minute < 4; minute += 1) {
      server.clock.now += 2 * MINUTE;
      const headers = { ...counter.headers, 'giaolien-background': '1' };
      const { statusCode } = await server.app.inject({ url: '/api/overview', headers });
      expect([minute, statusCode]).toEqual([minute, minute < 2 ? 200 : 423]);
    }
  });

  test('that is revoked is a counter no more: its session ends at once', async () => {
    const browser = await enrol('Quầy 2', HANOI);
    await badgeIn(browser, 'chiachon.hn');
    const { body } = await server.ask<{ devices: DeviceRow[] }>('quantri.hn', 'GET', '/api/devices');
    expect(Compile(DEVICE_LIST).Check(body)).toBe(true);
    const id = body.devices.find(({ name }) => name === 'Quầy 2')?.id;
    expect((await server.ask('quantri.hn', 'DELETE', `/api/devices/${id}`)).status).toBe(204);
    expect(await browser.refused('GET', '/api/session')).toEqual([401, 'session_must_be_open']);
    const signIn = { badge: BADGES['chiachon.hn'], pin: PIN };
    expect(await browser.refused('POST', '/api/session/badge', signIn)).toEqual([403, 'device_must_be_enrolled']);
  });
});

describe('A badge is refused', () => {
  const signIn = { badge: BADGES['chiachon.hn'], pin: PIN };

  test('at a computer that nobody has enrolled', async () => {
    expect(await new Browser(server.app).refused('POST', '/api/session/badge', signIn)).toEqual([
      403,
      'device_must_be_enrolled',
    ]);
  });

  test('at a forged counter, which the security log names', async () => {
    const before = (await entries('device-refused')).length;
    const forged = new Browser(server.app, '10.66.6.6');
    const [id] = (counter.cookies.get('giaolien_device') ?? '').split('.');
    for (const cookie of ['nonsense', `${id}.${'A'.repeat(43)}`, `${crypto.randomUUID()}.${'A'.repeat(43)}`]) {
      forged.cookies.set('giaolien_device', cookie);
      expect(await forged.refused('POST', '/api/session/badge', signIn)).toEqual([403, 'device_must_be_enrolled']);
    }
    expect((await entries('device-refused')).length).toBe(before + 3);
  });

  test('at a counter of another facility', async () => {
    const camau = await enrol('Quầy Cà Mau', '970900');
    expect(await camau.refused('POST', '/api/session/badge', signIn)).toEqual([403, 'device_must_be_enrolled']);
  });

  test('with a wrong PIN, five times; then its owner pauses, and nobody else at this counter', async () => {
    for (let time = 0; time < 5; time += 1) expect((await badgeIn(counter, 'chiachon.hn', '000111')).status).toBe(401);
    expect((await badgeIn(counter, 'chiachon.hn')).status).toBe(429);
    expect((await badgeIn(counter, 'kiemsoat.hn')).status).toBe(200);
    // An unknown badge says as little as a known one.
    const unknown = { badge: 'KT1-99999999', pin: PIN };
    expect(await counter.refused('POST', '/api/session/badge', unknown)).toEqual([401, 'sign_in_must_match']);
  });

  test('when its owner is locked out of it, until two administrators unlock the account', async () => {
    for (let time = 0; time < 5; time += 1) await badgeIn(counter, 'chiachon.hn', '000111');
    expect((await badgeIn(counter, 'chiachon.hn')).status).toBe(429);
    await approve(server, 'unlock-account', { person: 'chiachon.hn' });
    expect((await badgeIn(counter, 'chiachon.hn')).status).toBe(200);
  });
});

test('A PIN is not simple, and a badge is one person’s', async () => {
  const browser = new Browser(server.app, '10.7.7.8');
  await browser.ask('POST', '/api/session', { person: 'laixe.hn', password: DEMONSTRATION_PASSWORD });
  for (const pin of ['111111', '123456', '987654', '121212']) {
    expect(await browser.refused('PUT', '/api/credentials/pin', { badge: 'KT1-1000', pin })).toEqual([
      400,
      'pin_must_not_be_simple',
    ]);
  }
  const taken = { badge: BADGES['chiachon.hn'], pin: PIN };
  expect(await browser.refused('PUT', '/api/credentials/pin', taken)).toEqual([409, 'badge_must_be_free']);
});

test('The printed badge of a sample person opens a counter of his own office only', async () => {
  for (const person of Object.keys(BADGES)) {
    const own = await server.store.accounts.findBadgeOf(person);
    if (own !== undefined) await server.store.accounts.removeCredential(person, own.id);
  }
  await seedBadges(server.store, createBadges(server.store.accounts, server.keys), server.clock.now);
  const { accounts } = (await counter.ask<Demonstration>('GET', '/api/demonstration')).body;
  const badgeOf = (id: string) => accounts.find(({ person }) => person === id)?.badge ?? {};
  const opened = await counter.ask<OpenedSession>('POST', '/api/session/badge', badgeOf('laixe.hn'));
  expect(opened).toMatchObject({ status: 200, body: { person: 'laixe.hn', method: 'badge' } });
  const foreign = await counter.refused('POST', '/api/session/badge', badgeOf('laixe.camau'));
  expect(foreign).toEqual([403, 'device_must_be_enrolled']);
});
