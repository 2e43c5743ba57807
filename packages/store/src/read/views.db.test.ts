import type { Viewer } from '@giaolien/access';
import { buildDemonstration } from '@giaolien/catalogue';
import { DAY, itemNumberOf, type Input, type ServiceDate } from '@giaolien/kernel';
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openStore, type Store } from '../store.ts';
import { flavours, openTestDatabase, readerUrlOf, type TestDatabase } from '../testing/index.ts';

const NOW = Date.UTC(2026, 10, 24, 2, 0);
const ORDINARY = itemNumberOf('MA', 60_000_001);
const SECRET = itemNumberOf('MA', 60_000_002);
const BAG = 'T600001';

const monitor: Viewer = {
  person: 'giamsat.hn',
  facility: '080100',
  roles: ['monitor'],
  national: true,
  clearance: 'A',
  glass: [],
};
const uncleared: Viewer = { ...monitor, clearance: 'B' };
const clerk: Viewer = { ...monitor, person: 'giaodich.hn', national: false };
const elsewhere: Viewer = { ...clerk, person: 'giaodich.camau', facility: '970900' };

async function fill(databaseUrl: string): Promise<void> {
  const store = await openStore({ databaseUrl, readerUrl: readerUrlOf(databaseUrl), now: () => NOW });
  await store.catalogue.save(buildDemonstration({ now: NOW }));
  await store.close();
}

type Loose = Input extends infer Each ? (Each extends Input ? Omit<Each, 'inputId'> : never) : never;

async function give(store: Store, person: string, spoken: Loose): Promise<void> {
  const input: Input = { ...spoken, inputId: randomUUID() };
  const known = store.catalogue.network().findPerson(person);
  if (known === undefined) throw new Error(`Nobody is ${person}.`);
  const { id, facility, roles } = known;
  const digest = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const actor = { person: id, facility, roles };
  expect(await store.log.submit({ input, digest, actor, openings: [] })).toMatchObject({ kind: 'decided' });
}

/** Two items at the Hà Nội centre, one of class A; each in its own bag of one open despatch. */
async function tell(store: Store): Promise<void> {
  for (const [item, secrecy, bag] of [
    [ORDINARY, null, BAG],
    [SECRET, 'A', 'T600002'],
  ] as const) {
    const accept = {
      kind: 'AcceptItem',
      item,
      facility: '080100',
      form: 'letter',
      secrecy,
      urgency: 'ordinary',
    } as const;
    await give(store, 'giaodich.hn', {
      ...accept,
      sender: 'TW-30',
      recipient: 'TW-02',
      massGrams: 100,
      packing: { coverSound: true, envelopes: 2, innerSealed: true, stamp: secrecy, kt1Stamp: true },
      handedBy: 'TW-30-1',
    });
    await give(store, 'kiemsoat.hn', { kind: 'ControlItem', item });
    await give(store, 'chiachon.hn', {
      kind: 'RegisterReceptacle',
      receptacle: bag,
      form: 'bag',
      facility: '080100',
      tareGrams: 300,
      locator: `L-${bag}`,
    });
  }
  for (const [number, item, receptacle] of [
    ['0001', ORDINARY, BAG],
    ['0002', SECRET, 'T600002'],
  ] as const) {
    const despatch = `080100-970900-K-2026-${number}`;
    await give(store, 'chiachon.hn', {
      kind: 'OpenDespatch',
      origin: '080100',
      destination: '970900',
      carriage: 'surface',
    });
    await give(store, 'chiachon.hn', { kind: 'AddReceptacle', despatch, receptacle });
    await give(store, 'chiachon.hn', { kind: 'PackItems', despatch, receptacle, items: [item] });
    const broken = { kind: 'ReportIrregularity', facility: '080100', irregularity: 'seal-broken' } as const;
    await give(store, 'chiachon.hn', { ...broken, receptacle });
  }
}

describe.each(flavours())('The views on the %s PostgreSQL', (flavour) => {
  let database: TestDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await openTestDatabase(flavour, { migrate: fill, template: 'with-nation' });
    store = await openStore({ databaseUrl: database.databaseUrl, readerUrl: database.readerUrl, now: () => NOW });
    await tell(store);
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  test('show the whole network to whoever watches it, and class A only to the cleared', async () => {
    const { views } = store;
    const ids = async (viewer: Viewer) => (await views.listItems(viewer, {})).map(({ id }) => id).toSorted();
    expect(await ids(monitor)).toEqual([ORDINARY, SECRET]);
    expect(await ids(uncleared)).toEqual([ORDINARY]);
    expect(await views.findItem(uncleared, SECRET)).toBeUndefined();
    expect(await views.listReceptacles(uncleared, {})).toMatchObject([{ id: BAG }]);
    expect(await views.listDespatches(uncleared, {})).toMatchObject([{ id: '080100-970900-K-2026-0001' }]);
    expect(await views.listIrregularities(uncleared, {})).toMatchObject([{ about: [`receptacle:${BAG}`] }]);
    expect(await views.listIrregularities(monitor, {})).toHaveLength(2);
    const [hidden] = await views.listIrregularitiesAbout(monitor, 'receptacle:T600002');
    expect(hidden).toMatchObject({ gravity: 'breach', secrecy: 'A' });
    expect(await views.findIrregularity(uncleared, hidden?.id ?? '')).toBeUndefined();
    expect(await views.findIrregularity(monitor, hidden?.id ?? '')).toEqual(hidden);
  });

  test('tell irregularities by gravity, and investigations from the rest', async () => {
    const { views } = store;
    const count = async (filter: Parameters<typeof views.listIrregularities>[1]) =>
      (await views.listIrregularities(monitor, filter)).length;
    expect(await count({ gravities: ['breach'] })).toBe(1);
    expect(await count({ gravities: ['breach', 'incident'] })).toBe(2);
    expect(await count({ investigation: true })).toBe(1);
    expect(await count({ investigation: false })).toBe(1);
  });

  test('show an office the irregularities of others that concern it', async () => {
    const { views } = store;
    const receptacle = BAG;
    const report = { kind: 'ReportIrregularity', facility: '100900', irregularity: 'swap', receptacle } as const;
    await give(store, 'chiachon.hanoi', report);
    const near = await views.listIrregularities(clerk, { facility: '080100' });
    const seen = near.find(({ code }) => code === 'swap');
    expect(seen).toMatchObject({ code: 'swap', at: '100900', concerns: ['080100'] });
    expect(await views.findIrregularity(elsewhere, seen?.id ?? '')).toBeUndefined();
    const labels = await views.labelsOf([`irregularity:${seen?.id ?? ''}`]);
    expect(labels.get(`irregularity:${seen?.id ?? ''}`)).toEqual({
      secrecy: null,
      near: ['080100', '100900', `receptacle:${BAG}`],
    });
  });

  test('show seals where they were issued, and one on a bag of class A only to the cleared', async () => {
    const { views } = store;
    const seals = ['SL-0001', 'SL-0002', 'SL-0003'];
    await give(store, 'kiemsoat.hn', { kind: 'IssueSeals', facility: '080100', seals });
    await give(store, 'chiachon.hn', {
      kind: 'ReportSealing',
      despatch: '080100-970900-K-2026-0002',
      receptacle: 'T600002',
      sealNumber: 'SL-0002',
      grossGrams: 400,
      witness: 'chiachon2.hn',
    });
    const ids = async (viewer: Viewer, filter = {}) => (await views.listSeals(viewer, filter)).map(({ id }) => id);
    expect(await ids(monitor)).toEqual(seals);
    expect(await ids(uncleared)).toEqual(['SL-0001', 'SL-0003']);
    expect(await ids(clerk, { states: ['applied'] })).toEqual(['SL-0002']);
    expect(await ids(clerk, { after: 'SL-0001', limit: 1 })).toEqual(['SL-0002']);
    expect(await ids(elsewhere)).toEqual([]);
  });

  test('give the watch what may have run out, page by page, and nothing before its time', async () => {
    const { views } = store;
    const later = NOW + 400 * 24 * 3_600_000;
    const items = await views.watchItems({ now: later, after: undefined, limit: 10 });
    expect(items.map(({ now }) => now.id).toSorted()).toEqual([ORDINARY, SECRET].toSorted());
    const [first] = items;
    if (first === undefined) throw new Error('The watch sees no item.');
    const after = { at: first.at, id: first.now.id };
    expect(await views.watchItems({ now: later, after, limit: 10 })).toEqual(items.slice(1));
    expect(await views.watchItems({ now: first.at - 1, after: undefined, limit: 10 })).toEqual([]);
    expect(first.now.holder).toEqual({ kind: 'facility', facility: '080100' });
    const cases = await views.watchIrregularities({ now: later, after: undefined, limit: 10 });
    expect(cases.length).toBeGreaterThanOrEqual(2);
  });

  test('show a facility what is there, what was there, and what is bound for it', async () => {
    const { views } = store;
    expect(await views.listItems(clerk, { facility: '080100' })).toHaveLength(2);
    // Bound for Cà Mau by its bag, though neither sender nor recipient is served there.
    expect((await views.listItems(elsewhere, {})).map(({ id }) => id).toSorted()).toEqual([ORDINARY, SECRET]);
    expect(await views.listItems({ ...elsewhere, facility: '100900' }, {})).toEqual([]);
    expect(await views.findDespatch(elsewhere, '080100-970900-K-2026-0001')).toBeDefined();
    expect(await views.findDespatch({ ...elsewhere, facility: '100900' }, '080100-970900-K-2026-0001')).toBeUndefined();
  });

  test('order what is to be worked through by rank, then by age, and page in that order', async () => {
    const { views } = store;
    const order = 'handling';
    const ids = async (filter = {}) => (await views.listItems(monitor, { order, ...filter })).map(({ id }) => id);
    expect(await ids()).toEqual([SECRET, ORDINARY]);
    expect(await ids({ limit: 1 })).toEqual([SECRET]);
    expect(await ids({ after: SECRET })).toEqual([ORDINARY]);
    expect(await ids({ after: ORDINARY })).toEqual([]);
    expect(await views.listItems(uncleared, { order })).toMatchObject([{ id: ORDINARY }]);
  });

  test('list what is due or overdue, as the overview counts it', async () => {
    const { views } = store;
    const count = async (when: 'day' | 'overdue', now: number) => {
      const items = await views.listItems(monitor, { due: { when, now } });
      const { dueWithinDay, overdue } = await views.overview(monitor, { now, midnight: NOW });
      expect(items.length).toBe(when === 'day' ? dueWithinDay : overdue);
      return items.length;
    };
    const [{ dueAt } = { dueAt: null }] = await views.listItems(monitor, {});
    if (dueAt === null) throw new Error('Nothing is promised.');
    expect([await count('day', dueAt - DAY - 1), await count('overdue', dueAt)]).toEqual([0, 0]);
    expect([await count('day', dueAt), await count('overdue', dueAt + 1)]).toEqual([2, 2]);
  });

  test('give what was posted in some days: all to who watches the network, the rest what their office took in', async () => {
    const posted = async (viewer: Viewer, from: ServiceDate, to: ServiceDate) => {
      const ids: string[] = [];
      for await (const items of store.views.readPosted(viewer, { from, to })) ids.push(...items.map(({ id }) => id));
      return ids;
    };
    const day = '2026-11-24';
    expect(await posted(monitor, day, day)).toEqual([ORDINARY, SECRET]);
    expect(await posted(uncleared, day, day)).toEqual([ORDINARY]);
    expect(await posted(clerk, '2026-01-01', day)).toEqual([ORDINARY, SECRET]);
    // Both are bound for Cà Mau; they were posted elsewhere.
    expect(await posted(elsewhere, day, day)).toEqual([]);
    expect(await posted(monitor, '2026-11-25', '2026-12-31')).toEqual([]);
    expect(await posted(monitor, '2026-11-01', '2026-11-23')).toEqual([]);
  });

  test('know how far word of each subject goes', async () => {
    const reach = await store.views.labelsOf([
      `item:${ORDINARY}`,
      `item:${SECRET}`,
      'receptacle:T600002',
      'despatch:080100-970900-K-2026-0002',
      'trip:none',
    ]);
    expect(reach.get(`item:${ORDINARY}`)).toMatchObject({ secrecy: null });
    expect(reach.get(`item:${ORDINARY}`)?.near).toContain('970900');
    expect(reach.get(`item:${SECRET}`)?.secrecy).toBe('A');
    expect(reach.get('receptacle:T600002')?.secrecy).toBe('A');
    expect(reach.get('despatch:080100-970900-K-2026-0002')?.secrecy).toBe('A');
    expect(reach.has('trip:none')).toBe(false);
  });

  test('are searched by number, with the wildcards of SQL as plain letters', async () => {
    const find = async (viewer: Viewer, text: string) =>
      (await store.views.searchNumbers(viewer, { text, vehicles: [], limit: 10 })).items.map(({ id }) => id);
    expect(await find(monitor, 'MA6000')).toEqual([ORDINARY, SECRET].toSorted());
    expect(await find(uncleared, '6000000')).toEqual([ORDINARY]);
    expect(await find(monitor, 'MA%')).toEqual([]);
  });

  test('count for the overview what the viewer may see', async () => {
    const moment = { now: NOW, midnight: NOW - 9 * 3_600_000 };
    expect(await store.views.overview(monitor, moment)).toMatchObject({
      items: { bagged: 2 },
      acceptedToday: 2,
      openIrregularities: 3,
      holders: [{ facility: '080100', items: 2 }],
    });
    expect(await store.views.overview(uncleared, moment)).toMatchObject({
      items: { bagged: 1 },
      openIrregularities: 2,
    });
  });
});

describe.each(flavours())('Serials and positions on the %s PostgreSQL', (flavour) => {
  let database: TestDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await openTestDatabase(flavour, { migrate: fill, template: 'with-nation' });
    store = await openStore({ databaseUrl: database.databaseUrl, readerUrl: database.readerUrl, now: () => NOW });
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  test('no two callers are given the same serial', async () => {
    const taken = await Promise.all(Array.from({ length: 20 }, () => store.accounts.takeItemSerials(10)));
    expect(new Set(taken.flat()).size).toBe(200);
  });

  test('a sighting is stored once, and the newest counts', async () => {
    const trip = randomUUID();
    const seen = (at: number, lat: number) => ({
      source: { kind: 'trip', trip } as const,
      at,
      lat,
      lon: 105,
      speedKmh: 5.2,
      course: 0,
    });
    const newest = { trip, at: NOW + 2, lat: 21, lon: 105, speedKmh: 5.2, course: 0 };
    expect(await store.positions.record([seen(NOW, 20), seen(NOW + 2, 21), seen(NOW + 1, 22)], NOW)).toEqual([newest]);
    expect(await store.positions.record([seen(NOW + 1, 22)], NOW)).toEqual([]);
    // Of a trip that nobody planned nobody is told anything.
    expect(await store.views.listPositions(monitor, [trip, randomUUID()])).toEqual([]);
  });
});
