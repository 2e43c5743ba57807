import type { Approval } from '@giaolien/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestServer, type TestServer } from '../testing/server.ts';

const ASKER = 'quantri.hn';
const SECOND = 'quantri2.hn';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  await Promise.all([ASKER, SECOND].map((person) => server.prove(person)));
});
afterAll(() => server.end());

function ask(person: string, parameters: object) {
  const body = { act: 'rotate-key', parameters, reason: 'Thay khoá hằng năm' };
  return server.ask<{ approval: Approval }>(person, 'POST', '/api/approvals', body);
}

function approve(person: string, { id, digest }: Pick<Approval, 'id' | 'digest'>) {
  return server.ask<{ approval: Approval }>(person, 'POST', `/api/approvals/${id}/decision`, {
    decision: 'approve',
    digest,
  });
}

describe('Rotating a key', () => {
  test('takes two administrators; what was signed before still verifies', async () => {
    const head = new TextEncoder().encode('head');
    const before = await server.keys.sign('security-log', head);
    const asked = await ask(ASKER, { key: 'security-log' });
    expect((await approve(ASKER, asked.body.approval)).status).not.toBe(200);
    expect((await server.keys.sign('security-log', head)).keyId).toBe(before.keyId);
    const { body } = await approve(SECOND, asked.body.approval);
    const after = await server.keys.sign('security-log', head);
    expect(body.approval).toMatchObject({ state: 'approved', outcome: { key: 'security-log', keyId: after.keyId } });
    expect(after.keyId).not.toBe(before.keyId);
    expect(await server.keys.verify('security-log', head, before)).toBe(true);
  });

  test.each([{ key: 'nobody' }, { key: 'secrets', more: 1 }, {}])('of %j is no act', async (parameters) => {
    expect((await ask(ASKER, parameters)).status).toBe(400);
  });

  test('is not asked for by a dispatcher', async () => {
    expect((await ask('dieuhanh.hn', { key: 'secrets' })).status).toBe(403);
  });
});
