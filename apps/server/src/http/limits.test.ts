import fastifyCookie from '@fastify/cookie';
import fastify, { type FastifyInstance, type InjectOptions } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allowMethods, boundJson, depthOf, limitRequests } from './limits.ts';
import { answerProblem } from './problem.ts';

let app: FastifyInstance;
beforeEach(async () => {
  app = fastify({ trustProxy: '127.0.0.1' });
  app.setErrorHandler(answerProblem);
  allowMethods(app);
  boundJson(app);
  await app.register(fastifyCookie);
  limitRequests(app, { perAddress: 20, perSession: 5, seconds: 60 });
  app.get('/x', () => ({}));
  app.post('/x', (request) => ({ body: request.body }));
});
afterEach(() => app.close());

async function statusOf(change: InjectOptions = {}): Promise<number> {
  return (await app.inject({ method: 'GET', url: '/x', ...change })).statusCode;
}

const from = (address: string, token?: string): InjectOptions => ({
  headers: { 'x-forwarded-for': address, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
});

describe('Too many requests', () => {
  test('of one session are told when to come again, while another session of the same address goes on', async () => {
    for (let count = 0; count < 5; count += 1) expect(await statusOf(from('10.0.0.1', 'one'))).toBe(200);
    const refused = await app.inject({ method: 'GET', url: '/x', ...from('10.0.0.1', 'one') });
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.body).toContain('requests_must_be_few');
    expect(await statusOf(from('10.0.0.1', 'other'))).toBe(200);
  });

  test('of one address are bounded whatever sessions it invents, and harm no other address', async () => {
    for (let count = 0; count < 20; count += 1) expect(await statusOf(from('10.0.0.2', `t${count}`))).toBe(200);
    expect(await statusOf(from('10.0.0.2', 'fresh'))).toBe(429);
    expect(await statusOf(from('10.0.0.3'))).toBe(200);
  });

  test('from loopback are no exception', async () => {
    for (let count = 0; count < 20; count += 1) await statusOf();
    expect(await statusOf()).toBe(429);
  });
});

describe('Methods', () => {
  test.each(['HEAD', 'OPTIONS', 'TRACE', 'PROPFIND'] as const)(
    '%s is answered with those that there are',
    async (method) => {
      const response = await app.inject({ method: method as 'HEAD', url: '/x' });
      expect(response.statusCode).toBe(405);
      expect(response.headers.allow).toContain('GET');
    },
  );
});

describe('JSON', () => {
  const post = (payload: string) =>
    app.inject({ method: 'POST', url: '/x', payload, headers: { 'content-type': 'application/json' } });

  test('is taken as deep as ours is, and no deeper', async () => {
    expect((await post(`${'['.repeat(16)}${']'.repeat(16)}`)).statusCode).toBe(200);
    const response = await post(`${'['.repeat(17)}${']'.repeat(17)}`);
    expect(response.statusCode).toBe(400);
    expect(response.body).toContain('nesting_must_be_shallow');
    expect((await post('['.repeat(60_000))).statusCode).toBe(400);
  });

  test.each(['{"__proto__":{"x":1}}', '{"a":[{"__proto__":1}]}', '{"constructor":{"prototype":{"x":1}}}', '{', ''])(
    '%j is refused',
    async (payload) => {
      expect((await post(payload)).statusCode).toBe(400);
    },
  );

  test('brackets within texts are no depth', () => {
    expect(depthOf('{"a":"[[[[\\"[[","b":[1]}')).toBe(2);
    expect(depthOf('"\\\\"')).toBe(0);
  });
});
