import { addMonths, MINUTE } from '@giaolien/kernel';
import type { ItemTrace } from '@giaolien/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '../testing/journey.ts';
import { acceptance, MORNING, openTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.end());

async function traceOf(item: string): Promise<ItemTrace> {
  return (await server.ask<ItemTrace>('giaodich.hn', 'GET', `/api/items/${item}`)).body;
}

describe('The promise of an item', () => {
  test('runs on one leg, which is told in every way of counting', async () => {
    const letter = acceptance();
    await must(server, 'giaodich.hn', letter);
    const { item, promise } = await traceOf(letter.item);
    const running = { dueAt: item.dueAt, verdict: 'running' };
    expect(promise).toEqual([
      {
        body: letter.recipient,
        dueAt: item.dueAt,
        from: item.acceptedAt,
        until: null,
        result: {
          doneAt: null,
          deliveredAt: null,
          asPromised: running,
          withStops: running,
          withExclusions: running,
        },
      },
    ]);
  });

  test('begins anew on the way back, and the leg before keeps its own', async () => {
    const letter = acceptance();
    await must(server, 'giaodich.hn', letter);
    const first = (await traceOf(letter.item)).item;
    server.clock.now += 30 * MINUTE - MINUTE;
    await must(server, 'giaodich.hn', {
      kind: 'OrderBySender',
      item: letter.item,
      order: 'withdraw',
      proofShown: true,
    });
    const turnedAt = server.clock.now;
    const { item, promise, names } = await traceOf(letter.item);
    expect(promise).toMatchObject([
      {
        body: letter.recipient,
        dueAt: first.dueAt,
        from: first.acceptedAt,
        until: turnedAt,
        result: { asPromised: { verdict: 'running' } },
      },
      { body: letter.sender, dueAt: item.dueAt, from: turnedAt, until: null },
    ]);
    expect(names[letter.recipient]).toBeDefined();
  });

  test('gives deadlines counted from acceptance and from the due moment', async () => {
    const letter = acceptance();
    await must(server, 'giaodich.hn', letter);
    const { item, deadlines } = await traceOf(letter.item);
    const { retentionYears, complaint, unclaimedMonths } = server.store.catalogue.references().rulesAt(MORNING);
    expect(deadlines).toEqual({
      retainedUntil: addMonths(item.acceptedAt, retentionYears.value.electronic * 12),
      complaintUntil: { loss: addMonths(item.dueAt ?? Number.NaN, complaint.value.lossMonths), damage: null },
      unclaimedFrom: addMonths(item.acceptedAt, unclaimedMonths.value),
    });
  });
});

describe('The places where an item can be X-rayed', () => {
  test('are the machines at hand; while one is out of order the others stand in for it', async () => {
    const letter = acceptance({ recipient: 'TW-01' });
    await must(server, 'giaodich.hn', letter);
    expect((await traceOf(letter.item)).item.screeningRequired).toBe(true);
    const places = async () => (await traceOf(letter.item)).screeningPlaces;
    const [one, two] = ['SOI-080100-1', 'SOI-080100-2'].map((machine) => ({ facility: '080100', machine }));
    expect(await places()).toEqual([
      { ...one, reason: 'here' },
      { ...two, reason: 'here' },
    ]);
    const report = { kind: 'ReportEquipment', facility: '080100', equipment: 'SOI-080100-1' } as const;
    await must(server, 'chiachon.hn', { ...report, working: false });
    expect(await places()).toEqual([{ ...two, reason: 'spare' }]);
    await must(server, 'chiachon.hn', { ...report, working: true });
    await must(server, 'chiachon.hn', {
      kind: 'ReportScreening',
      item: letter.item,
      facility: '080100',
      machine: 'SOI-080100-1',
      result: 'passed',
    });
    expect(await places()).toBeNull();
  });

  test('are not told of an item that needs no X-ray', async () => {
    const letter = acceptance();
    await must(server, 'giaodich.hn', letter);
    expect((await traceOf(letter.item)).screeningPlaces).toBeNull();
  });
});
