import {
  irregularitySentence,
  type IRREGULARITY_LIST,
  type IRREGULARITY_TRACE,
  type ITEM_LIST,
  type ItemTrace,
  type Names,
  type Overview,
  type SearchHit,
} from '@giaolien/wire';
import type { Static } from 'typebox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carry, type Journey } from '../testing/journey.ts';
import { acceptance, openTestServer, type TestServer } from '../testing/server.ts';

type ItemList = Static<typeof ITEM_LIST>;
type IrregularityList = Static<typeof IRREGULARITY_LIST>;
/** The lists of the catalogue, of which every answer has one. */
type Lists = Readonly<
  Record<'facilities' | 'bodies' | 'people' | 'vehicles' | 'routes' | 'layers', readonly { id: string; name: string }[]>
> & { readonly names: Names };

let server: TestServer;
let journey: Journey;
beforeAll(async () => {
  server = await openTestServer();
  journey = await carry(server);
});
afterAll(() => server.end());

describe('The trace of an item', () => {
  test('says who held it, since when, on what evidence, without a gap', async () => {
    const { body } = await server.ask<ItemTrace>('giamsat.hn', 'GET', `/api/items/${journey.item}`);
    const spans = body.custody.map((span) => [span.custodian, span.evidence, span.container]);
    const { receptacle, trip } = journey;
    expect(spans).toEqual([
      [{ kind: 'facility', facility: '080100' }, 'scanned', null],
      [{ kind: 'facility', facility: '080100' }, 'scanned', receptacle],
      [{ kind: 'trip', trip }, 'assumed', receptacle],
      [{ kind: 'facility', facility: '100900' }, 'assumed', receptacle],
      [{ kind: 'facility', facility: '100900' }, 'scanned', null],
    ]);
    for (const [index, span] of body.custody.entries()) expect(span.to).toBe(body.custody[index + 1]?.from ?? null);
    expect(body.item).toMatchObject({
      state: 'at-office',
      container: null,
      holder: { kind: 'facility', facility: '100900' },
    });
  });

  test('tells its own facts and those of its bag while it lay inside, in order, each once', async () => {
    const { body } = await server.ask<ItemTrace>('giamsat.hn', 'GET', `/api/items/${journey.item}`);
    expect(body.story.map(({ event }) => event.type)).toEqual([
      'ItemAccepted',
      'ItemControlled',
      'ItemsPacked',
      'ReceptacleSealed',
      'DespatchClosed',
      'HandoverListDrawn',
      'HandoverCompleted',
      'HandoverListDrawn',
      'HandoverCompleted',
      'ReceptacleOpened',
    ]);
    expect(body.names).toMatchObject({
      '100900': expect.any(String),
      'laixe.hn': 'Lâm Công Nghĩa',
      'TW-30': 'Văn phòng Chính phủ',
    });
  });

  test('is readable wherever the item has been, and nowhere else', async () => {
    const seen = (person: string) =>
      server.ask(person, 'GET', `/api/items/${journey.item}`).then(({ status }) => status);
    expect(await seen('giaodich.hn')).toBe(200);
    expect(await seen('chiachon.hanoi')).toBe(200);
    expect(await seen('giaodich.camau')).toBe(404);
    // Who directs from a regional centre sees the whole network, a dispatcher of a province his own.
    expect(await seen('dieuhanh.hn')).toBe(200);
    expect(await seen('dieuhanh.camau')).toBe(404);
  });
});

describe('Lists', () => {
  test('of items are filtered by holder, state, body, and text with or without diacritics', async () => {
    const letter = acceptance({ sender: 'TW-30' });
    await server.give('giaodich.hn', letter);
    const ids = async (person: string, query: string) => {
      const { body } = await server.ask<ItemList>(person, 'GET', `/api/items?${query}`);
      return body.items.map(({ id }) => id);
    };
    expect(await ids('giaodich.hn', 'facility=080100')).toEqual([letter.item]);
    expect(await ids('giamsat.hn', 'facility=100900&state=at-office,accepted')).toEqual([journey.item]);
    expect(await ids('giaodich.hn', 'state=accepted')).toEqual([letter.item]);
    expect(await ids('giamsat.hn', `q=${letter.item.slice(0, 10)}`)).toContain(letter.item);
    expect(await ids('giamsat.hn', 'q=van%20phong%20chinh%20phu')).toEqual([letter.item, journey.item]);
    expect(await ids('giamsat.hn', `q=${encodeURIComponent('Văn phòng Chính phủ')}&limit=1`)).toEqual([letter.item]);
    expect(await ids('giamsat.hn', `q=van%20phong%20chinh%20phu&after=${letter.item}`)).toEqual([journey.item]);
    expect(await ids('giaodich.camau', '')).toEqual([]);
    expect(await ids('giamsat.hn', 'due=overdue')).toEqual([]);
  });

  test('of items come in the order of handling when that is asked for, page after page', async () => {
    const ids = async (query: string) => {
      const { body } = await server.ask<ItemList>('giamsat.hn', 'GET', `/api/items?order=handling${query}`);
      return body.items.map(({ id }) => id);
    };
    const all = await ids('');
    // Both are ordinary: the older one is handled first.
    expect(all[0]).toBe(journey.item);
    expect(await ids('&limit=1')).toEqual(all.slice(0, 1));
    expect(await ids(`&after=${journey.item}`)).toEqual(all.slice(1));
  });

  test.each([
    ['receptacles', 'facility=100900', 'T'],
    ['despatches', 'facility=080100&direction=out', '080100-100900-'],
    ['despatches', 'facility=100900&direction=in&state=reconciled,arrived', '080100-100900-'],
    ['handovers', 'facility=100900', ''],
    ['trips', 'facility=100900', ''],
  ])('of %s (%s) show what concerns the office', async (kind, query, prefix) => {
    for (const person of ['chiachon.hanoi', 'giamsat.hn']) {
      const { status, body } = await server.ask<Readonly<Record<string, readonly { id: string }[]>>>(
        person,
        'GET',
        `/api/${kind}?${query}`,
      );
      expect(status).toBe(200);
      expect(body[kind]?.[0]?.id.slice(0, prefix.length)).toBe(prefix);
    }
    const { body: elsewhere } = await server.ask<Readonly<Record<string, unknown>>>(
      'chiachon.camau',
      'GET',
      `/api/${kind}`,
    );
    expect(elsewhere[kind]).toEqual([]);
  });

  test('each record opens with its story', async () => {
    const { receptacle, despatch, trip, handovers } = journey;
    for (const [kind, field, id] of [
      ['receptacles', 'receptacle', receptacle],
      ['despatches', 'despatch', despatch],
      ['trips', 'trip', trip],
      ['handovers', 'handover', handovers[0]],
    ] as const) {
      const { status, body } = await server.ask<
        Readonly<Record<string, { id: string }>> & { story: readonly object[] }
      >('giaodich.hn', 'GET', `/api/${kind}/${id}`);
      expect([kind, status]).toEqual([kind, 200]);
      expect(body[field]?.id).toBe(id);
      expect(body.story.length).toBeGreaterThan(1);
      expect((await server.ask('giaodich.camau', 'GET', `/api/${kind}/${id}`)).status).toBe(404);
    }
  });
});

describe('Irregularities', () => {
  test('are listed where they were raised, told with the item, and gone from the open ones once closed', async () => {
    const { item } = journey;
    await server.give('chiachon.hanoi', {
      kind: 'ReportIrregularity',
      facility: '100900',
      irregularity: 'cover-torn',
      item,
    });
    const open = await server.ask<IrregularityList>('kiemsoat.hanoi', 'GET', '/api/irregularities?open=true');
    expect(open.body.irregularities).toHaveLength(1);
    expect(open.body.irregularities[0]).toMatchObject({
      code: 'cover-torn',
      sentence: irregularitySentence('cover-torn', 'vi'),
      gravity: 'deviation',
      investigation: false,
      at: '100900',
    });
    const trace = await server.ask<ItemTrace>('giaodich.hn', 'GET', `/api/items/${item}`);
    expect(trace.body.irregularities).toHaveLength(1);
    await server.give('kiemsoat.hanoi', {
      kind: 'CloseIrregularity',
      irregularity: open.body.irregularities[0]?.id ?? '',
      finding: 'explained',
      measures: [],
    });
    expect(
      (await server.ask<IrregularityList>('kiemsoat.hanoi', 'GET', '/api/irregularities?open=true')).body
        .irregularities,
    ).toEqual([]);
    expect(
      (await server.ask<IrregularityList>('kiemsoat.hanoi', 'GET', '/api/irregularities?open=false')).body
        .irregularities,
    ).toHaveLength(1);
  });
});

describe('One irregularity', () => {
  test('is told to the office where it was raised and to those that it concerns, with its clocks', async () => {
    const report = {
      kind: 'ReportIrregularity',
      facility: '100900',
      irregularity: 'theft',
      item: journey.item,
    } as const;
    const { body: given } = await server.give('chiachon.hanoi', report);
    const id = given.irregularities[0]?.id ?? '';
    const url = `/api/irregularities/${encodeURIComponent(id)}`;
    for (const person of ['kiemsoat.hanoi', 'kiemsoat.hn', 'giamsat.hn']) {
      const { status, body } = await server.ask<Static<typeof IRREGULARITY_TRACE>>(person, 'GET', url);
      expect([person, status]).toEqual([person, 200]);
      expect(body.irregularity).toMatchObject({ gravity: 'incident', at: '100900', concerns: ['080100'] });
      expect(body.story.map(({ event }) => event.type)).toEqual(['IrregularityRaised']);
      expect(body.lapses.map(({ lapse }) => lapse)).toContain('acknowledgement-late');
      expect(body.names['080100']).toBe('Trung tâm khai thác KT1 Hà Nội');
    }
    expect((await server.ask('giaodich.camau', 'GET', url)).status).toBe(404);
    const codes = async (query: string) => {
      const { body } = await server.ask<IrregularityList>('kiemsoat.hn', 'GET', `/api/irregularities?${query}`);
      return body.irregularities.map(({ code }) => code);
    };
    expect(await codes('facility=080100&open=true')).toEqual(['theft']);
    expect(await codes('gravity=incident,breach')).toEqual(['theft']);
    expect(await codes('gravity=deviation&open=true')).toEqual([]);
    expect(await codes('investigation=true')).toEqual([]);
    expect(await codes('investigation=false&open=true')).toEqual(['theft']);
    await server.give('kiemsoat.hanoi', {
      kind: 'CloseIrregularity',
      irregularity: id,
      finding: 'not-confirmed',
      measures: [],
    });
  });
});

describe('The page of an item', () => {
  test('says what must be true before the next step, and which clocks run', async () => {
    const { body } = await server.ask<ItemTrace>('chiachon.hanoi', 'GET', `/api/items/${journey.item}`);
    expect(body.obligations.map(({ step }) => step)).toContain('bag');
    for (const { sentence, met } of body.obligations) {
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      expect([true, false, null]).toContain(met);
    }
    expect(body.lapses.find(({ lapse }) => lapse === 'promise-passed')?.dueAt).toBe(body.item.dueAt);
  });
});

describe('The search', () => {
  const kinds = async (person: string, q: string) => {
    const { body } = await server.ask<{ hits: readonly SearchHit[] }>(
      person,
      'GET',
      `/api/search?q=${encodeURIComponent(q)}`,
    );
    return body.hits.map(({ kind, id }) => `${kind}:${id}`);
  };

  test('finds numbers, seals and plates', async () => {
    const { item, receptacle, despatch, trip } = journey;
    expect(await kinds('giamsat.hn', item)).toContain(`item:${item}`);
    expect(await kinds('giamsat.hn', item.slice(2, 9))).toContain(`item:${item}`);
    expect(await kinds('giamsat.hn', receptacle.toLowerCase())).toContain(`receptacle:${receptacle}`);
    expect(await kinds('giamsat.hn', despatch.slice(0, 16))).toContain(`despatch:${despatch}`);
    expect(await kinds('giamsat.hn', '80-A 112.34')).toEqual(
      expect.arrayContaining(['vehicle:80A11234', `trip:${trip}`]),
    );
    expect(await kinds('giaodich.camau', item)).toEqual([]);
  });

  test('finds places and bodies by Vietnamese text, with or without diacritics', async () => {
    expect(await kinds('giaodich.hn', 'dat mui')).toEqual(
      expect.arrayContaining(['facility:971380', 'body:X32248-UBND']),
    );
    expect(await kinds('giaodich.hn', 'Đất Mũi')).toContain('facility:971380');
  });

  test('takes a pattern for what it is', async () => {
    expect(await kinds('giamsat.hn', '%')).toEqual([]);
    expect((await kinds('giamsat.hn', 'MA_______')).filter((hit: string) => hit.startsWith('item:'))).toEqual([]);
  });
});

describe('The catalogue and the map', () => {
  test.each([
    ['/api/catalogue/summary', 'provinces', 34],
    ['/api/catalogue/summary', 'communes', 3321],
  ])('%s counts %s', async (url, field, count) => {
    expect((await server.ask<Readonly<Record<string, number>>>('giaodich.hn', 'GET', url)).body[field]).toBe(count);
  });

  test('find offices by code and name, bodies by office, and name provinces', async () => {
    const ask = async (url: string) => (await server.ask<Lists>('giaodich.hn', 'GET', url)).body;
    const byCode = await ask('/api/catalogue/facilities?q=971380');
    expect(byCode.facilities[0]).toMatchObject({ id: '971380', name: 'Bưu điện xã Đất Mũi' });
    expect(byCode.names['96']).toBe('Cà Mau');
    const centres = await ask('/api/catalogue/facilities?kind=regional-centre');
    expect(centres.facilities).toHaveLength(3);
    const bodies = await ask('/api/catalogue/bodies?servedBy=971380');
    expect(bodies.bodies.map(({ id }) => id)).toContain('X32248-UBND');
    expect((await ask('/api/catalogue/people?facility=080100')).people).toHaveLength(40);
    expect((await ask('/api/catalogue/vehicles?facility=080100')).vehicles.length).toBeGreaterThan(10);
    const { routes, names } = await ask('/api/catalogue/routes?facility=971380');
    expect(routes.length).toBeGreaterThan(0);
    expect(names['971380']).toBe('Bưu điện xã Đất Mũi');
  });

  test('hold every facility, and Hoàng Sa and Trường Sa in every configuration', async () => {
    const { body } = await server.ask<Lists>('giaodich.hn', 'GET', '/api/map/network');
    expect(body.facilities.length).toBeGreaterThan(13_400);
    const layers = await server.ask<Lists>('giaodich.hn', 'GET', '/api/map/layers');
    expect(layers.body.layers.map(({ name }) => name)).toContain('labels');
    const labels = await server.ask('giaodich.hn', 'GET', '/api/map/layers/labels');
    expect(JSON.stringify(labels.body)).toContain('Quần đảo Hoàng Sa');
    expect(JSON.stringify(labels.body)).toContain('Quần đảo Trường Sa');
  });
});

describe('The overview', () => {
  test('counts what the caller may see', async () => {
    const { body: nation } = await server.ask<Overview>('giamsat.hn', 'GET', '/api/overview');
    expect(nation).toMatchObject({
      acceptedToday: 2,
      deliveredToday: 0,
      openIrregularities: 0,
      head: server.store.log.head(),
    });
    expect(nation.items).toEqual({ accepted: 1, 'at-office': 1 });
    expect(nation.holders).toEqual([
      { facility: '080100', items: 1 },
      { facility: '100900', items: 1 },
    ]);
    expect(nation.hours).toHaveLength(24);
    expect(
      nation.hours
        .slice(-2)
        .map(({ accepted }) => accepted)
        .reduce((one, other) => one + other),
    ).toBe(2);
    const { body: camau } = await server.ask<Overview>('giaodich.camau', 'GET', '/api/overview');
    expect(camau.items).toEqual({});
  });
});
