import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { irregularitySentence, type CheckResult } from '@giaolien/wire';
import { acceptance, newItemNumber, openTestServer, type Given, type TestServer } from '../testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.end());

describe('An input', () => {
  test('is decided, stored and answered with its facts', async () => {
    const input = acceptance();
    const { status, body } = await server.give('giaodich.hn', input);
    expect(body).toMatchObject({ kind: 'decided', repeated: false, irregularities: [] });
    expect(status).toBe(200);
    expect(body.events[0]).toMatchObject({ type: 'ItemAccepted', item: input.item, by: 'giaodich.hn', at: '080100' });
    expect(body.last).toBe(body.first);
  });

  test('that comes again is answered as before', async () => {
    const input = { inputId: randomUUID(), ...acceptance() };
    const first = await server.give('giaodich.hn', input);
    const again = await server.give('giaodich.hn', input);
    expect(again.status).toBe(200);
    expect(again.body).toEqual({ ...first.body, repeated: true });
  });

  test('that was refused is refused again, even when it would now be right', async () => {
    const input = { inputId: randomUUID(), kind: 'ControlItem', item: newItemNumber() } as const;
    const first = await server.give('kiemsoat.hn', input);
    expect(first.status).toBe(404);
    await server.give('giaodich.hn', acceptance({ item: input.item }));
    const again = await server.give('kiemsoat.hn', input);
    expect(again).toMatchObject({ status: 404, body: { ...first.body, repeated: true } });
  });

  test('with an inputId that carries another body is a conflict', async () => {
    const input = { inputId: randomUUID(), ...acceptance() };
    await server.give('giaodich.hn', input);
    const { status, body } = await server.give('giaodich.hn', { ...input, massGrams: 121 });
    expect(status).toBe(409);
    expect(body.refusals[0]).toMatchObject({ code: 'input_id_must_not_be_reused', rule: 'GL-WIRE-15' });
  });

  test('whose act breaks a rule stands when it is a report, with an irregularity beside it', async () => {
    const input = acceptance();
    await server.give('giaodich.hn', input);
    const report = {
      kind: 'ReportIrregularity',
      facility: '080100',
      irregularity: 'cover-torn',
      item: input.item,
    } as const;
    const { status, body } = await server.give('giaodich.hn', report);
    expect(status).toBe(200);
    expect(body.irregularities).toEqual([
      { id: `${body.inputId}/0`, code: 'cover-torn', sentence: irregularitySentence('cover-torn', 'vi') },
    ]);
  });
});

describe('An array of inputs', () => {
  test('is decided one after another, each with its own status', async () => {
    const item = newItemNumber();
    const ids = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const { status, body } = await server.ask<readonly (Given & { status: number })[]>(
      'giaodich.hn',
      'POST',
      '/api/inputs',
      [
        { inputId: ids[0], ...acceptance({ item }) },
        { inputId: ids[1], ...acceptance({ item }) },
        { inputId: ids[2], kind: 'AcceptItem' },
        { inputId: ids[3], kind: 'ControlItem', item },
      ],
    );
    expect(status).toBe(200);
    expect(body.map((one) => [one.status, one.inputId])).toEqual([
      [200, ids[0]],
      [422, ids[1]],
      [400, ids[2]],
      [403, ids[3]],
    ]);
    expect(body[1]?.refusals[0]?.code).toBe('item_must_be_new');
    expect(body[2]?.refusals[0]).toMatchObject({ code: 'field_must_be_present', field: 'item' });
    expect(body[3]?.refusals[0]?.code).toBe('actor_must_hold_role');
  });

  test.each([
    [[]],
    [Array.from({ length: 501 }, () => ({ inputId: randomUUID(), kind: 'ControlItem', item: 'MA000000005VN' }))],
  ])('must have 1 to 500 elements', async (inputs) => {
    const { status, body } = await server.ask('giaodich.hn', 'POST', '/api/inputs', inputs);
    expect(status).toBe(400);
    expect(body.refusals[0]?.code).toBe('inputs_must_be_countable');
  });
});

describe('A check', () => {
  test('of a sound input says what it would become, and stores nothing', async () => {
    const head = server.store.log.head();
    const input = { inputId: randomUUID(), ...acceptance() };
    const { status, body } = await server.ask<CheckResult>('giaodich.hn', 'POST', '/api/check', input);
    expect(status).toBe(200);
    expect(body.breaches).toEqual([]);
    expect(body.events?.[0]).toMatchObject({ type: 'ItemAccepted', product: { scope: 'inter-province' } });
    expect(server.store.log.head()).toBe(head);
  });

  test('of a wrong one names every rule it would break', async () => {
    const packing = { coverSound: false, envelopes: 1, innerSealed: false, stamp: null, kt1Stamp: false } as const;
    const input = { inputId: randomUUID(), ...acceptance({ packing }) };
    const { body } = await server.ask<CheckResult>('giaodich.hn', 'POST', '/api/check', input);
    expect(body.breaches.map(({ code }) => code)).toEqual(['packing_must_suit_secrecy', 'kt1_stamp_must_be_present']);
    expect(body.breaches[1]).toMatchObject({
      rule: 'KT1-ACC-04',
      sentence: 'Bìa chưa có dấu KT1. Hãy đóng dấu KT1 rồi mới chấp nhận.',
    });
  });

  test('of an array answers each', async () => {
    const inputs = [
      { inputId: randomUUID(), ...acceptance() },
      { inputId: randomUUID(), kind: 'Nothing' },
    ];
    const { body } = await server.ask<readonly CheckResult[]>('giaodich.hn', 'POST', '/api/check', inputs);
    expect(body[0]?.breaches).toEqual([]);
    expect(body[1]?.breaches[0]?.code).toBe('input_kind_must_be_known');
  });
});

describe('Item numbers', () => {
  test('are valid and each given once', async () => {
    const first = await server.ask<{ items: string[] }>('giaodich.hn', 'POST', '/api/item-numbers', { count: 3 });
    const second = await server.ask<{ items: string[] }>('giaodich.hn', 'POST', '/api/item-numbers', { count: 3 });
    const items: string[] = [...first.body.items, ...second.body.items];
    expect(new Set(items).size).toBe(6);
    for (const item of items) expect((await server.give('giaodich.hn', acceptance({ item }))).status).toBe(200);
  });
});

describe('Who signed for a delivery', () => {
  const name = 'Nguyễn Thị Minh Khai';

  async function deliver(inputId: string, item: string, recipientName: string) {
    return server.give('buuta.hn', {
      inputId,
      kind: 'ReportDelivery',
      item,
      target: 'address',
      position: 'clerk',
      recipientName,
      coverIntact: true,
    });
  }

  test('is in the log only as a commitment, which the opening beside it opens', async () => {
    const { item } = await accepted();
    const inputId = randomUUID();
    const { body } = await deliver(inputId, item, name);
    const delivered = body.events.find((event) => event.type === 'ItemDelivered');
    if (delivered === undefined) throw new Error('Nothing was delivered.');
    expect(delivered.recipientName).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(JSON.stringify(body)).not.toContain('Minh Khai');
    const facts = await server.store.log.read(body.first - 1, 10);
    expect(JSON.stringify(facts)).not.toContain('Minh Khai');
    expect(await server.store.views.findOpening(delivered.recipientName)).toMatchObject({
      field: 'recipientName',
      value: name,
    });
    expect(server.logged.join('')).not.toContain('Minh Khai');
  });

  test('may be told again in the same words, and not in others', async () => {
    const { item } = await accepted();
    const inputId = randomUUID();
    await deliver(inputId, item, name);
    expect((await deliver(inputId, item, name)).body).toMatchObject({ kind: 'decided', repeated: true });
    expect((await deliver(inputId, item, 'Trần Văn An')).status).toBe(409);
  });

  test('and who refused one is kept the same way', async () => {
    const { item } = await accepted();
    const inputId = randomUUID();
    const refuse = (refuserName: string) =>
      server.give('buuta.hn', {
        inputId,
        kind: 'ReportAttempt',
        item,
        target: 'address',
        reason: 'refused',
        refusal: { refuserName, stamped: true },
      });
    const { body } = await refuse(name);
    const attempted = body.events.find((event) => event.type === 'DeliveryAttempted');
    const commitment = attempted?.refusal?.refuserName ?? '';
    expect(commitment).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(JSON.stringify(body)).not.toContain('Minh Khai');
    expect(await server.store.views.findOpening(commitment)).toMatchObject({ field: 'refuserName', value: name });
    expect((await refuse(name)).body).toMatchObject({ kind: 'decided', repeated: true });
    expect((await refuse('Trần Văn An')).status).toBe(409);
  });

  async function accepted() {
    const input = acceptance();
    await server.give('giaodich.hn', input);
    await server.give('kiemsoat.hn', { kind: 'ControlItem', item: input.item });
    return input;
  }
});
