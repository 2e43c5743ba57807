import { MINUTE } from '@giaolien/kernel';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '../testing/journey.ts';
import { openTestServer, type TestServer } from '../testing/server.ts';

const TOKEN = 'a-token-that-only-the-position-server-holds';

let server: TestServer;
let trip: string;
beforeAll(async () => {
  server = await openTestServer({ traccarToken: TOKEN });
  trip = randomUUID();
  const start = server.clock.now + 5 * MINUTE;
  await must(server, 'dieuhanh.hn', {
    kind: 'PlanTrip',
    trip,
    mode: 'road',
    vehicle: '80A11234',
    driver: 'laixe.hn',
    escort: 'laixe2.hn',
    stops: [
      { facility: '080100', arrivalAt: start - MINUTE, departureAt: start },
      { facility: '100900', arrivalAt: start + 30 * MINUTE, departureAt: start + 40 * MINUTE },
    ],
  });
  await must(server, 'dieuhanh.hn', { kind: 'AuthoriseDeparture', trip, stop: 0 });
  await must(server, 'laixe.hn', { kind: 'ReportDeparture', trip, stop: 0 });
});
afterAll(() => server.end());

/** As Traccar 6 forwards it, with fields that we do not know. */
function fix(change: object = {}, uniqueId = '80A11234') {
  return {
    position: {
      id: 17,
      deviceId: 3,
      protocol: 'osmand',
      serverTime: '2026-11-24T02:10:01.000+00:00',
      deviceTime: '2026-11-24T02:10:00.000+00:00',
      fixTime: '2026-11-24T02:10:00.000+00:00',
      valid: true,
      latitude: 21.0278,
      longitude: 105.8342,
      altitude: 12,
      speed: 10,
      course: 182.5,
      accuracy: 4,
      attributes: { motion: true, batteryLevel: 80 },
      geofenceIds: null,
      ...change,
    },
    device: { id: 3, uniqueId, name: '80-A 112.34', status: 'online', category: 'car' },
  };
}

async function forward(body: object, token = TOKEN) {
  const response = await server.app.inject({
    method: 'POST',
    url: '/ingest/traccar',
    payload: body,
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: response.statusCode, body: response.json() };
}

async function placeOfTrip() {
  const { body } = await server.ask<{ trips: { trip: { id: string }; position?: object }[] }>(
    'giamsat.hn',
    'GET',
    '/api/map/trips',
  );
  return body.trips.find((row) => row.trip.id === trip)?.position;
}

describe('A forwarded position', () => {
  test('is stored before the answer and moves the trip of the vehicle', async () => {
    expect(await forward(fix())).toEqual({ status: 200, body: { stored: 1 } });
    expect(await placeOfTrip()).toEqual({
      at: Date.UTC(2026, 10, 24, 2, 10),
      lat: 21.0278,
      lon: 105.8342,
      speedKmh: 18.5,
      course: 182.5,
    });
  });

  test('that comes again or late moves nothing back', async () => {
    await forward(fix());
    await forward(fix({ fixTime: '2026-11-24T02:05:00Z', latitude: 20 }));
    expect(await placeOfTrip()).toMatchObject({ lat: 21.0278 });
    await forward([
      fix({ fixTime: '2026-11-24T02:11:00Z', latitude: 21.1 }),
      fix({ fixTime: '2026-11-24T02:12:00Z', latitude: 21.2 }),
    ]);
    expect(await placeOfTrip()).toMatchObject({ lat: 21.2 });
  });

  test('is taken from a signed-in dispatcher too, and from nobody else', async () => {
    expect((await server.ask('dieuhanh.hn', 'POST', '/ingest/traccar', fix())).status).toBe(200);
    expect((await server.ask('laixe.hn', 'POST', '/ingest/traccar', fix())).status).toBe(403);
    expect((await forward(fix(), 'another-token-of-the-same-size-or-so-it-seems')).status).toBe(401);
  });

  test.each([
    ['an unknown device', fix({}, '99X99999'), 404, 'record_must_exist'],
    ['no place on Earth', fix({ latitude: 121 }), 400, 'field_must_fit'],
    ['a time that is none', fix({ fixTime: 'yesterday at noon' }), 400, 'field_must_match_form'],
    ['no device', { position: fix().position }, 400, 'field_must_be_present'],
  ])('with %s is refused', async (_what, body, status, code) => {
    const answer = await forward(body);
    expect([answer.status, answer.body.refusals[0].code]).toEqual([status, code]);
  });
});
