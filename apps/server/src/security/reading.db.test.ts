import { MINUTE } from '@giaolien/kernel';
import { verifySecurityLog, type ChainedEntry } from '@giaolien/store';
import type { AlarmFrame, SecurityAlarm, SecurityKind, SecurityLogPage } from '@giaolien/wire';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { carry, type Journey } from '../testing/journey.ts';
import { openTestServer, type TestServer } from '../testing/server.ts';
import { filterOf } from './log-reading.ts';

const CLEARED = 'chiachon.hn';
/** He opened the bag where it went. */
const OPENER = 'chiachon.hanoi';
/** Same office and role as the first; cleared for B and C only. */
const UNCLEARED = 'chiachon5.hn';
const INSPECTOR = 'kiemtra.hn';

let server: TestServer;
let secret: Journey;
let plain: Journey;
beforeAll(async () => {
  server = await openTestServer();
  secret = await carry(server, { secrecy: 'A', recipient: 'TW-02' });
  plain = await carry(server, { recipient: 'TW-02' });
});
afterAll(() => server.end());

/** What `work` leaves behind in the security log, beside sign-ins. */
async function recordedBy(work: () => Promise<unknown>): Promise<readonly ChainedEntry[]> {
  await server.security.close();
  const { seq } = await server.store.security.log.end();
  await work();
  await server.security.close();
  const entries = await server.store.security.log.readAfter(seq, 500);
  return entries.filter(({ kind }) => kind !== 'signed-in');
}

describe('What is classified', () => {
  test.each([
    ['items', () => secret.item],
    ['receptacles', () => secret.receptacle],
    ['despatches', () => secret.despatch],
    ['handovers', () => secret.handovers[1]],
  ])('is read in %s with a trace: who, from where, of what', async (list, id) => {
    const entries = await recordedBy(() => server.ask(OPENER, 'GET', `/api/${list}/${id()}`));
    const kind = { items: 'item', receptacles: 'receptacle', despatches: 'despatch', handovers: 'handover' }[list];
    expect(entries).toMatchObject([
      {
        kind: 'classified-read',
        person: OPENER,
        facility: '100900',
        address: '127.0.0.1',
        subject: `${kind}:${id()}`,
        session: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    ]);
  });

  test('is counted where it stands in a list, with a digest that tells whether a given item was among them', async () => {
    const entries = await recordedBy(() => server.ask(CLEARED, 'GET', '/api/items'));
    expect(entries).toMatchObject([{ kind: 'classified-listed', secrecy: 'A', subject: null }]);
    expect(entries[0]?.detail).toEqual({
      list: 'items',
      rows: 1,
      digest: createHash('sha256').update(secret.item).digest('hex'),
    });
  });

  test('is not given out without a trace: the one who may not know is noted, and waits no longer for it', async () => {
    const entries = await recordedBy(() => server.ask(UNCLEARED, 'GET', `/api/items/${secret.item}`));
    expect(entries).toMatchObject([
      { kind: 'classified-refused', person: UNCLEARED, subject: `item:${secret.item}`, secrecy: 'A' },
    ]);
    const order = { kind: 'CloseDespatch', despatch: secret.despatch, lastReceptacle: secret.receptacle } as const;
    const tried = await recordedBy(() => server.give(UNCLEARED, order));
    expect(tried).toMatchObject([
      { kind: 'classified-refused', subject: `despatch:${secret.despatch}`, detail: { asked: 'CloseDespatch' } },
    ]);
  });

  test('asked for again and again by who may not know of it calls the centre', async () => {
    const probe = async () => {
      for (let time = 0; time < 6; time += 1) await server.ask(UNCLEARED, 'GET', `/api/items/${secret.item}`);
    };
    await recordedBy(probe);
    const { body } = await server.ask<{ alarms: SecurityAlarm[] }>('giamsat.hn', 'GET', '/api/security/alarms');
    expect(body.alarms.filter(({ kind }) => kind === 'refusals-repeated')).toMatchObject([
      { gravity: 'serious', person: UNCLEARED, subject: null },
    ]);
  });
});

describe('What is not classified, and what does not exist', () => {
  test('leaves no trace of its reader', async () => {
    const work = async () => {
      await server.ask(CLEARED, 'GET', `/api/items/${plain.item}`);
      await server.ask(UNCLEARED, 'GET', '/api/items');
      await server.ask(CLEARED, 'GET', '/api/items/MA999999999VN');
    };
    expect(await recordedBy(work)).toEqual([]);
  });
});

describe('The security log', () => {
  beforeEach(() => server.prove(INSPECTOR));

  async function read(query: string): Promise<SecurityLogPage> {
    return (await server.ask<SecurityLogPage>(INSPECTOR, 'GET', `/api/security/log${query}`)).body;
  }

  test('is read by the inspector alone, with a young proof, page by page', async () => {
    expect((await server.ask('giamsat.hn', 'GET', '/api/security/log')).status).toBe(403);
    const first = await read('?limit=3');
    expect(first.entries).toHaveLength(3);
    const second = await read(`?limit=3&before=${first.next}`);
    expect(second.entries[0]?.seq).toBe((first.next ?? 0) - 1);
    server.clock.now += 6 * MINUTE;
    expect((await server.ask(INSPECTOR, 'GET', '/api/security/log')).status).toBe(403);
  });

  test('is filtered by kind, person, subject and time', async () => {
    const kindsOf = ({ entries }: SecurityLogPage): readonly SecurityKind[] => [
      ...new Set(entries.map(({ kind }) => kind)),
    ];
    expect(kindsOf(await read('?kind=classified-refused'))).toEqual(['classified-refused']);
    expect(kindsOf(await read(`?subject=item:${secret.item}&person=${OPENER}`))).toEqual(['classified-read']);
    expect((await read(`?to=${server.clock.now - 60 * MINUTE}`)).entries).toEqual([]);
    expect((await read('?kind=nothing-of-ours')).entries).toEqual([]);
  });

  test('says that it was read, and that it was taken out as a file', async () => {
    const entries = await recordedBy(async () => {
      await read('?person=laixe.hn');
      await server.ask(INSPECTOR, 'GET', '/api/security/log/export.csv?kind=classified-read');
    });
    expect(entries).toMatchObject([
      { kind: 'security-log-read', person: INSPECTOR, detail: { of: 'laixe.hn' } },
      { kind: 'security-log-exported', person: INSPECTOR, detail: { kinds: 'classified-read' } },
    ]);
  });

  test('becomes a file that no spreadsheet executes', async () => {
    const { body, headers } = await server.ask<string>(INSPECTOR, 'GET', '/api/security/log/export.csv');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const [head, ...lines] = String(body).trimEnd().split('\r\n');
    expect(head).toBe(
      '\uFEFF"seq","at","kind","person","session","facility","address","subject","secrecy","detail","hash"',
    );
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) expect(line).toMatch(/^"\d+","2026-11-24T/);
  });

  test('is paged, for one subject, over what the reader may know alone', async () => {
    const viewer = { person: INSPECTOR, facility: '080100', roles: ['inspector'], national: true, glass: [] } as const;
    const filter = filterOf({ subject: `item:${secret.item}` }, { ...viewer, clearance: 'B' });
    expect(await server.store.security.log.list(filter, 1)).toEqual([]);
    const cleared = filterOf({ subject: `item:${secret.item}` }, { ...viewer, clearance: 'A' });
    expect(await server.store.security.log.list(cleared, 1)).toHaveLength(1);
  });

  test('is taken out whole, over the pages it is read in, up to the moment of asking', async () => {
    const entry = { kind: 'signed-in', person: null, session: null, facility: null, address: null } as const;
    await Promise.all(Array.from({ length: 1_200 }, () => server.security.record({ ...entry, detail: {} })));
    const { seq } = await server.store.security.log.end();
    const { body } = await server.ask<string>(INSPECTOR, 'GET', '/api/security/log/export.csv');
    const places = String(body)
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => Number(/^"(\d+)"/.exec(line)?.[1]));
    expect(places).toEqual(Array.from({ length: seq }, (_, index) => seq - index));
    const [exported] = await server.store.security.log.list({ kinds: ['security-log-exported'] }, 1);
    expect(exported?.detail['rows']).toBe(seq);
  });

  test('is signed as it grows, and sound', async () => {
    await server.security.keep();
    const { log } = server.store.security;
    const verified = await verifySecurityLog(log, (bytes, head) => server.keys.verify('security-log', bytes, head));
    expect(verified.findings).toEqual([]);
    expect(verified.signed).toBe((await log.end()).seq);
    expect((await read('?limit=1')).head).toMatchObject({ signedSeq: verified.signed });
  });

  test('names to the inspector nothing that he is not cleared for', async () => {
    const network = server.store.catalogue.network();
    const inspector = network.findPerson(INSPECTOR);
    expect(inspector?.qualifications.some(({ kind }) => kind === 'clearance')).toBe(true);
    const { entries } = await read('?kind=classified-read');
    expect(entries.some(({ subject }) => subject === `item:${secret.item}`)).toBe(true);
  });
});

test('An alarm reaches the open screens of the monitoring centre at once, and nobody else', async () => {
  const frames: AlarmFrame[] = [];
  const audience: string[] = [];
  const { hub } = server;
  const broadcast = hub.broadcast.bind(hub);
  hub.broadcast = (isFor, event, data) => {
    const viewer = { person: '', facility: '080100', national: true, clearance: null, glass: [] } as const;
    for (const role of ['monitor', 'inspector', 'administrator', 'clerk', 'courier'] as const) {
      if (isFor({ ...viewer, roles: [role] })) audience.push(role);
    }
    if (event === 'alarm') frames.push(data as AlarmFrame);
    broadcast(isFor, event, data);
  };
  const id = await server.security.raise({
    kind: 'device-forged',
    gravity: 'serious',
    by: { person: null, session: null, facility: null, address: '10.0.0.9', device: null },
    detail: {},
  });
  expect(frames).toEqual([{ id, kind: 'device-forged', gravity: 'serious', at: server.clock.now }]);
  expect(audience).toEqual(['monitor', 'inspector', 'administrator']);
});
