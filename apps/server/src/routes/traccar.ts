import type { NationNetwork } from '@giaolien/catalogue';
import type { Sighting } from '@giaolien/store';
import { TRACCAR_FORWARD, TRACCAR_STORED, type TraccarForward } from '@giaolien/wire';
import type { App } from '../http/app.ts';
import { answers } from '../http/openapi.ts';
import { Problem } from '../http/problem.ts';
import type { Services } from '../services.ts';

const BODY_LIMIT = 1_048_576;
const KMH_PER_KNOT = 1.852;
const TRIP_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Positions as Traccar forwards them (`forward.type=json`); stored and committed before the answer. The device's
 * unique id is the id of a vehicle, or of a trip that no vehicle of ours makes (flight, train).
 */
export function addTraccarRoute(app: App, services: Services): void {
  const { hub, observe, store, now } = services;
  app.post(
    '/ingest/traccar',
    {
      bodyLimit: BODY_LIMIT,
      schema: { summary: 'Positions from Traccar', body: TRACCAR_FORWARD, response: answers(TRACCAR_STORED) },
    },
    async (request) => {
      const network = store.catalogue.network();
      const forwarded = Array.isArray(request.body) ? request.body : [request.body];
      const sightings = forwarded.map((one: TraccarForward) => sightingOf(one, network));
      const moved = await store.positions.record(sightings, now());
      observe.positionsRecorded(sightings.length);
      hub.addPositions(moved);
      return { stored: sightings.length };
    },
  );
}

/** Six decimals are a tenth of a metre; devices know less. */
function roundPlace(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

function sightingOf({ position, device }: TraccarForward, network: NationNetwork): Sighting {
  const at = Date.parse(position.fixTime);
  if (Number.isNaN(at)) throw new Problem(400, 'field_must_match_form', 'position.fixTime');
  const { uniqueId } = device;
  const place = {
    at,
    lat: roundPlace(position.latitude),
    lon: roundPlace(position.longitude),
    speedKmh: Math.round((position.speed ?? 0) * KMH_PER_KNOT * 10) / 10,
    course: position.course ?? 0,
  };
  if (TRIP_ID.test(uniqueId)) return { ...place, source: { kind: 'trip', trip: uniqueId } };
  if (network.findVehicle(uniqueId) === undefined) throw new Problem(404, 'record_must_exist', 'device.uniqueId');
  return { ...place, source: { kind: 'vehicle', vehicle: uniqueId } };
}
