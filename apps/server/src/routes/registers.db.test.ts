import { HOUR } from '@giaolien/kernel';
import type { EQUIPMENT_LIST, Names, PEOPLE, REPRESENTATIVES, REQUEST_LIST, SEAL_LIST, Session } from '@giaolien/wire';
import type { Static } from 'typebox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carry, type Journey } from '../testing/journey.ts';
import { openTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
let journey: Journey;
beforeAll(async () => {
  server = await openTestServer();
  journey = await carry(server);
});
afterAll(() => server.end());

describe('The registers', () => {
  test('show the seals of an office, by number and state', async () => {
    await server.give('kiemsoat.hn', { kind: 'IssueSeals', facility: '080100', seals: ['HN-0002', 'HN-0001'] });
    const ask = async (person: string, query: string) =>
      (await server.ask<Static<typeof SEAL_LIST>>(person, 'GET', `/api/seals?${query}`)).body.seals;
    expect((await ask('chiachon.hn', 'facility=080100&state=issued')).map(({ id }) => id)).toEqual([
      'HN-0001',
      'HN-0002',
    ]);
    expect(await ask('chiachon.hn', 'state=broken')).toMatchObject([{ receptacle: journey.receptacle, verified: 3 }]);
    expect((await ask('chiachon.hn', 'state=issued&after=HN-0001')).map(({ id }) => id)).toEqual(['HN-0002']);
    expect(await ask('chiachon.camau', '')).toEqual([]);
  });

  test('show the machines with what was reported of them', async () => {
    const ask = async () =>
      (await server.ask<Static<typeof EQUIPMENT_LIST>>('chiachon.hn', 'GET', '/api/equipment?facility=080100')).body
        .equipment;
    const before = await ask();
    expect(before.filter(({ kind }) => kind === 'x-ray')).toHaveLength(2);
    expect(before.every(({ working, since }) => working && since === null)).toBe(true);
    const report = { kind: 'ReportEquipment', facility: '080100', equipment: 'SOI-080100-1', working: false } as const;
    await server.give('chiachon.hn', report);
    const broken = (await ask()).filter(({ working }) => !working);
    expect(broken).toMatchObject([{ id: 'SOI-080100-1', calibrated: true, since: server.clock.now }]);
  });

  test('show the collections of an office', async () => {
    const { now } = server.clock;
    const request = '30000000-0000-4000-8000-000000000001';
    await server.give('giaodich.hn', {
      kind: 'RequestCollection',
      request,
      facility: '080100',
      body: 'TW-30',
      items: 3,
      from: now + HOUR,
      until: now + 2 * HOUR,
    });
    const ask = async (person: string, query: string) =>
      (await server.ask<Static<typeof REQUEST_LIST>>(person, 'GET', `/api/requests?${query}`)).body;
    const { requests, names } = await ask('buuta.hn', 'state=requested');
    expect(requests).toMatchObject([{ id: request, body: 'TW-30', items: 3, courier: null }]);
    expect(names['TW-30']).toBe('Văn phòng Chính phủ');
    expect((await ask('buuta.hn', 'state=rejected')).requests).toEqual([]);
    expect((await ask('buuta.camau', '')).requests).toEqual([]);
  });

  test('show decisions on force majeure to everyone', async () => {
    const { now } = server.clock;
    const declared = await server.give('giamsat.hn', {
      kind: 'DeclareExclusion',
      exclusion: '40000000-0000-4000-8000-000000000001',
      decision: '12/QĐ-BĐTW',
      evidence: '7/BC',
      provinces: ['96'],
      communes: [],
      from: now,
      until: now + HOUR,
    });
    expect(declared.status).toBe(200);
    const { body } = await server.ask<{ exclusions: readonly object[]; names: Names }>(
      'giaodich.camau',
      'GET',
      '/api/exclusions',
    );
    expect(body.exclusions).toMatchObject([{ decision: '12/QĐ-BĐTW', evidence: '7/BC', by: 'giamsat.hn' }]);
    expect(body.names['96']).toBe('Cà Mau');
  });

  test('show people of the own office with their clearance now, and nothing of their papers', async () => {
    const { body } = await server.ask<Static<typeof PEOPLE>>(
      'giaodich.hn',
      'GET',
      '/api/catalogue/people?facility=080100',
    );
    const sorter = body.people.find(({ id }) => id === 'chiachon.hn');
    expect(sorter?.clearance).toBe('A');
    expect(Object.keys(sorter ?? {}).toSorted()).toEqual(['clearance', 'facility', 'id', 'name', 'roles']);
    const foreign = await server.ask<Static<typeof PEOPLE>>(
      'giaodich.hn',
      'GET',
      '/api/catalogue/people?facility=971380',
    );
    expect(foreign.body.people).toEqual([]);
    const session = await server.ask<Session>('chiachon.hn', 'GET', '/api/session');
    expect(session.body).toMatchObject({ clearance: 'A', roles: ['sorter'] });
  });

  test('show whom a body has authorised, and until when', async () => {
    const { body } = await server.ask<Static<typeof REPRESENTATIVES>>(
      'giaodich.hn',
      'GET',
      '/api/catalogue/representatives?body=TW-30',
    );
    expect(body.representatives[0]).toMatchObject({ id: 'TW-30-1', body: 'TW-30', authorised: true });
    expect(body.representatives[0]?.authorisedUntil).toBeGreaterThan(server.clock.now);
    expect((await server.ask('giaodich.hn', 'GET', '/api/catalogue/representatives')).status).toBe(400);
  });
});
