import { MINUTE } from '@giaolien/kernel';
import { PENDING_MAX, SecurityLogUnavailable } from '@giaolien/store';
import { tamperingWith } from '@giaolien/store/testing';
import type { Approval } from '@giaolien/wire';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestServer, type TestServer } from '../testing/server.ts';

const ASKER = 'quantri.hn';
const SECOND = 'quantri2.hn';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
beforeEach(() => Promise.all([ASKER, SECOND, 'giamsat.hn'].map((person) => server.prove(person))));
afterAll(() => server.end());

interface One {
  readonly approval: Approval;
}

let day = 0;

/** A set of rules that begins on a day of its own. */
function change(): Record<string, unknown> {
  day += 1;
  const effectiveFrom = new Date(Date.UTC(2030, 0, day)).toISOString().slice(0, 10);
  return { effectiveFrom, citation: 'Quyết định 1/2030', changes: { unclaimedMonths: 9 } };
}

async function ask(person = ASKER, parameters = change()): Promise<Approval> {
  const { body } = await server.ask<One>(person, 'POST', '/api/approvals', {
    act: 'change-rule-set',
    parameters,
    reason: 'Văn bản mới',
  });
  return body.approval;
}

function decide(person: string, { id, digest }: Pick<Approval, 'id' | 'digest'>, decision = 'approve') {
  return server.ask<One & { refusals: { code: string }[] }>(person, 'POST', `/api/approvals/${id}/decision`, {
    decision,
    digest,
  });
}

function ruleSets(): number {
  return server.store.catalogue.network().nation.ruleSets.length;
}

describe('An act of two persons', () => {
  test('waits for the second, is carried out by him, and the kernel decides by it from its day on', async () => {
    const asked = await ask();
    expect(asked).toMatchObject({ state: 'pending', asker: ASKER, until: server.clock.now + 30 * MINUTE });
    const { body } = await server.ask<{ approvals: Approval[]; names: object }>(SECOND, 'GET', '/api/approvals');
    expect(body.approvals[0]).toMatchObject({ id: asked.id, mayDecide: true, parameters: asked.parameters });
    expect(body.names).toHaveProperty([ASKER]);
    const decided = await decide(SECOND, asked);
    expect(decided.body.approval).toMatchObject({
      state: 'approved',
      decider: SECOND,
      outcome: { ruleSet: 'KT1-2030-01-01' },
    });
    const rulesAt = (at: number) => server.store.catalogue.references().rulesAt(at);
    expect(rulesAt(Date.UTC(2030, 0, 1, 5)).unclaimedMonths).toEqual({ value: 9, citation: 'Quyết định 1/2030' });
    expect(rulesAt(Date.UTC(2029, 11, 31, 5)).unclaimedMonths.value).not.toBe(9);
    await server.store.catalogue.reload();
    expect(server.store.catalogue.references().rulesAt(Date.UTC(2030, 0, 1, 5)).id).toBe('KT1-2030-01-01');
  });

  test('can be refused, and then nothing happens', async () => {
    const before = ruleSets();
    const asked = await ask();
    expect((await decide(SECOND, asked, 'refuse')).body.approval).toMatchObject({ state: 'refused', decider: SECOND });
    expect(await decide(SECOND, asked)).toMatchObject({ status: 409 });
    expect(ruleSets()).toBe(before);
  });

  test('that cannot be done any more when it is decided has failed, and says so', async () => {
    const parameters = change();
    const asked = [await ask(ASKER, parameters), await ask(ASKER, parameters)];
    const [one, two] = await Promise.all(asked.map((approval) => decide(SECOND, approval)));
    expect(new Set([one?.status, two?.status])).toEqual(new Set([200, 422]));
    const states = await Promise.all(
      asked.map(async ({ id }) => (await server.ask<One>(ASKER, 'GET', `/api/approvals/${id}`)).body.approval.state),
    );
    expect(states.toSorted()).toEqual(['approved', 'failed']);
  });

  test.each([
    ['a day that has passed', { effectiveFrom: '2026-11-23' }],
    ['a day that there is not', { effectiveFrom: '2031-02-30' }],
    ['a day that has its set already', { effectiveFrom: '2025-11-01' }],
    ['no change at all', { changes: {} }],
    ['a parameter that there is not', { changes: { everything: 1 } }],
    ['a value out of all measure', { changes: { unclaimedMonths: -1 } }],
    ['half a month', { changes: { unclaimedMonths: 1.5 } }],
    ['a field more', { also: true }],
  ])('is not even asked for with %s', async (_what, wrong) => {
    const body = { act: 'change-rule-set', parameters: { ...change(), ...wrong }, reason: 'x' };
    const { status } = await server.ask(ASKER, 'POST', '/api/approvals', body);
    expect([400, 422]).toContain(status);
  });

  test('is asked for only by who may, and seen only by whom it concerns', async () => {
    const body = { act: 'change-rule-set', parameters: change(), reason: 'x' };
    for (const person of ['giaodich.hn', 'kiemsoat.hn', 'giamsat.hn', 'kiemtra.hn', 'quantri.camau']) {
      const { status } = await server.ask(person, 'POST', '/api/approvals', body);
      if (person !== 'quantri.camau') expect([person, status]).toEqual([person, 403]);
    }
    const { id } = await ask();
    expect((await server.ask('giaodich.hn', 'GET', `/api/approvals/${id}`)).status).toBe(404);
    const { body: listed } = await server.ask<{ approvals: Approval[] }>('giaodich.hn', 'GET', '/api/approvals');
    expect(listed.approvals).toEqual([]);
  });

  test('is asked for with a young proof, a break-glass without', async () => {
    server.clock.now += 6 * MINUTE;
    const body = { act: 'change-rule-set', parameters: change(), reason: 'x' };
    expect(await server.ask(ASKER, 'POST', '/api/approvals', body)).toMatchObject({
      status: 403,
      body: { refusals: [{ code: 'identity_must_be_proven_anew' }] },
    });
    const parameters = { subject: 'item:MA999999999VN', incident: 'SC-1' };
    const glass = { act: 'break-glass', parameters, reason: 'x' };
    expect((await server.ask(ASKER, 'POST', '/api/approvals', glass)).status).toBe(200);
  });

  test('stands behind however many that another asks for, of whom so many may wait', async () => {
    const asked = await ask();
    const parameters = { subject: 'item:MA999999999VN', incident: 'SC-1' };
    const glass = { act: 'break-glass', parameters, reason: 'x' };
    const statuses: number[] = [];
    for (let time = 0; time < PENDING_MAX + 1; time += 1) {
      statuses.push((await server.ask('giaodich.hn', 'POST', '/api/approvals', glass)).status);
    }
    expect(statuses).toEqual([...Array.from({ length: PENDING_MAX }, () => 200), 429]);
    const { approvals } = server.store.security;
    const by = { asker: SECOND, acts: ['change-rule-set'] as const, now: server.clock.now };
    const [first] = await approvals.list({ ...by, state: 'pending' }, 1);
    expect(first?.act).toBe('change-rule-set');
    const behind = await approvals.list({ ...by, after: first }, 500);
    expect(behind.some(({ id }) => id === first?.id)).toBe(false);
    const url = '/api/approvals?state=pending&limit=500';
    const { body } = await server.ask<{ approvals: Approval[] }>(SECOND, 'GET', url);
    expect(body.approvals.some(({ id }) => id === asked.id)).toBe(true);
    server.clock.now += 30 * MINUTE;
    const late = await server.ask<{ approvals: Approval[] }>(SECOND, 'GET', url);
    expect(late.body.approvals).toEqual([]);
  });

  test('that cannot be written down has failed and is not done', async () => {
    const asked = await ask();
    const before = ruleSets();
    const record = server.security.record.bind(server.security);
    server.security.record = async (entry) => {
      if (entry.kind === 'approval-granted') throw new SecurityLogUnavailable(new Error('out of reach'));
      await record(entry);
    };
    expect((await decide(SECOND, asked)).status).toBe(503);
    server.security.record = record;
    const { body } = await server.ask<One>(ASKER, 'GET', `/api/approvals/${asked.id}`);
    expect(body.approval.state).toBe('failed');
    expect(ruleSets()).toBe(before);
  });

  test('stands in the security log with who asked, who decided and what, and nothing of its content', async () => {
    const asked = await ask();
    await decide(SECOND, asked);
    const entries = await server.store.security.log.list({ subject: `approval:${asked.id}` }, 10);
    expect(entries.map(({ kind, person }) => [kind, person])).toEqual([
      ['approval-granted', SECOND],
      ['approval-asked', ASKER],
    ]);
    expect(entries[0]?.detail).toEqual({ act: 'change-rule-set', asker: ASKER, digest: asked.digest });
  });
});

/** Everything that somebody may try who wants the second person's decision without him. */
describe('Two persons at administrative acts: whoever tries to pass alone', () => {
  const STRANGERS = ['giaodich.hn', 'kiemsoat.hn', 'chiachon.hn', 'laixe.hn', 'buuta.hn', 'kiemtra.hn', 'dieuhanh.hn'];

  test('as the one who asked, in this session or in another', async () => {
    for (let time = 0; time < 10; time += 1) {
      const asked = await ask();
      expect((await decide(ASKER, asked)).body.refusals[0]?.code).toBe('second_person_must_differ');
      await server.prove(ASKER);
      expect((await decide(ASKER, asked)).body.refusals[0]?.code).toBe('second_person_must_differ');
      expect((await decide(ASKER, asked, 'refuse')).status).toBe(403);
    }
  });

  test.each(STRANGERS)('as %s, who may not decide', async (stranger) => {
    await server.signIn(stranger);
    const asked = await ask();
    const { status } = await decide(stranger, asked);
    expect([403, 404]).toContain(status);
    expect((await decide(SECOND, asked)).status).toBe(200);
  });

  test('with another digest than was read', async () => {
    for (const digest of ['0'.repeat(64), (await ask()).digest, (await ask()).digest]) {
      const { id } = await ask();
      expect((await decide(SECOND, { id, digest })).body.refusals[0]?.code).toBe('approval_must_match');
    }
  });

  test('by changing the parameters in the database', async () => {
    const asked = await ask();
    const before = ruleSets();
    await tamperingWith(server.databaseUrl).alterApproval(asked.id, '9', '1');
    expect((await decide(SECOND, asked)).body.refusals[0]?.code).toBe('approval_must_match');
    expect(ruleSets()).toBe(before);
  });

  test('after the half hour', async () => {
    const asked = await ask();
    server.clock.now += 30 * MINUTE;
    await server.prove(SECOND);
    expect((await decide(SECOND, asked)).body.refusals[0]?.code).toBe('approval_must_be_pending');
    const { body } = await server.ask<One>(ASKER, 'GET', `/api/approvals/${asked.id}`);
    expect(body.approval).toMatchObject({ state: 'expired', mayDecide: false });
  });

  test('with a proof that has grown old', async () => {
    const asked = await ask();
    server.clock.now += 6 * MINUTE;
    expect((await decide(SECOND, asked)).body.refusals[0]?.code).toBe('identity_must_be_proven_anew');
  });

  test('a hundred at once: the act is done once', async () => {
    const before = ruleSets();
    const asked = await ask();
    const answers = await Promise.all(Array.from({ length: 100 }, () => decide(SECOND, asked)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(99);
    expect(ruleSets()).toBe(before + 1);
  });

  test('with an approval that was decided, that is not there, or a decision that is none', async () => {
    const asked = await ask();
    await decide(SECOND, asked);
    expect((await decide(SECOND, asked)).status).toBe(409);
    expect((await decide(SECOND, asked, 'refuse')).status).toBe(409);
    expect((await decide(SECOND, { ...asked, id: crypto.randomUUID() })).status).toBe(404);
    expect((await decide(SECOND, asked, 'maybe')).status).toBe(400);
  });
});
