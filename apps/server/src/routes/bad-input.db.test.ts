import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenedSession } from '@giaolien/wire';
import { despatchIn } from '../testing/journey.ts';
import { acceptance, newItemNumber, openTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
let token: string;
let item: string;
let closedDespatch: string;

beforeAll(async () => {
  server = await openTestServer();
  const signIn = await server.ask<OpenedSession>(null, 'POST', '/api/session', {
    person: 'giaodich.hn',
    password: 'giaolien-demo',
  });
  token = signIn.body.token;
  ({ item } = acceptance());
  await server.give('giaodich.hn', acceptance({ item }));
  closedDespatch = await closeDespatch();
});
afterAll(() => server.end());

/** A despatch Hà Nội → Cà Mau with one bag, closed. */
async function closeDespatch(): Promise<string> {
  const letter = acceptance();
  await server.give('giaodich.hn', letter);
  await server.give('kiemsoat.hn', { kind: 'ControlItem', item: letter.item });
  const opened = await server.give('chiachon.hn', {
    kind: 'OpenDespatch',
    origin: '080100',
    destination: '970900',
    carriage: 'surface',
  });
  const despatch = despatchIn(opened.body.events);
  await server.give('chiachon.hn', {
    kind: 'RegisterReceptacle',
    receptacle: 'T990001',
    form: 'bag',
    facility: '080100',
    tareGrams: 300,
  });
  await server.give('chiachon.hn', { kind: 'AddReceptacle', despatch, receptacle: 'T990001' });
  await server.give('chiachon.hn', { kind: 'PackItems', despatch, receptacle: 'T990001', items: [letter.item] });
  await server.give('chiachon.hn', {
    kind: 'ReportSealing',
    despatch,
    receptacle: 'T990001',
    sealNumber: 'CHI 0001',
    grossGrams: 420,
  });
  const closed = await server.give('chiachon.hn', { kind: 'CloseDespatch', despatch, lastReceptacle: 'T990001' });
  expect(closed.body).toMatchObject({ kind: 'decided' });
  return despatch;
}

async function post(payload: string, headers: Record<string, string> = {}) {
  const response = await server.app.inject({
    method: 'POST',
    url: '/api/inputs',
    payload,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
  });
  return { status: response.statusCode, body: response.json() };
}

describe('A body that is not even an input', () => {
  test.each([
    ['malformed JSON', '{"kind":', 400, 'request_must_be_json'],
    ['nothing', '', 400, 'request_must_be_json'],
    ['a number', '7', 400, 'field_must_be_of_type'],
    ['null', 'null', 400, 'field_must_be_of_type'],
    ['a prototype to poison', '{"__proto__": {"kind": "ControlItem"}}', 400, 'request_must_be_json'],
    ['an unknown kind', `{"kind":"EatItem","inputId":"${randomUUID()}"}`, 400, 'input_kind_must_be_known'],
    ['an inherited kind', `{"kind":"toString","inputId":"${randomUUID()}"}`, 400, 'input_kind_must_be_known'],
    ['a body beyond all bounds', JSON.stringify('x'.repeat(5_000_000)), 413, 'request_must_be_small'],
  ])('(%s) is a clear refusal', async (_what, payload, status, code) => {
    const answer = await post(payload);
    expect(answer).toMatchObject({ status, body: { refusals: [{ code }] } });
    expect(answer.body.refusals[0]?.sentence).toMatch(/^\p{Lu}.+\.$/u);
    expect(answer.body.refusals[0]?.rule).toMatch(/^GL-/);
  });

  test('(another media type) is a clear refusal', async () => {
    const answer = await post('kind=ControlItem', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(answer).toMatchObject({ status: 415, body: { refusals: [{ code: 'request_must_be_json' }] } });
  });
});

describe('An input that is not well formed', () => {
  test.each([
    ['a wrong type', { massGrams: '120' }, 'field_must_be_of_type', 'massGrams'],
    ['a missing field', { sender: undefined }, 'field_must_be_present', 'sender'],
    ['an unknown field', { colour: 'red' }, 'field_must_be_known', 'colour'],
    [
      'an unknown field inside',
      { packing: { coverSound: true, envelopes: 1, innerSealed: false, stamp: null, kt1Stamp: true, x: 1 } },
      'field_must_be_known',
      'packing.x',
    ],
    ['over-long text', { sender: 'x'.repeat(61) }, 'field_must_fit', 'sender'],
    ['a mass of a lorry', { massGrams: 9_000_000 }, 'field_must_fit', 'massGrams'],
    ['a number that is no item number', { item: 'AB12' }, 'field_must_match_form', 'item'],
    ['a word outside the list', { urgency: 'very' }, 'field_must_be_one_of', 'urgency'],
    ['an inputId in capitals', { inputId: randomUUID().toUpperCase() }, 'field_must_match_form', 'inputId'],
  ])('(%s) names the field', async (_what, change, code, field) => {
    const head = server.store.log.head();
    const { status, body } = await server.give('giaodich.hn', { ...acceptance(), ...change } as never);
    expect(status).toBe(400);
    expect(body).toMatchObject({ kind: 'refused', refusals: [{ code, field }] });
    expect(body.refusals[0]?.sentence).toContain(`“${field}”`);
    expect(server.store.log.head()).toBe(head);
  });

  test('(decomposed Vietnamese) is refused, not repaired', async () => {
    const report = {
      kind: 'ReportScreening',
      item,
      facility: '080100',
      result: 'passed',
      machine: 'Máy soi 1'.normalize('NFD'),
    } as const;
    const { status, body } = await server.give('kiemsoat.hn', report);
    expect([status, body.refusals[0]?.code]).toEqual([400, 'field_must_match_form']);
  });
});

describe('An input that the network cannot take', () => {
  test.each([
    [
      'an unknown item',
      'kiemsoat.hn',
      () => ({ kind: 'ControlItem', item: newItemNumber() }),
      404,
      'item_must_be_known',
    ],
    ['an unknown body', 'giaodich.hn', () => acceptance({ sender: 'TW-99' }), 404, 'body_must_be_known'],
    ['an unknown facility', 'giaodich.hn', () => acceptance({ facility: '999999' }), 404, 'facility_must_be_known'],
    ['the wrong office', 'giaodich.camau', () => acceptance(), 403, 'actor_must_act_for_own_facility'],
    ['the wrong role', 'buuta.hn', () => acceptance(), 403, 'actor_must_hold_role'],
    [
      'a false check digit',
      'giaodich.hn',
      () => acceptance({ item: 'MA123456780VN' }),
      422,
      'item_number_must_be_valid',
    ],
    ['a number in use', 'giaodich.hn', () => acceptance({ item }), 422, 'item_must_be_new'],
    [
      'a despatch closed twice',
      'kiemsoat.hn',
      () => ({ kind: 'CloseDespatch', despatch: closedDespatch, lastReceptacle: 'T990001' }),
      422,
      'despatch_must_be_open',
    ],
    [
      'a closed despatch',
      'chiachon.hn',
      () => ({ kind: 'UnpackItem', despatch: closedDespatch, receptacle: 'T990001', item }),
      422,
      'despatch_must_be_open',
    ],
  ])('(%s) is refused with its rule', async (_what, person, input, status, code) => {
    const head = server.store.log.head();
    const answer = await server.give(person, input() as never);
    expect([answer.status, answer.body.kind]).toEqual([status, 'refused']);
    expect(answer.body.refusals[0]).toMatchObject({
      code,
      rule: expect.stringMatching(/^KT1-/),
      sentence: expect.stringMatching(/^\p{Lu}.+\.$/u),
    });
    expect(server.store.log.head()).toBe(head);
  });

  test('is told in English to whoever asks for it', async () => {
    const response = await server.app.inject({
      method: 'POST',
      url: '/api/inputs',
      payload: { inputId: randomUUID(), ...acceptance({ item }) },
      headers: { authorization: `Bearer ${token}`, 'accept-language': 'en-GB,en;q=0.9' },
    });
    expect(response.json().refusals[0]?.sentence).toBe('This number belongs to another item. Ask for a new number.');
  });
});

describe('Any address', () => {
  test.each([
    ['GET', '/api/nothing', 404, 'address_must_be_known'],
    ['POST', '/api/items', 404, 'address_must_be_known'],
    ['GET', '/api/items?colour=red', 400, 'field_must_be_known'],
    ['GET', '/api/items?state=lost', 400, 'field_must_match_form'],
    ['GET', '/api/items?limit=0', 400, 'field_must_match_form'],
    ['GET', '/api/items/MA000000005VN', 404, 'record_must_exist'],
    ['GET', '/api/stream?after=now', 400, 'field_must_match_form'],
    ['GET', '/api/map/layers/secret', 404, 'record_must_exist'],
  ] as const)('%s %s answers with a code and a sentence', async (method, url, status, code) => {
    const answer = await server.ask('giamsat.hn', method, url, method === 'POST' ? {} : undefined);
    expect(answer).toMatchObject({ status, body: { refusals: [{ code }], requestId: expect.any(String) } });
  });
});
