import { MINUTE } from '@giaolien/kernel';
import type { Demonstration, Failure, OpenedSession, Session } from '@giaolien/wire';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEMONSTRATION_PASSWORD, seedBadges } from '../start/demonstration.ts';
import { MORNING, openTestServer, type TestServer } from '../testing/server.ts';
import { createBadges } from './badges.ts';
import { DEMONSTRATION_PIN } from './sample-badges.ts';
import { SESSION_IDLE, SESSION_LIFETIME } from './sessions.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
beforeEach(() => {
  server.clock.now += 40 * MINUTE;
});
afterAll(() => server.end());

function signIn(person: string, password: string = DEMONSTRATION_PASSWORD) {
  return server.ask<OpenedSession & Failure>(null, 'POST', '/api/session', { person, password });
}

async function sessionBy(headers: Record<string, string>) {
  const response = await server.app.inject({ url: '/api/session', headers });
  return { status: response.statusCode, body: response.json<Session>() };
}

describe('Signing in', () => {
  test('gives a session with office, roles and clearance, as a token and as a cookie out of reach of scripts', async () => {
    const { status, body, headers } = await signIn('kiemsoat.hn');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      person: 'kiemsoat.hn',
      facility: '080100',
      facilityName: 'Trung tâm khai thác KT1 Hà Nội',
      roles: ['controller'],
      until: server.clock.now + SESSION_LIFETIME,
    });
    expect(body.token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(headers['set-cookie']).toMatch(
      /^giaolien_session=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect((await sessionBy({ authorization: `Bearer ${body.token}` })).body.person).toBe('kiemsoat.hn');
    expect((await sessionBy({ cookie: `giaolien_session=${body.token}` })).body.person).toBe('kiemsoat.hn');
  });

  test('tells an unknown person and a wrong password the same', async () => {
    const unknown = await signIn('khong.co');
    const wrong = await signIn('kiemsoat.hn', 'sai');
    expect(unknown.status).toBe(401);
    expect({ ...unknown.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' });
    expect(unknown.body.refusals[0]?.sentence).toBe('Mã nhân viên hoặc mật khẩu không đúng. Hãy kiểm tra và thử lại.');
  });

  test('pauses after five failures, whether or not the person exists, and never tells who', async () => {
    for (const person of ['laixe.hn', 'khong.ai']) {
      for (let failure = 0; failure < 5; failure += 1) expect((await signIn(person, 'sai')).status).toBe(401);
      expect((await signIn(person)).status).toBe(429);
    }
    server.clock.now += 15 * MINUTE;
    expect((await signIn('laixe.hn')).status).toBe(200);
    expect(server.logged.join('')).not.toMatch(/laixe|khong/);
  });

  test('leaves only the hash of a token behind', async () => {
    const { body } = await signIn('buuta.hn');
    expect(server.logged.join('')).not.toContain(body.token);
  });
});

describe('A session', () => {
  test('ends after twelve hours, however busy', async () => {
    const { body } = await signIn('giaodich.hn');
    const headers = { authorization: `Bearer ${body.token}` };
    const end = server.clock.now + SESSION_LIFETIME;
    while (server.clock.now + SESSION_IDLE < end) {
      server.clock.now += SESSION_IDLE;
      expect((await sessionBy(headers)).status).toBe(200);
    }
    server.clock.now = end;
    expect((await sessionBy(headers)).status).toBe(401);
  });

  test('ends when nothing is heard of it for half an hour', async () => {
    const { body } = await signIn('giaodich.hn');
    server.clock.now += SESSION_IDLE + 1;
    expect((await sessionBy({ authorization: `Bearer ${body.token}` })).status).toBe(401);
  });

  test('ends at sign-out, at once', async () => {
    const { body } = await signIn('giaodich.hn');
    const headers = { authorization: `Bearer ${body.token}` };
    const out = await server.app.inject({ method: 'DELETE', url: '/api/session', headers });
    expect(out.statusCode).toBe(204);
    expect((await sessionBy(headers)).status).toBe(401);
  });

  test('outlives a restart of the server', async () => {
    const { body } = await signIn('giaodich.hn');
    const { Sessions } = await import('./sessions.ts');
    const restarted = new Sessions(server.store.accounts, () => server.clock.now);
    expect(await restarted.find(body.token, true)).toMatchObject({ person: 'giaodich.hn' });
  });
});

describe('A demonstration', () => {
  test('offers one sample per role', async () => {
    const { body } = await server.ask<Demonstration>(null, 'GET', '/api/demonstration');
    expect(new Set(body.accounts.map(({ role }) => role)).size).toBe(9);
    expect(body.accounts[0]).toMatchObject({
      person: 'giaodich.hn',
      name: expect.any(String),
      password: DEMONSTRATION_PASSWORD,
    });
    expect(server.clock.now).toBeGreaterThan(MORNING);
  });

  test('has badges for the fast change of users, told until their people set others', async () => {
    const badges = createBadges(server.store.accounts, server.keys);
    const told = async () => {
      const { body } = await server.ask<Demonstration>(null, 'GET', '/api/demonstration');
      return body.accounts.find(({ person }) => person === 'laixe.hn')?.badge;
    };
    expect(await told()).toBeNull();
    await seedBadges(server.store, badges, server.clock.now);
    expect(await told()).toEqual({ badge: 'GL-laixe.hn', pin: DEMONSTRATION_PIN });
    await server.store.accounts.putBadge({
      id: randomUUID(),
      person: 'laixe.hn',
      badgeHash: await badges.hashOf('GLHN00017777'),
      pinHash: '-',
      createdAt: server.clock.now,
      usedAt: null,
    });
    await seedBadges(server.store, badges, server.clock.now);
    expect(await told()).toBeNull();
  });
});
