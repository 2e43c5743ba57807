import { isCleared, subjectOf } from '@giaolien/kernel';
import type { CheckResult, ItemTrace, OpenedSession, Overview, RECEPTACLE_TRACE, TRIP_TRACE } from '@giaolien/wire';
import { randomUUID } from 'node:crypto';
import type { Static } from 'typebox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carry, type Journey } from '../testing/journey.ts';
import { openTestServer, type TestServer } from '../testing/server.ts';

/** Same office, same role as `chiachon.hn`; cleared for B and C only. */
const UNCLEARED = 'chiachon5.hn';
const CLEARED = 'chiachon.hn';

let server: TestServer;
let secret: Journey;
let plain: Journey;
beforeAll(async () => {
  server = await openTestServer();
  secret = await carry(server, { secrecy: 'A', recipient: 'TW-02' });
  plain = await carry(server, { recipient: 'TW-02' });
});
afterAll(() => server.end());

/** Everything by which the item could be known. */
const traces = () => [secret.item, secret.receptacle, secret.despatch, ...secret.handovers];

describe('What is of class A', () => {
  test('is there for whoever is cleared', async () => {
    expect((await server.ask(CLEARED, 'GET', `/api/items/${secret.item}`)).status).toBe(200);
    const { body } = await server.ask(CLEARED, 'GET', '/api/items');
    expect(JSON.stringify(body)).toContain(secret.item);
  });

  test.each([
    '/api/items',
    '/api/items?facility=100900',
    '/api/receptacles',
    '/api/despatches',
    '/api/handovers',
    '/api/trips',
    '/api/irregularities',
    '/api/seals',
    '/api/requests',
    '/api/equipment',
    '/api/exclusions',
    '/api/overview',
    '/api/figures?by=product',
    '/api/map/trips',
  ])('shows in no answer of %s to the uncleared', async (url) => {
    const { status, body } = await server.ask(UNCLEARED, 'GET', url);
    expect(status).toBe(200);
    for (const trace of traces()) expect(JSON.stringify(body)).not.toContain(trace);
    expect(JSON.stringify(body)).not.toMatch(/"secrecy":"A"/);
  });

  test('cannot be told from what does not exist', async () => {
    const known = [
      `/api/items/${secret.item}`,
      `/api/despatches/${secret.despatch}`,
      `/api/handovers/${secret.handovers[0]}`,
      `/api/search?q=${secret.item}`,
    ];
    const unknown = [
      '/api/items/MA999999993VN',
      '/api/despatches/080100-100900-K-2026-9999',
      `/api/handovers/${randomUUID()}`,
      '/api/search?q=MA999999993VN',
    ];
    for (const [index, url] of known.entries()) {
      const real = await server.ask(UNCLEARED, 'GET', url);
      const none = await server.ask(UNCLEARED, 'GET', unknown[index] ?? '');
      expect({ ...real.body, requestId: '' }).toEqual({ ...none.body, requestId: '' });
      expect(real.status).toBe(none.status);
    }
  });

  test('leaves of its bag an empty shell, of which nothing is told', async () => {
    const at = (person: string) =>
      server.ask<Static<typeof RECEPTACLE_TRACE>>(person, 'GET', `/api/receptacles/${secret.receptacle}`);
    // Where it came from, the shell says no more; where it lies, it is as good as any other.
    expect((await at(UNCLEARED)).status).toBe(404);
    const there = server.store.catalogue
      .network()
      .listPeople()
      .filter(({ facility }) => facility === '100900');
    const uncleared = there.find((person) => !isCleared(person, 'A', server.clock.now));
    const { body } = await at(uncleared?.id ?? '');
    expect(body.receptacle).toMatchObject({ state: 'opened', contents: [], despatch: null, label: null, seal: null });
    expect(body.story).toEqual([]);
  });

  test('is not counted', async () => {
    const { body } = await server.ask<Overview>(UNCLEARED, 'GET', '/api/overview');
    expect(body.acceptedToday).toBe(1);
    expect(body.handovers).toEqual({ received: 2 }); // those of the other journey: his colleagues gave and carried
  });

  test('is unknown to commands and questions about it', async () => {
    const { despatch, receptacle, item } = secret;
    const command = { kind: 'UnpackItem', despatch, receptacle, item } as const;
    const given = await server.give(UNCLEARED, command);
    // As of what was never there: matrix/leaks.db.test.ts compares them word for word.
    expect([given.status, given.body.refusals[0]?.code]).toEqual([404, 'item_must_be_known']);
    const { body } = await server.ask<CheckResult>(UNCLEARED, 'POST', '/api/check', {
      inputId: randomUUID(),
      ...command,
    });
    expect(body.breaches.map(({ code }) => code)).toContain('item_must_be_known');
    const screening = {
      kind: 'ReportScreening',
      item,
      facility: '080100',
      result: 'passed',
      machine: 'SOI-080100-1',
    } as const;
    const question = await server.ask<CheckResult>(UNCLEARED, 'POST', '/api/check', {
      inputId: randomUUID(),
      ...screening,
    });
    expect(question.body.breaches[0]?.code).toBe('item_must_be_known');
  });

  test('is left out of what shared its way, while the rest stays readable', async () => {
    const trace = await server.ask<ItemTrace>(UNCLEARED, 'GET', `/api/items/${plain.item}`);
    expect(trace.body.custody).toHaveLength(5);
    const { body } = await server.ask<Static<typeof TRIP_TRACE>>(UNCLEARED, 'GET', `/api/trips/${secret.trip}`);
    expect(body.story.map(({ event }) => event.type)).toEqual([
      'TripPlanned',
      'DepartureAuthorised',
      'TripDeparted',
      'TripArrived',
    ]);
  });

  test('opens again to nobody whose clearance has run out', async () => {
    const { now } = server.clock;
    const person = server.store.catalogue.network().findPerson(CLEARED);
    const ends = person?.qualifications.map(({ kind, until }) => (kind === 'clearance' ? until : 0)) ?? [];
    server.clock.now = Math.max(...ends) + 1;
    const late = await server.ask<OpenedSession>(null, 'POST', '/api/session', {
      person: CLEARED,
      password: 'giaolien-demo',
    });
    const response = await server.app.inject({
      url: `/api/items/${secret.item}`,
      headers: { authorization: `Bearer ${late.body.token}` },
    });
    expect(response.statusCode).toBe(404);
    server.clock.now = now;
  });

  test('stands in the log with all its facts', async () => {
    expect((await server.store.log.history(subjectOf('item', secret.item))).length).toBeGreaterThan(3);
  });
});
