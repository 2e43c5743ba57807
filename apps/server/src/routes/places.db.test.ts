import { DAY, HOUR, instantOf } from '@giaolien/kernel';
import type { Failure, Place, PlaceRow, ZoneAlarm } from '@giaolien/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MORNING, openTestServer, type TestServer } from '../testing/server.ts';
import { together } from '../testing/two-persons.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.end());

interface Places {
  readonly places: readonly PlaceRow[];
  readonly total: number;
  readonly alarms: number;
  readonly provinces: readonly object[];
}

const CENTRE = '/api/places/080100';
const placeOf = async (person: string, facility = '080100') =>
  (await server.ask<Place>(person, 'GET', `/api/places/${facility}`)).body;
const places = async (person: string, query: string) =>
  (await server.ask<Places>(person, 'GET', `/api/places${query}`)).body;
const codeOf = ({ refusals }: Failure) => refusals[0]?.code;
const alarms = async (person: string) =>
  (await server.ask<{ alarms: ZoneAlarm[] }>(person, 'GET', '/api/places/alarms')).body.alarms;

describe('The register of a facility', () => {
  test('holds its rules, zones, cameras, machines, the decision that opened it, and who is inside', async () => {
    const place = await placeOf('kiemsoat.hn');
    expect(place).toMatchObject({
      openForKt1: true,
      opening: { decision: expect.any(String) },
      may: { keep: true, log: true },
    });
    expect(place.zones.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['x-ray', 'secret-sorting', 'store']));
    expect(place.machines.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['x-ray', 'disinfection', 'scale', 'locator']),
    );
    expect(place.cameras.filter(({ working }) => !working)).toHaveLength(1);
    expect(place.inside.map(({ person }) => person)).toEqual(['chiachon.hn', 'kiemsoat.hn']);
    expect(place.rules).toHaveLength(1);
  });

  test('is for its own people and the monitoring centre; who is inside for fewer', async () => {
    expect(await server.ask('kiemsoat.camau', 'GET', CENTRE)).toMatchObject({ status: 404 });
    expect(await server.ask('kiemsoat.camau', 'GET', '/api/places/971380')).toMatchObject({ status: 200 });
    expect((await placeOf('kiemtra.hn', '970900')).may).toEqual({ keep: false, log: false });
    expect(await server.ask('kiemtra.hn', 'GET', '/api/places/999999')).toMatchObject({ status: 404 });
    const body = await places('kiemsoat.camau', '?limit=500');
    expect(body.places.map(({ facility }) => facility)).toContain('970900');
    expect(body.places.map(({ facility }) => facility)).not.toContain('080100');
  });

  test('is found by name or code, by province, and part after part, those with alarms first', async () => {
    const all = await places('giamsat.hn', '?limit=500');
    expect(all.total).toBeGreaterThan(500);
    expect(all.provinces).toHaveLength(34);
    const counts = all.places.map((place) => place.alarms);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    const rest = await places('giamsat.hn', `?limit=500&after=${all.places.at(-1)?.facility ?? ''}`);
    const known = new Set(all.places.map(({ facility }) => facility));
    expect(rest.places.length).toBeGreaterThan(0);
    expect(rest.places.some(({ facility }) => known.has(facility))).toBe(false);
    expect((await places('giamsat.hn', '?q=080100')).places.map(({ facility }) => facility)).toContain('080100');
    const camau = await places('giamsat.hn', '?province=96&limit=500');
    expect(camau.places.map(({ facility }) => facility)).toContain('970900');
    expect(camau.total).toBeLessThan(all.total);
    expect((await places('kiemsoat.camau', '?q=080100')).places).toEqual([]);
    const alarming = await places('giamsat.hn', '?alarm=true&limit=500');
    expect(alarming.places.every((place) => place.alarms > 0)).toBe(true);
    expect(alarming.alarms).toBe(all.alarms);
  });

  test('a zone and a camera are written by who keeps them, version after version', async () => {
    const [zone] = (await placeOf('kiemsoat.hn')).zones;
    if (zone === undefined) throw new Error('The centre has zones.');
    const { changedBy: _, changedAt: __, ...fields } = zone;
    const change = { ...fields, entryControlWorking: false, needsEntryControl: true };
    expect(await server.ask('giaodich.hn', 'POST', `${CENTRE}/zones`, change)).toMatchObject({ status: 403 });
    expect(await server.ask('kiemsoat.hn', 'POST', `${CENTRE}/zones`, change)).toMatchObject({ status: 200 });
    const late = await server.ask('kiemsoat.hn', 'POST', `${CENTRE}/zones`, change);
    expect([late.status, codeOf(late.body)]).toEqual([409, 'record_must_be_current']);
    expect((await alarms('kiemsoat.hn')).map(({ id }) => id)).toContain(`no-entry-control:${zone.id}`);
    const camera = { version: 0, zone: zone.id, name: 'Camera 3', working: true, since: MORNING, retentionDays: 60 };
    const made = await server.ask<{ id: string }>('kiemsoat.hn', 'POST', `${CENTRE}/cameras`, camera);
    expect((await placeOf('kiemsoat.hn')).cameras.map(({ id }) => id)).toContain(made.body.id);
    const foreign = await server.ask('kiemsoat.hn', 'POST', `${CENTRE}/cameras`, { ...camera, zone: '970900-KHO' });
    expect([foreign.status, foreign.body.refusals[0]?.field]).toEqual([400, 'zone']);
    const url = `${CENTRE}/history?register=zone&id=${zone.id}`;
    const history = await server.ask<{ versions: { version: number }[] }>('kiemsoat.hn', 'GET', url);
    expect(history.body.versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(await server.ask('kiemsoat.camau', 'GET', url)).toMatchObject({ status: 404 });
    const elsewhere = `/api/places/970900/history?register=zone&id=${zone.id}`;
    expect(await server.ask('kiemsoat.camau', 'GET', elsewhere)).toMatchObject({ status: 404 });
  });

  test('a camera leaves the register by two persons, and its versions stay', async () => {
    const camera = (await placeOf('kiemsoat.hn')).cameras.find(({ name }) => name.startsWith('Camera 2'));
    if (camera === undefined) throw new Error('The centre has cameras.');
    const parameters = { register: 'camera', id: camera.id, version: camera.version };
    expect(await together(server, ['kiemsoat.camau', 'giamsat.hn'], 'remove-record', parameters)).toMatchObject({
      status: 404,
    });
    expect(await together(server, ['kiemsoat.hn', 'giamsat.hn'], 'remove-record', parameters)).toMatchObject({
      status: 200,
    });
    expect((await placeOf('kiemsoat.hn')).cameras.map(({ id }) => id)).not.toContain(camera.id);
    const versions = await server.store.registers.versions('camera', camera.id);
    expect(versions).toMatchObject([{ removed: true, approval: expect.any(String) }, { removed: false }]);
  });

  test('a calibration that is written counts for the kernel at once', async () => {
    const machine = (await placeOf('kiemsoat.hn')).machines.find(({ kind }) => kind === 'scale');
    if (machine === undefined) throw new Error('The centre has a scale.');
    const { working: _, changedBy: __, changedAt: ___, ...fields } = machine;
    const until = MORNING - DAY;
    await server.ask('kiemsoat.hn', 'POST', `${CENTRE}/machines`, { ...fields, calibratedUntil: until });
    expect(server.store.catalogue.references().network.findEquipment(machine.id)?.calibratedUntil).toBe(until);
    expect((await placeOf('kiemsoat.hn')).warnings).toContainEqual(
      expect.objectContaining({ subject: machine.id, kind: 'calibration', ending: 'ended' }),
    );
    const other = { ...fields, version: 2, kind: 'printer' };
    expect(await server.ask('kiemsoat.hn', 'POST', `${CENTRE}/machines`, other)).toMatchObject({ status: 404 });
  });
});

describe('Who comes in and goes out', () => {
  const visitor = {
    zone: '080100-KHO',
    person: null,
    visitor: { name: 'Trần Văn Khách', organisation: 'Công ty bảo trì' },
    purpose: 'Sửa điều hoà',
    escort: 'chiachon2.hn',
  };
  const enter = (person: string, body: object) =>
    server.ask<{ id: string } & Failure>(person, 'POST', `${CENTRE}/entries`, body);

  const refused: readonly [string, object, number, string][] = [
    ['a visitor without escort', { escort: null }, 400, 'visitor_must_have_escort'],
    ['a visitor led by somebody of another office', { escort: 'kiemsoat.camau' }, 400, 'visitor_must_have_escort'],
    ['nobody', { visitor: null, escort: null }, 400, 'field_must_fit'],
    [
      'somebody who is not on the register',
      { visitor: null, escort: null, person: 'nobody.hn' },
      400,
      'field_must_be_one_of',
    ],
    ['into a zone of another office', { zone: '970900-KHO' }, 400, 'field_must_be_one_of'],
    [
      'who is inside already',
      { zone: '080100-KT', visitor: null, escort: null, person: 'chiachon.hn' },
      409,
      'entry_must_be_single',
    ],
  ];
  test.each(refused)('%s is refused', async (_, change, status, code) => {
    const answer = await enter('giaodich.hn', { ...visitor, ...change });
    expect([answer.status, codeOf(answer.body)]).toEqual([status, code]);
  });

  test('a visitor comes with his escort, and is not left alone without an alarm', async () => {
    const came = await enter('giaodich.hn', visitor);
    expect(came.status).toBe(200);
    const inside = (await placeOf('kiemsoat.hn')).inside.filter(({ zone }) => zone === visitor.zone);
    expect(new Set(inside.map(({ person }) => person))).toEqual(new Set(['chiachon2.hn', null]));
    const escort = inside.find(({ person }) => person !== null);
    const out = (id: string, version = 1) =>
      server.ask('giaodich.hn', 'POST', `${CENTRE}/entries/${id}/exit`, { version });
    expect(await out(escort?.id ?? '')).toMatchObject({ status: 200 });
    expect((await alarms('kiemsoat.hn')).map(({ kind }) => kind)).toContain('visitor-alone');
    expect(await out(came.body.id)).toMatchObject({ status: 200 });
    expect((await alarms('kiemsoat.hn')).map(({ kind }) => kind)).not.toContain('visitor-alone');
    const again = await out(came.body.id, 2);
    expect([again.status, codeOf(again.body)]).toEqual([409, 'entry_must_be_open']);
    const day = await server.ask<{ entries: { id: string }[] }>(
      'giaodich.hn',
      'GET',
      `${CENTRE}/entries?day=2026-11-24`,
    );
    expect(day.body.entries.map(({ id }) => id)).toContain(came.body.id);
    expect(await server.ask('dieuhanh.camau', 'GET', `${CENTRE}/entries`)).toMatchObject({ status: 404 });
  });

  test('what is wrong with a zone calls the monitoring centre once, and again when it begins anew', async () => {
    const before = await server.placeWatch.round();
    expect(before).toBeGreaterThan(0);
    expect(await server.placeWatch.round()).toBe(0);
    const counter = { ...visitor, zone: '080100-GD', visitor: null, escort: null, person: 'giaodich2.hn' };
    expect((await enter('giaodich.hn', counter)).status).toBe(200);
    server.clock.now = instantOf('2026-11-24', 20 * 60) + HOUR;
    await server.signIn('giamsat.hn');
    expect(await server.placeWatch.round()).toBe(1);
    expect(await alarms('giamsat.hn')).toContainEqual(
      expect.objectContaining({ kind: 'left-inside', zone: '080100-GD', person: 'giaodich2.hn' }),
    );
    const called = await server.store.security.alarms.list(['open'], 100);
    expect(called[0]).toMatchObject({ kind: 'place-unsafe', facility: '080100', detail: { what: 'left-inside' } });
  });
});
