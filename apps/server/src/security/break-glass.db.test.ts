import { HOUR, MINUTE } from '@giaolien/kernel';
import { GLASS_KINDS } from '@giaolien/store';
import type { Approval, GlassGrantRow, SecurityAlarm } from '@giaolien/wire';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { must } from '../testing/journey.ts';
import { acceptance, openTestServer, type TestServer } from '../testing/server.ts';
import { listAlarms } from './alarms.ts';
import { createSecurity } from './create.ts';
import { filterOf, readableEntries } from './log-reading.ts';

/** Far from the letter; cleared for its class. */
const ASKER = 'kiemsoat.camau';
const SECOND = 'giamsat.hn';
const THIRD = 'kiemtra.hn';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.end());

async function letter(): Promise<string> {
  const input = acceptance({ secrecy: 'A' });
  await must(server, 'giaodich.hn', input);
  return input.item;
}

async function askFor(item: string, asker = ASKER): Promise<Approval> {
  const { body } = await server.ask<{ approval: Approval }>(asker, 'POST', '/api/approvals', {
    act: 'break-glass',
    parameters: { subject: `item:${item}`, incident: 'SC-17' },
    reason: 'Thư hoả tốc lạc hướng',
  });
  return body.approval;
}

async function decide({ id, digest }: Approval, second = SECOND) {
  await server.prove(second);
  const path = `/api/approvals/${id}/decision`;
  return server.ask<{ approval: Approval }>(second, 'POST', path, { decision: 'approve', digest });
}

async function breakGlass(item: string, asker = ASKER): Promise<void> {
  expect((await decide(await askFor(item, asker))).status).toBe(200);
}

async function statusOf(item: string, person = ASKER): Promise<number> {
  return (await server.ask(person, 'GET', `/api/items/${item}`)).status;
}

async function alarms(person = THIRD): Promise<readonly SecurityAlarm[]> {
  return (await server.ask<{ alarms: SecurityAlarm[] }>(person, 'GET', '/api/security/alarms')).body.alarms;
}

async function kindsAbout(item: string): Promise<readonly string[]> {
  await server.security.close();
  const entries = await server.store.security.log.list({ subject: `item:${item}` }, 50);
  return entries.map(({ kind }) => kind).toReversed();
}

describe('A break-glass', () => {
  let item: string;
  beforeEach(async () => {
    item = await letter();
  });

  test('opens one letter to one person for half an hour, and ends by itself', async () => {
    const other = await letter();
    expect(await statusOf(item)).toBe(404);
    await breakGlass(item);
    expect(await statusOf(item)).toBe(200);
    expect(await statusOf(other)).toBe(404);
    expect(await statusOf(item, 'chiachon.camau')).toBe(404);
    server.clock.now += 29 * MINUTE;
    expect(await statusOf(item)).toBe(200);
    server.clock.now += MINUTE;
    expect(await statusOf(item)).toBe(404);
  });

  test('leaves every step in the security log: the refusals, the break, each read, the end', async () => {
    await statusOf(item);
    await breakGlass(item);
    await statusOf(item);
    await statusOf(item);
    server.clock.now += 30 * MINUTE;
    await server.security.keep();
    await server.security.keep();
    expect(await kindsAbout(item)).toEqual([
      'classified-refused',
      'glass-broken',
      'alarm-raised',
      'glass-read',
      'glass-read',
      'glass-ended',
    ]);
  });

  test('calls the centre before anything is open', async () => {
    const before = server.clock.now;
    await breakGlass(item);
    const [alarm] = await alarms();
    expect(alarm).toMatchObject({
      kind: 'glass-broken',
      gravity: 'critical',
      state: 'open',
      at: before,
      person: ASKER,
      second: SECOND,
      reviewDue: before + 24 * HOUR,
      isOverdue: false,
    });
    expect(alarm?.detail).toEqual({ incident: 'SC-17' });
  });

  test('is told to the one who asked, with its end', async () => {
    await breakGlass(item);
    const { body } = await server.ask<{ grants: GlassGrantRow[] }>(ASKER, 'GET', '/api/security/glass');
    expect(body.grants[0]).toMatchObject({
      subject: `item:${item}`,
      approver: SECOND,
      until: server.clock.now + 30 * MINUTE,
      isOpen: true,
    });
    const { body: others } = await server.ask<{ grants: GlassGrantRow[] }>(
      'chiachon.camau',
      'GET',
      '/api/security/glass',
    );
    expect(others.grants).toEqual([]);
  });

  test('outlives a restart of the server, and ends at the same moment', async () => {
    await breakGlass(item);
    const { store, keys, clock } = server;
    const restarted = await createSecurity({
      store: store.security,
      keys,
      now: () => clock.now,
      call: () => undefined,
      onFailure: () => undefined,
    });
    expect(restarted.glassOf(ASKER, clock.now)).toContain(`item:${item}`);
    expect(restarted.glassOf(ASKER, clock.now + 30 * MINUTE)).toEqual([]);
  });

  test('waives no clearance, and tells the uncleared the same of what exists and what does not', async () => {
    const uncleared = 'chiachon5.hn';
    for (const each of [item, 'MA999999999VN']) {
      const { status, body } = await decide(await askFor(each, uncleared));
      expect([status, body.approval.state]).toEqual([200, 'approved']);
    }
    const answers = await Promise.all(
      [item, 'MA999999999VN'].map((each) => server.ask(uncleared, 'GET', `/api/items/${each}`)),
    );
    const [secret, absent] = answers.map(({ status, body }) => ({ status, body: { ...body, requestId: '' } }));
    expect(secret).toEqual(absent);
    expect(secret?.status).toBe(404);
  });

  test('names what was asked for to a reader of alarms and log who is not cleared, existing or not', async () => {
    const asked = [item, 'MA999999999VN'];
    for (const each of asked) await breakGlass(each);
    server.clock.now += 24 * HOUR;
    await server.security.keep();
    const office = { facility: '080100', roles: ['inspector'], national: true } as const;
    const viewer = { ...office, person: THIRD, clearance: null, glass: [] };
    const services = { store: server.store, now: () => server.clock.now };
    const { alarms: told } = await listAlarms(services, viewer, undefined, 10);
    expect(told).toHaveLength(4);
    expect(new Set(told.map(({ subject }) => subject))).toEqual(new Set(asked.map((each) => `item:${each}`)));
    expect(told.every(({ secrecy }) => secrecy === null)).toBe(true);
    const ofOne = async (each: string) => {
      const filter = filterOf({ subject: `item:${each}` }, viewer);
      const found = await server.store.security.log.list({ ...filter, kinds: GLASS_KINDS }, 10);
      return readableEntries(found, viewer).map(({ kind, subject, secrecy }) => {
        return [kind, subject === `item:${each}`, secrecy];
      });
    };
    expect(await ofOne(item)).toEqual(await ofOne('MA999999999VN'));
    expect(await ofOne(item)).toHaveLength(4);
  });

  test('is refused to who would allow it to himself, or may not allow it', async () => {
    const asked = await askFor(item, SECOND);
    expect((await decide(asked, SECOND)).status).toBe(403);
    const other = await askFor(item);
    expect((await decide(other, 'dieuhanh.camau')).status).toBe(404);
    expect(await statusOf(item)).toBe(404);
  });
});

describe('The review of a break-glass', () => {
  test('is by a third person, once', async () => {
    const item = await letter();
    await breakGlass(item);
    const [alarm] = await alarms();
    const review = { verdict: 'justified', finding: 'Đúng sự cố SC-17' };
    const path = `/api/security/alarms/${alarm?.id}/review`;
    await Promise.all([SECOND, THIRD].map((person) => server.prove(person)));
    expect(await server.ask(SECOND, 'POST', path, review)).toMatchObject({
      status: 403,
      body: { refusals: [{ code: 'third_person_must_review' }] },
    });
    expect((await server.ask(ASKER, 'POST', path, review)).status).toBe(403);
    const { body } = await server.ask<{ alarm: SecurityAlarm }>(THIRD, 'POST', path, review);
    expect(body.alarm).toMatchObject({ state: 'reviewed', reviewedBy: THIRD, verdict: 'justified', mayReview: false });
    expect((await server.ask(THIRD, 'POST', path, review)).status).toBe(409);
  });

  test('comes after someone has taken note, who may be anyone who is called', async () => {
    await breakGlass(await letter());
    const [alarm] = await alarms();
    const path = `/api/security/alarms/${alarm?.id}/acknowledge`;
    expect((await server.ask('quantri.hn', 'POST', path)).status).toBe(200);
    expect((await server.ask('quantri.hn', 'POST', path)).status).toBe(409);
    expect((await server.ask('giaodich.hn', 'POST', path)).status).toBe(403);
    expect((await alarms())[0]).toMatchObject({ state: 'acknowledged', acknowledgedBy: 'quantri.hn' });
  });

  test('that is overdue after a day raises an alarm of its own, once', async () => {
    await breakGlass(await letter());
    const [alarm] = await alarms();
    server.clock.now += 24 * HOUR;
    await server.security.keep();
    await server.security.keep();
    // Everyone else's session has ended overnight.
    const now = await alarms('giamsat2.hn');
    expect(now.find(({ id }) => id === alarm?.id)).toMatchObject({ isOverdue: true, mayReview: true });
    const second = now.filter(({ kind, detail }) => kind === 'review-overdue' && detail['overdue'] === alarm?.id);
    expect(second).toHaveLength(1);
    expect(second[0]).toMatchObject({ gravity: 'critical', person: ASKER, second: SECOND });
  });
});
