import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.end());

describe('What only this machine may read', () => {
  async function statusOf(headers: Record<string, string>): Promise<number> {
    return (await server.app.inject({ url: '/metrics', headers, remoteAddress: '127.0.0.1' })).statusCode;
  }

  test('is answered to this machine', async () => {
    expect(await statusOf({})).toBe(200);
  });

  test.each([['x-forwarded-for'], ['forwarded'], ['x-real-ip']])(
    'is not answered through a proxy here that the settings do not name (%s), of which the log warns once',
    async (name) => {
      expect(await statusOf({ [name]: '203.0.113.9' })).toBe(403);
      expect(await statusOf({ [name]: '203.0.113.9' })).toBe(403);
      expect(server.logged.filter((line) => line.includes('GIAOLIEN_PROXY'))).toHaveLength(1);
    },
  );
});

test.each([['null'], ['https://example.org'], ['nonsense']])('A request from origin %s is foreign', async (origin) => {
  const { statusCode, body } = await server.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { origin, host: 'localhost' },
    payload: { person: 'laixe.hn', password: 'x' },
  });
  expect([statusCode, body]).toEqual([403, expect.stringContaining('request_must_come_from_here')]);
});
