import { Validator } from '@seriousme/openapi-schema-validator';
import { randomUUID } from 'node:crypto';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENDPOINTS } from '@giaolien/access';
import { carry, type Journey } from '../testing/journey.ts';
import { acceptance, openTestServer, type TestServer } from '../testing/server.ts';

interface Description {
  readonly openapi: string;
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly responses: Readonly<
              Record<string, { readonly content?: { readonly 'application/json'?: { readonly schema: TSchema } } }>
            >;
          }
        >
      >
    >
  >;
}

let server: TestServer;
let journey: Journey;
let irregularity: string;
let description: Description;
beforeAll(async () => {
  server = await openTestServer();
  journey = await carry(server);
  const reported = await server.give('chiachon.hanoi', {
    kind: 'ReportIrregularity',
    facility: '100900',
    irregularity: 'theft',
    item: journey.item,
  });
  irregularity = reported.body.irregularities[0]?.id ?? '';
  ({ body: description } = await server.ask<Description>(null, 'GET', '/api/openapi.json'));
});
afterAll(() => server.end());

describe('The description of the API', () => {
  test('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(JSON.parse(JSON.stringify(description)));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(description.openapi).toBe('3.1.0');
  });

  test('names every public face', () => {
    const described = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    const hidden = ['GET /api/openapi.json', 'GET /healthz', 'GET /readyz', 'GET /metrics'];
    expect(described.toSorted()).toEqual(
      Object.keys(ENDPOINTS)
        .filter((route) => !hidden.includes(route))
        .toSorted(),
    );
  });

  test('says every kind of input', () => {
    expect(JSON.stringify(description.paths['/api/inputs'])).toMatch(/AcceptItem.*ReportIrregularity/);
  });
});

/** The schema that the description gives to an answer. */
function schemaOf(method: string, path: string, status: string): TSchema {
  const operation = description.paths[path]?.[method.toLowerCase()];
  const schema = operation?.responses[status]?.content?.['application/json']?.schema;
  if (schema === undefined) throw new Error(`${method} ${path} describes no answer ${status}.`);
  return schema;
}

function faultsOf(schema: TSchema, value: unknown): unknown {
  const compiled = Compile(schema);
  return compiled.Check(value) ? [] : compiled.Errors(value).slice(0, 3);
}

describe('What is answered is what is described', () => {
  test.each<readonly [string, string | (() => string)]>([
    ['/api/session', ''],
    ['/api/session/methods', ''],
    ['/api/sessions', ''],
    ['/api/credentials', ''],
    ['/api/demonstration', ''],
    ['/api/items', ''],
    ['/api/items/{id}', () => journey.item],
    ['/api/receptacles', ''],
    ['/api/receptacles/{id}', () => journey.receptacle],
    ['/api/despatches', ''],
    ['/api/despatches/{id}', () => journey.despatch],
    ['/api/handovers', ''],
    ['/api/handovers/{id}', () => journey.handovers[1]],
    ['/api/trips', ''],
    ['/api/trips/{id}', () => journey.trip],
    ['/api/irregularities', ''],
    ['/api/irregularities/{id}', () => encodeURIComponent(irregularity)],
    ['/api/equipment', '?facility=080100'],
    ['/api/seals', ''],
    ['/api/requests', ''],
    ['/api/exclusions', ''],
    ['/api/search', '?q=MA'],
    ['/api/overview', ''],
    ['/api/figures', '?by=product'],
    ['/api/catalogue/summary', ''],
    ['/api/catalogue/facilities', '?limit=5000'],
    ['/api/catalogue/bodies', '?limit=5000'],
    ['/api/catalogue/representatives', '?body=TW-30'],
    ['/api/catalogue/people', '?limit=5000'],
    ['/api/catalogue/vehicles', '?limit=5000'],
    ['/api/catalogue/routes', '?limit=5000'],
    ['/api/staff', ''],
    ['/api/staff/warnings', ''],
    ['/api/staff/{id}', () => 'laixe.hn'],
    ['/api/staff/{id}/history', () => 'laixe.hn'],
    ['/api/rosters', '?facility=080100'],
    ['/api/rosters/gaps', ''],
    ['/api/places', ''],
    ['/api/places/alarms', ''],
    ['/api/places/{facility}', () => '080100'],
    ['/api/places/{facility}/entries', () => '080100'],
    ['/api/map/network', ''],
    ['/api/map/layers', ''],
    ['/api/map/trips', ''],
  ])('by GET %s', async (path, rest) => {
    const url = typeof rest === 'string' ? `${path}${rest}` : path.replace(/\{(?:id|facility)\}/u, rest());
    const { status, body } = await server.ask('giamsat.hn', 'GET', url);
    expect(status).toBe(200);
    expect(faultsOf(schemaOf('get', path, '200'), body)).toEqual([]);
  });

  test('by POST /api/inputs, one and many, good and bad', async () => {
    const schema = schemaOf('post', '/api/inputs', '200');
    const good = { inputId: randomUUID(), ...acceptance() };
    const bad = { inputId: randomUUID(), kind: 'AcceptItem' };
    const one = await server.ask('giaodich.hn', 'POST', '/api/inputs', good);
    const many = await server.ask('giaodich.hn', 'POST', '/api/inputs', [
      good,
      bad,
      { inputId: randomUUID(), ...acceptance({ sender: 'TW-99' }) },
    ]);
    for (const { body } of [one, many]) expect(faultsOf(schema, body)).toEqual([]);
  });

  test('by POST /api/check and /api/item-numbers', async () => {
    const check = await server.ask('giaodich.hn', 'POST', '/api/check', [
      { inputId: randomUUID(), ...acceptance() },
      7,
    ]);
    expect(faultsOf(schemaOf('post', '/api/check', '200'), check.body)).toEqual([]);
    const numbers = await server.ask('giaodich.hn', 'POST', '/api/item-numbers', { count: 2 });
    expect(faultsOf(schemaOf('post', '/api/item-numbers', '200'), numbers.body)).toEqual([]);
  });

  test('by every refusal of an input', async () => {
    const schema = schemaOf('post', '/api/inputs', '4XX');
    for (const body of [acceptance({ sender: 'TW-99' }), { kind: 'Nothing' }, 7, []]) {
      const input = Array.isArray(body) || typeof body === 'number' ? body : { inputId: randomUUID(), ...body };
      const answer = await server.ask('giaodich.hn', 'POST', '/api/inputs', input);
      expect(faultsOf(schema, answer.body)).toEqual([]);
    }
  });

  test('by every failure', async () => {
    const schema = schemaOf('get', '/api/items', '4XX');
    for (const [person, url] of [
      [null, '/api/items'],
      ['giaodich.hn', '/api/items?x=1'],
      ['giaodich.hn', '/api/items/x'],
    ] as const) {
      expect(faultsOf(schema, (await server.ask(person, 'GET', url)).body)).toEqual([]);
    }
  });
});
