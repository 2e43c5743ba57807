import type { Instant, PersonId } from '@giaolien/kernel';
import type { HttpInput, InputResult, ItemRow, TraccarForward } from '@giaolien/wire';
import { Unreachable, type NetworkPort, type Sighting } from './network-port.ts';
import { sentenceIn, type Answer, type Call, type Sessions } from './sessions.ts';
import { signedByWitnesses } from './witnesses.ts';

/** Rows that one question answers at most. */
const ROWS = 500;
/** Seals that an office needs at one look at most. */
const SEALS = 60;
/** Knots, in which Traccar speaks, in one km/h. */
const KNOTS = 1 / 1.852;

/** Who reads the board and who forwards positions, both of the monitoring and operations centre. */
export interface Watch {
  readonly monitor: PersonId;
  readonly dispatcher: PersonId;
}

/** The port over HTTP: as many requests as a careful person would make, each under the name of who acts. */
export function createHttpPort(sessions: Sessions, watch: Watch, now: () => Instant): NetworkPort {
  const read = (call: Call) => sessions.call(watch.monitor, call);
  async function list<Row>(
    path: string,
    field: string,
    query: Readonly<Record<string, string | undefined>>,
  ): Promise<readonly Row[]> {
    const asked = new URLSearchParams({ limit: String(ROWS) });
    for (const [name, value] of Object.entries(query)) if (value !== undefined) asked.set(name, value);
    const answer = await read({ method: 'GET', path: `${path}?${asked.toString()}` });
    return rowsIn<Row>(answer, path, field);
  }
  return {
    now,
    listItems: (states) =>
      listAllItems((after) => list<ItemRow>('/api/items', 'items', { state: states.join(','), after })),
    listReceptacles: (states, facility) =>
      list('/api/receptacles', 'receptacles', { state: states.join(','), facility }),
    listDespatches: (states) => list('/api/despatches', 'despatches', { state: states.join(',') }),
    listHandovers: (states) => list('/api/handovers', 'handovers', { state: states.join(',') }),
    listTrips: (states) => list('/api/trips', 'trips', { state: states.join(',') }),
    async findTrip(trip) {
      const { status, body } = await read({ method: 'GET', path: `/api/trips/${trip}` });
      // The server validates what it sends against the schemas of wire.
      return status === 200
        ? (body as { readonly trip: Awaited<ReturnType<NetworkPort['findTrip']>> }).trip
        : undefined;
    },
    listOpenIrregularities: () => list('/api/irregularities', 'irregularities', { open: 'true' }),
    listUnusedSeals: (facility) => list('/api/seals', 'seals', { state: 'issued', facility, limit: String(SEALS) }),
    listEquipment: (facility) => list('/api/equipment', 'equipment', { facility }),
    async listPlaces() {
      const path = '/api/map/network';
      const rows = rowsIn<{ readonly id: string; readonly lat: number; readonly lon: number }>(
        await read({ method: 'GET', path }),
        path,
        'facilities',
      );
      return new Map(rows.map(({ id, lat, lon }) => [id, { lat, lon }]));
    },
    async drawItemNumbers(clerk, count) {
      const path = '/api/item-numbers';
      return rowsIn<string>(await sessions.call(clerk, { method: 'POST', path, body: { count } }), path, 'items');
    },
    submit: (person, inputs) => submit(sessions, person, inputs),
    async reportSightings(sightings) {
      const body = sightings.map(forwarded);
      await sessions.call(watch.dispatcher, { method: 'POST', path: '/ingest/traccar', body });
    },
  };
}

/** Page after page; a network in order has few loose items, one in trouble must not lose sight of the oldest. */
async function listAllItems(page: (after?: string) => Promise<readonly ItemRow[]>): Promise<readonly ItemRow[]> {
  const items: ItemRow[] = [];
  for (let rows = await page(); ; rows = await page(items.at(-1)?.id)) {
    items.push(...rows);
    if (rows.length < ROWS) return items;
  }
}

async function submit(
  sessions: Sessions,
  person: PersonId,
  inputs: readonly HttpInput[],
): Promise<readonly InputResult[]> {
  const headers = await signedByWitnesses(sessions, inputs);
  const call: Call = { method: 'POST', path: '/api/inputs', body: inputs, headers };
  const { status, body } = await sessions.call(person, call);
  if (Array.isArray(body)) return body as readonly InputResult[]; // Validated by the server, as above.
  throw new Unreachable(`${call.path} answered ${status}: ${sentenceIn(body) ?? 'no results'}`);
}

function rowsIn<Row>({ status, body }: Answer, path: string, field: string): readonly Row[] {
  if (status === 200 && typeof body === 'object' && body !== null && field in body) {
    const rows: unknown = (body as Readonly<Record<string, unknown>>)[field];
    if (Array.isArray(rows)) return rows as readonly Row[]; // Validated by the server, as above.
  }
  throw new Unreachable(`${path} answered ${status}: ${sentenceIn(body) ?? `no ${field}`}`);
}

/** A position as Traccar forwards it. */
function forwarded(sighting: Sighting): TraccarForward {
  const time = new Date(sighting.at).toISOString();
  return {
    position: {
      fixTime: time,
      deviceTime: time,
      serverTime: time,
      valid: true,
      latitude: sighting.lat,
      longitude: sighting.lon,
      speed: sighting.speedKmh * KNOTS,
      course: sighting.course,
      attributes: { trip: sighting.trip },
    },
    device: { uniqueId: sighting.device },
  };
}
