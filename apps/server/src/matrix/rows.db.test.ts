import type { RowKind, Viewer } from '@giaolien/access';
import { readRaw } from '@giaolien/store/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openTestServer, type TestServer } from '../testing/server.ts';
import { buildFixtures, type Fixture } from './fixtures.ts';
import { type Looking, shouldFollow, shouldReadRecipient, shouldSee } from './oracle.ts';
import { CLEARANCES, enrolEverybody, type Somebody, type Units } from './people.ts';

/** The list of each kind, the name of its rows, and the address of one row if there is one. */
const LISTS: Partial<
  Readonly<Record<RowKind, { readonly url: string; readonly rows: string; readonly one: boolean }>>
> = {
  item: { url: '/api/items', rows: 'items', one: true },
  receptacle: { url: '/api/receptacles', rows: 'receptacles', one: true },
  despatch: { url: '/api/despatches', rows: 'despatches', one: true },
  handover: { url: '/api/handovers', rows: 'handovers', one: true },
  trip: { url: '/api/trips', rows: 'trips', one: true },
  irregularity: { url: '/api/irregularities', rows: 'irregularities', one: true },
  seal: { url: '/api/seals', rows: 'seals', one: false },
};
const KINDS = Object.keys(LISTS) as RowKind[];

type Row = { readonly id: string };
type Rows = Readonly<Record<string, readonly Row[]>>;

let server: TestServer;
let everybody: readonly Somebody[];
let fixtures: readonly Fixture[];
/** Answers that were compared with the policy. */
let compared = 0;

beforeAll(async () => {
  server = await openTestServer();
  const elsewhere = server.store.catalogue.network().findPerson('giaodich.camau')?.facility ?? '';
  const units: Units = { origin: '080100', destination: '100900', elsewhere };
  fixtures = await buildFixtures(server, units);
  everybody = await enrolEverybody(server, units);
}, 120_000);
afterAll(() => server.end());

function seenBy(looking: Looking, kind: RowKind): readonly string[] {
  return fixtures
    .filter((fixture) => fixture.kind === kind && shouldSee(looking, fixture))
    .map(({ id }) => id)
    .toSorted();
}

/** Those of whom the rows differ: every unit and clearance, once who sees the network and once who does not. */
function observers(): readonly Somebody[] {
  return everybody.filter(({ role }) => role === 'clerk' || role === 'inspector');
}

describe('Every role × unit × clearance × class', () => {
  test.each(KINDS)(
    'sees in the list of every %s exactly what the policy opens',
    async (kind) => {
      const list = LISTS[kind];
      if (list === undefined) throw new Error(kind);
      for (const somebody of everybody) {
        const { status, body } = await server.ask<Rows>(somebody.id, 'GET', `${list.url}?limit=500`);
        expect(status, somebody.id).toBe(200);
        expect(body[list.rows]?.map(({ id }) => id).toSorted(), somebody.id).toEqual(seenBy(somebody, kind));
        compared += 1;
      }
    },
    120_000,
  );

  test.each(KINDS.filter((kind) => LISTS[kind]?.one === true))(
    'finds every single %s that the policy opens, and no other',
    async (kind) => {
      const { url = '' } = LISTS[kind] ?? {};
      for (const somebody of observers()) {
        const absent = await server.ask(somebody.id, 'GET', `${url}/${ABSENT[kind] ?? ''}`);
        expect(absent.status).toBe(404);
        for (const fixture of fixtures.filter((one) => one.kind === kind)) {
          const { status, body } = await server.ask(somebody.id, 'GET', `${url}/${encodeURIComponent(fixture.id)}`);
          expect(status, `${somebody.id} ${fixture.id} (${fixture.secrecy})`).toBe(
            shouldSee(somebody, fixture) ? 200 : 404,
          );
          // Forbidden and absent are the same words.
          if (status === 404) expect({ ...body, requestId: '' }).toEqual({ ...absent.body, requestId: '' });
          compared += 1;
        }
      }
    },
    120_000,
  );

  test('reads for whom class A is only where it is handled', async () => {
    for (const somebody of observers()) {
      for (const fixture of fixtures.filter(({ kind }) => kind === 'item')) {
        if (!shouldSee(somebody, fixture)) continue;
        const url = `/api/items/${fixture.id}`;
        const { body } = await server.ask<{ item: { recipient: string } }>(somebody.id, 'GET', url);
        const isTold = body.item.recipient !== 'MASKED';
        expect(isTold, `${somebody.id} ${fixture.id} (${fixture.secrecy})`).toBe(
          shouldReadRecipient(somebody, fixture),
        );
        compared += 1;
      }
    }
  });

  test('follows on the map only the trips that the policy lets him follow', async () => {
    const moving = fixtures.filter(({ carriesA }) => carriesA !== undefined);
    const fixes = moving.map(({ id }) => ({
      position: {
        fixTime: new Date(server.clock.now).toISOString(),
        latitude: 21.03,
        longitude: 105.85,
        speed: 20,
        course: 90,
        valid: true,
      },
      device: { uniqueId: id },
    }));
    expect((await server.ask('dieuhanh.hn', 'POST', '/ingest/traccar', fixes)).status).toBe(200);
    for (const somebody of everybody) {
      const { body } = await server.ask<{ trips: readonly { trip: Row; position?: unknown }[] }>(
        somebody.id,
        'GET',
        '/api/map/trips',
      );
      for (const fixture of moving) {
        const told = body.trips.find(({ trip }) => trip.id === fixture.id);
        const isFollowed = told?.position !== undefined;
        expect(isFollowed, `${somebody.id} (${fixture.carriesA})`).toBe(
          shouldFollow(somebody, fixture) && shouldSee(somebody, fixture),
        );
        compared += 1;
      }
    }
  });
});

/** Well-formed ids of nothing. */
const ABSENT: Partial<Readonly<Record<RowKind, string>>> = {
  item: 'MA999999993VN',
  receptacle: 'T999999',
  despatch: '080100-100900-K-2026-9999',
  handover: '00000000-0000-4000-8000-000000000000',
  trip: '00000000-0000-4000-8000-000000000000',
  irregularity: encodeURIComponent('00000000-0000-4000-8000-000000000000/0'),
};

function viewerOf({ id, role, facility, clearance, national }: Somebody, glass: Viewer['glass'] = []): Viewer {
  return { person: id, facility, roles: [role], national, clearance, glass };
}

describe('The database, asked past every query of ours', () => {
  test('opens to every role × unit × clearance exactly the same rows', async () => {
    const sights = await readRaw(
      server,
      everybody.map((somebody) => viewerOf(somebody)),
    );
    for (const [index, somebody] of everybody.entries()) {
      for (const kind of KINDS) {
        const seen = seenBy(somebody, kind);
        expect(sights[index]?.ids[kind], `${somebody.id} ${kind}`).toEqual(seen);
        expect(sights[index]?.counts[kind], `${somebody.id} ${kind}`).toBe(seen.length);
        compared += 2;
      }
    }
  }, 120_000);

  test('opens nothing to who does not say for whom he reads', async () => {
    const [sight] = await readRaw(server, [null], true);
    expect(Object.values(sight?.ids ?? { none: ['?'] }).flat()).toEqual([]);
    expect(sight?.log).toBe('');
  });

  test('tells in the log of nothing beyond a clearance', async () => {
    const some = everybody.filter(({ role }) => role === 'inspector' || role === 'sorter');
    const sights = await readRaw(
      server,
      some.map((somebody) => viewerOf(somebody)),
      true,
    );
    for (const [index, somebody] of some.entries()) {
      const closed = fixtures.filter((fixture) => !shouldSee(somebody, fixture) && fixture.kind === 'item');
      for (const { id } of closed) expect(sights[index]?.log, somebody.id).not.toContain(id);
      compared += closed.length;
    }
  });

  test('agrees with the policy for anyone who could ever look, break-glass included', async () => {
    const people = ['laixe.hn', 'laixe2.hn', 'chiachon.hn', 'chiachon.hanoi', 'nobody'];
    const looking = fc.record({
      id: fc.constantFrom(...people),
      facility: fc.constantFrom('080100', '100900', '110900', '999999'),
      clearance: fc.constantFrom(...CLEARANCES),
      national: fc.boolean(),
      glass: fc.subarray(
        fixtures.map(({ kind, id }) => `${kind}:${id}` as const),
        { maxLength: 3 },
      ),
    });
    const many = fc.sample(looking, { numRuns: 200, seed: 4 });
    const sights = await readRaw(
      server,
      many.map(({ id, facility, clearance, national, glass }) => ({
        person: id,
        facility,
        roles: [],
        national,
        clearance,
        glass,
      })),
    );
    for (const [index, one] of many.entries()) {
      for (const kind of KINDS) {
        expect(sights[index]?.ids[kind], JSON.stringify(one)).toEqual(seenBy(one, kind));
        compared += 1;
      }
    }
  }, 120_000);

  test('was asked thousands of times', () => {
    expect(compared).toBeGreaterThan(4_500);
  });
});
