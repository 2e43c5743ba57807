import { ROLES } from '@giaolien/wire';
import { INPUT_SCHEMAS } from '@giaolien/wire';
import { ROLES_OF, type InputKind } from '@giaolien/kernel';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestServer, type TestServer } from '../testing/server.ts';
import { ENDPOINTS, mayGive } from '@giaolien/access';

const PERSON_OF = {
  clerk: 'giaodich.hn',
  controller: 'kiemsoat.hn',
  sorter: 'chiachon.hn',
  driver: 'laixe.hn',
  courier: 'buuta.hn',
  dispatcher: 'dieuhanh.hn',
  monitor: 'giamsat.hn',
  administrator: 'quantri.hn',
  inspector: 'kiemtra.hn',
} as const;

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.end());

describe('Nobody who has not signed in', () => {
  const closed = Object.entries(ENDPOINTS).filter(([, { who }]) => who !== 'anyone' && who !== 'this-machine');
  test.each(closed.map(([route]) => route))('may call %s', async (route) => {
    const [method, url] = route.split(' ') as ['GET' | 'POST' | 'DELETE', string];
    const body = method === 'POST' ? {} : undefined;
    const { status, body: answer } = await server.ask(null, method, url.replace(/:\w+/, 'x'), body);
    expect([status, answer.refusals[0]?.code]).toEqual([401, 'session_must_be_open']);
  });

  test('is told so before his body is read', async () => {
    const response = await server.app.inject({
      method: 'POST',
      url: '/api/inputs',
      payload: '{',
      headers: { 'content-type': 'application/json' },
    });
    expect(response.statusCode).toBe(401);
  });
});

describe('Every kind of input', () => {
  const kinds = Object.keys(INPUT_SCHEMAS) as InputKind[];
  test.each(kinds)('%s is for the roles that the kernel names, and for nobody else', (kind) => {
    const allowed = ROLES.filter((role) => mayGive([role], kind));
    // The watch is the platform's own and signs in nowhere.
    expect(allowed.toSorted()).toEqual(ROLES_OF[kind].filter((role) => role !== 'watch').toSorted());
  });

  test('is refused from a role without it before anything else about it is looked at', async () => {
    for (const role of ROLES) {
      const answer = await server.give(PERSON_OF[role], {
        kind: 'ControlItem',
        inputId: randomUUID(),
        item: 'MA000000005VN',
      });
      const expected = role === 'controller' ? [404, 'item_must_be_known'] : [403, 'actor_must_hold_role'];
      expect([role, answer.status, answer.body.refusals[0]?.code]).toEqual([role, ...expected]);
    }
  });
});

describe('Role × route', () => {
  const byRole = Object.entries(ENDPOINTS).filter(([, { who }]) => Array.isArray(who));
  test.each(byRole)('%s is for %j only', async (route, { who }) => {
    const [method, url] = route.split(' ') as ['POST', string];
    for (const role of ROLES) {
      const { status } = await server.ask(PERSON_OF[role], method, url, {});
      expect([role, status === 403]).toEqual([role, !(who as readonly string[]).includes(role)]);
    }
  });
});

describe('A route that the table does not name', () => {
  test('cannot be registered', async () => {
    const { guardRoutes } = await import('../http/gate.ts');
    const { default: fastify } = await import('fastify');
    const app = fastify();
    guardRoutes(app, undefined as never);
    expect(() => app.get('/api/everything', () => 'all')).toThrow(/Who may call GET \/api\/everything/);
  });
});

describe('A request from another site', () => {
  test.each([{ origin: 'https://example.org' }, { 'sec-fetch-site': 'cross-site' }])(
    '%j is stopped',
    async (headers) => {
      const response = await server.app.inject({
        method: 'POST',
        url: '/api/session',
        payload: { person: 'giaodich.hn', password: 'giaolien-demo' },
        headers,
      });
      expect(response.statusCode).toBe(403);
      expect(response.json().refusals[0]?.code).toBe('request_must_come_from_here');
    },
  );
});

describe('The metrics', () => {
  test('are for this machine only', async () => {
    const near = await server.app.inject({ url: '/metrics', remoteAddress: '127.0.0.1' });
    const far = await server.app.inject({ url: '/metrics', remoteAddress: '10.1.2.3' });
    expect([near.statusCode, far.statusCode]).toEqual([200, 403]);
    expect(near.body).toContain('giaolien_log_head');
  });
});
