import { addDays, DAY, serviceDateOf, sumOf, type SecrecyClass } from '@giaolien/kernel';
import type { FigureTable } from '@giaolien/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carry } from '../testing/journey.ts';
import { acceptance, MORNING, openTestServer, type Loose, type TestServer } from '../testing/server.ts';

const TODAY = serviceDateOf(MORNING);
const SECRECIES: readonly (SecrecyClass | null)[] = [null, 'C', 'B', 'A'];

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  await carry(server, { recipient: 'TW-02' });
  for (const secrecy of SECRECIES) await give('giaodich.hn', acceptance({ secrecy }));
  await give('giaodich.camau', fromCaMau());
  server.clock.now += DAY;
  // Whoever signed in yesterday is signed out: from here on others ask.
  await give('giaodich2.camau', fromCaMau());
});
afterAll(() => server.end());

async function give(person: string, input: Loose): Promise<void> {
  expect(await server.give(person, input)).toMatchObject({ status: 200 });
}

/** An item that Cà Mau takes in, bound for the capital. */
function fromCaMau(): Loose {
  return acceptance({ facility: '970900', sender: 'X32248-UBND', recipient: 'TW-30' });
}

async function ask(person: string, query = ''): Promise<FigureTable> {
  const { status, body } = await server.ask<FigureTable>(person, 'GET', `/api/figures${query}`);
  expect(status).toBe(200);
  return body;
}

describe('The figures', () => {
  test('of the offices together are the total, however they are cut', async () => {
    const tables = await Promise.all(
      ['', '?by=office', '?by=product', '?by=day'].map((query) => ask('giamsat.hn', query)),
    );
    for (const { rows, total } of tables) {
      expect(sumOf(rows.map(({ figures }) => figures))).toEqual(total);
      expect(total).toEqual(tables[0]?.total);
      expect(total.accepted).toBe(7);
    }
    const [byOffice, , byProduct, byDay] = tables;
    expect(byOffice?.rows.map(({ key, label, figures }) => [key, label, figures.accepted])).toEqual([
      ['080100', expect.stringMatching(/Hà Nội/), 5],
      ['970900', expect.stringMatching(/Cà Mau/), 2],
    ]);
    expect(byProduct?.rows[0]?.product).toEqual({ scope: 'inter-province', secrecy: 'A', urgency: 'ordinary' });
    expect(byDay?.rows.map(({ key, figures }) => [key, figures.accepted])).toEqual([
      [TODAY, 6],
      [addDays(TODAY, 1), 1],
    ]);
  });

  test('say where the items stand', async () => {
    expect((await ask('giamsat.hn')).total).toMatchObject({ inHand: 7, underWay: 0, delivered: 0, onTime: 0 });
  });

  test('show an office its own postings, and nobody without clearance how many are of class A', async () => {
    expect((await ask('giaodich2.camau')).rows.map(({ key }) => key)).toEqual(['970900']);
    const cleared = await ask('chiachon3.hn', '?by=product');
    const secrets = (table: FigureTable) => table.rows.map(({ product }) => product?.secrecy);
    expect(secrets(cleared)).toContain('A');
    const uncleared = await ask('chiachon5.hn', '?by=product');
    expect(secrets(uncleared)).not.toContain('A');
    expect(uncleared.total.accepted).toBe(cleared.total.accepted - 1);
  });

  test('cover the days that are asked for, and the last thirty unless told', async () => {
    expect(await ask('giamsat.hn')).toMatchObject({ from: addDays(TODAY, -28), to: addDays(TODAY, 1), by: 'office' });
    expect((await ask('giamsat.hn', `?from=${TODAY}&to=${TODAY}`)).total.accepted).toBe(6);
    expect(await ask('giamsat.hn', '?from=2026-01-01&to=2026-11-01')).toMatchObject({
      rows: [],
      total: { accepted: 0 },
    });
  });

  test.each([
    ['from=2026-02-30', 'field_must_match_form'],
    ['from=2026-11-24&to=2026-11-23', 'field_must_fit'],
    ['from=2025-11-23&to=2026-11-24', 'field_must_fit'],
    ['by=colour', 'field_must_be_one_of'],
  ])('are not made for %s', async (query, code) => {
    const { status, body } = await server.ask('giamsat.hn', 'GET', `/api/figures?${query}`);
    expect([status, body.refusals[0]?.code]).toEqual([400, code]);
  });

  test('count force majeure out, and keep the other count', async () => {
    const { now } = server.clock;
    server.clock.now = now + 20 * DAY;
    const before = (await ask('kiemtra.hn')).total;
    expect(before).toMatchObject({ onTime: 0, late: before.accepted, lateExcluding: before.accepted });
    await give('dieuhanh.camau', {
      kind: 'DeclareExclusion',
      exclusion: '40000000-0000-4000-8000-000000000009',
      decision: '12/QĐ-BĐTW',
      evidence: '7/BC',
      provinces: ['96'],
      communes: [],
      from: MORNING,
      until: MORNING + 60 * DAY,
    });
    const { total } = await ask('kiemtra.hn');
    expect(total.late).toBe(before.late);
    // What Cà Mau posts or is to deliver stands still; what goes from Hà Nội to Hà Nội does not.
    expect(total.lateExcluding).toBe(1);
    server.clock.now = now;
  });
});
