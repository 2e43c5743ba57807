import type { Viewer } from '@giaolien/access';
import { DAY, HOUR, MINUTE, subjectOf } from '@giaolien/kernel';
import type { IRREGULARITY_LIST, ItemTrace } from '@giaolien/wire';
import type { Static } from 'typebox';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { must } from '../testing/journey.ts';
import { acceptance, openTestServer, type TestServer } from '../testing/server.ts';
import { lapseInputId } from './speaker.ts';
import { createWatch } from './watch.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.end());

async function accepted(change: Parameters<typeof acceptance>[0] = {}): Promise<string> {
  const input = acceptance(change);
  await must(server, 'giaodich.hn', input);
  await must(server, 'kiemsoat.hn', { kind: 'ControlItem', item: input.item });
  return input.item;
}

/** Every irregularity, whatever became of the sessions meanwhile. */
function irregularities() {
  const viewer: Viewer = {
    person: 'giamsat.hn',
    facility: '080100',
    roles: ['monitor'],
    national: true,
    clearance: 'A',
    glass: [],
  };
  return server.store.views.listIrregularities(viewer, {});
}

describe('The watch', () => {
  test('finds nothing while every clock runs', async () => {
    await accepted({ secrecy: 'B' });
    expect(await server.watch.round()).toBe(0);
  });

  test('says once that a secret lies ready too long, in the name of the office where it lies', async () => {
    const item = await accepted({ secrecy: 'B' });
    server.clock.now += 61 * MINUTE;
    expect(await server.watch.round()).toBe(1);
    expect(await server.watch.round()).toBe(0);
    const url = '/api/irregularities';
    const { body } = await server.ask<Static<typeof IRREGULARITY_LIST>>('giamsat.hn', 'GET', url);
    expect(body.irregularities).toHaveLength(1);
    expect(body.irregularities[0]).toMatchObject({
      code: 'secret-lies-ready',
      about: [subjectOf('item', item)],
      secrecy: 'B',
      at: '080100',
      by: 'watch',
      raisedAt: server.clock.now,
    });
    expect(body.names['watch']).toBe('Bộ canh giờ của hệ thống');
  });

  test('says that the promise has passed, after a restart as before it', async () => {
    const item = await accepted();
    const { body } = await server.ask<ItemTrace>('giamsat.hn', 'GET', `/api/items/${item}`);
    const due = body.item.dueAt ?? 0;
    server.clock.now = due;
    expect(await server.watch.round()).toBe(0);
    server.clock.now = due + 1;
    expect(await server.watch.round()).toBe(1);
    const restarted = createWatch({
      log: server.store.log,
      views: server.store.views,
      references: () => server.store.catalogue.references(),
      now: () => server.clock.now,
      onFailure: (error) => {
        throw error;
      },
    });
    expect(await restarted.round()).toBe(0);
    expect((await irregularities()).map(({ id, code }) => [id, code])).toEqual([
      [`${lapseInputId(subjectOf('item', item), 'promise-passed', due)}/0`, 'promise-passed'],
    ]);
  });

  test('says that nobody has taken note of a case, and that a duty was not done', async () => {
    const item = await accepted();
    const { body } = await server.give('chiachon.hn', {
      kind: 'ReportIrregularity',
      facility: '080100',
      irregularity: 'accident',
      item,
    });
    const id = body.irregularities[0]?.id ?? '';
    server.clock.now += 16 * MINUTE;
    await server.watch.round();
    const late = (await irregularities()).filter(({ about }) => about[0] === `irregularity:${id}`);
    expect(late.map(({ code }) => code)).toEqual(['acknowledgement-late']);
    server.clock.now += 6 * HOUR;
    await server.watch.round();
    const codes = (await irregularities())
      .filter(({ about }) => about[0] === `irregularity:${id}`)
      .map(({ code }) => code);
    expect(codes.filter((code) => code === 'acknowledgement-late')).toHaveLength(3);
    expect(codes).toContain('duty-late');
  });

  test('gives no more reports at once than the floor can bear, and the rest in the next rounds', async () => {
    const inputs = Array.from({ length: 230 }, () => ({ ...acceptance(), inputId: crypto.randomUUID() }));
    await server.ask('giaodich.hn', 'POST', '/api/inputs', inputs);
    server.clock.now += 10 * DAY;
    expect(await server.watch.round()).toBe(200);
    expect(await server.watch.round()).toBe(30);
    expect(await server.watch.round()).toBe(0);
  });

  test('is nobody who can sign in: its report is refused from everyone else', async () => {
    const item = await accepted({ secrecy: 'B' });
    server.clock.now += 61 * MINUTE;
    for (const person of ['giamsat.hn', 'dieuhanh.hn', 'quantri.hn']) {
      const { status } = await server.give(person, { kind: 'ReportLapse', lapse: 'secret-lies-ready', item });
      expect([person, status]).toEqual([person, 403]);
    }
    const signIn = await server.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { person: 'watch', password: 'giaolien-demo' },
    });
    expect(signIn.statusCode).toBe(401);
  });
});

test('The id of a report says what ran out and when, and nothing else', () => {
  const id = lapseInputId('item:MA000000005VN', 'promise-passed', 5);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(lapseInputId('item:MA000000005VN', 'promise-passed', 5)).toBe(id);
  expect(lapseInputId('item:MA000000005VN', 'promise-passed', 6)).not.toBe(id);
});
