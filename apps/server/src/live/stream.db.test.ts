import { MINUTE, type Recorded, type SecrecyClass } from '@giaolien/kernel';
import type { OpenedSession } from '@giaolien/wire';
import { randomUUID } from 'node:crypto';
import { request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { SESSION_IDLE } from '../auth/sessions.ts';
import { carry } from '../testing/journey.ts';
import { acceptance, openTestServer, type TestServer } from '../testing/server.ts';

interface Message {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: unknown;
}

/** A stream over a real connection, as a browser opens it. */
interface OpenStream {
  readonly messages: Message[];
  readonly response: IncomingMessage;
  /** Positions of all facts so far. */
  positions(): number[];
  facts(): Recorded[];
  until(found: () => boolean): Promise<void>;
  /** Its reader does something, so that his session does not end for idleness. */
  act(): Promise<unknown>;
  close(): void;
}

let server: TestServer;
let port: number;
const open: OpenStream[] = [];
beforeAll(async () => {
  server = await openTestServer();
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  ({ port } = server.app.server.address() as AddressInfo);
});
afterEach(() => {
  for (const stream of open.splice(0)) stream.close();
});
afterAll(() => server.end());

async function listen(person: string, query = '', headers: Record<string, string> = {}): Promise<OpenStream> {
  const signIn = await server.ask<OpenedSession>(null, 'POST', '/api/session', { person, password: 'giaolien-demo' });
  // The browser that signed in above: a session is bound to it.
  const browser = { cookie: `giaolien_session=${signIn.body.token}`, 'user-agent': 'lightMyRequest' };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = request(
      {
        port,
        path: `/api/stream${query}`,
        headers: { ...browser, ...headers },
      },
      resolve,
    );
    sent.on('error', reject);
    sent.end();
  });
  const messages: Message[] = [];
  let text = '';
  response
    .setEncoding('utf8')
    .on('data', (chunk: string) => {
      text += chunk;
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      messages.push(...blocks.filter((block) => block.includes('data: ')).map(parse));
    })
    .on('error', () => undefined);
  const facts = () => messages.filter(({ event }) => event === 'facts').flatMap(({ data }) => data as Recorded[]);
  const stream: OpenStream = {
    messages,
    response,
    facts,
    positions: () => facts().map(({ position }) => position),
    async until(found) {
      for (let waited = 0; !found(); waited += 20) {
        if (waited > 10_000) throw new Error(`Nothing came: ${JSON.stringify(messages).slice(0, 500)}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    act: () => Promise.resolve(server.app.inject({ url: '/api/session', headers: browser })),
    close: () => response.destroy(),
  };
  open.push(stream);
  await stream.until(() => messages.length > 0);
  return stream;
}

function parse(block: string): Message {
  const field = (name: string) =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  return { event: field('event') ?? 'message', id: field('id'), data: JSON.parse(field('data') ?? 'null') };
}

async function accept(count = 1): Promise<string[]> {
  const inputs = Array.from({ length: count }, () => ({ inputId: randomUUID(), ...acceptance() }));
  await server.ask('giaodich.hn', 'POST', '/api/inputs', inputs);
  return inputs.map(({ item }) => item);
}

describe('The stream', () => {
  test('is an event stream that nobody may keep or buffer', async () => {
    const { response } = await listen('giamsat.hn');
    expect(response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
  });

  test('begins now unless it is told where', async () => {
    await accept(3);
    const stream = await listen('giamsat.hn');
    const [item] = await accept();
    await stream.until(() => stream.facts().length > 0);
    expect(stream.facts().map(({ event }) => (event.type === 'ItemAccepted' ? event.item : ''))).toEqual([item]);
  });

  test('goes from backfill to live without a gap and without telling anything twice', async () => {
    await accept(40);
    const writing = (async () => {
      for (let batch = 0; batch < 25; batch += 1) await accept(20);
    })();
    const stream = await listen('giamsat.hn', '?after=-1');
    await writing;
    await stream.until(() => stream.positions().at(-1) === server.store.log.head() - 1);
    expect(stream.positions()).toEqual(Array.from({ length: server.store.log.head() }, (_, position) => position));
    const last = stream.messages.findLast(({ event }) => event === 'facts');
    expect(last?.id).toBe(String(server.store.log.head() - 1));
  });

  test('goes on after the last event that the browser saw, whatever the address says', async () => {
    await accept(5);
    const head = server.store.log.head();
    const stream = await listen('giamsat.hn', '?after=-1', { 'last-event-id': String(head - 3) });
    await stream.until(() => stream.positions().at(-1) === head - 1);
    expect(stream.positions()).toEqual([head - 2, head - 1]);
  });

  test('tells an office what concerns it, and nothing else', async () => {
    const camau = await listen('giaodich.camau');
    const hanoi = await listen('giaodich.hn');
    const [item] = await accept();
    await hanoi.until(() => hanoi.facts().length > 0);
    await carryOn();
    expect(camau.facts()).toEqual([]);
    expect(JSON.stringify(hanoi.facts())).toContain(item);
  });

  test('tells the uncleared nothing of class A, live or later', async () => {
    const live = await listen('chiachon5.hn');
    const cleared = await listen('chiachon.hn');
    const after = server.store.log.head() - 1;
    const secret = await carry(server, { secrecy: 'A', recipient: 'TW-02' });
    await Promise.all([live.act(), cleared.act()]);
    const plain = await carry(server, { recipient: 'TW-02' });
    const later = await listen('chiachon5.hn', `?after=${after}`);
    for (const stream of [live, later, cleared]) {
      await stream.until(() => JSON.stringify(stream.facts()).includes(plain.handovers[0]));
    }
    await carryOn();
    for (const stream of [live, later]) {
      const text = JSON.stringify(stream.messages);
      for (const trace of [secret.item, ...secret.handovers]) expect(text).not.toContain(trace);
      expect(text).not.toMatch(/"secrecy":"A"/);
      // An empty bag is no secret, and neither is the despatch it is added to; from the first item on they are.
      const told = stream.facts().filter(({ event }) => JSON.stringify(event).includes(secret.receptacle));
      for (const { event } of told) expect(['ReceptacleRegistered', 'ReceptacleAdded']).toContain(event.type);
    }
    expect(JSON.stringify(cleared.facts())).toContain(secret.item);
  });

  test('reads what was missed as its reader, so that the database hides it too', async () => {
    const monitor = await listen('giamsat.hn');
    const after = server.store.log.head() - 1;
    const secret = await carry(server, { secrecy: 'A', recipient: 'TW-02' });
    const end = String(server.store.log.head() - 1);
    // From now on all of it is behind the cut-over, for whoever comes later.
    await monitor.until(() => monitor.messages.at(-1)?.id === end);
    // The wall in the server falls: every label says that there is nothing to hide from anybody.
    const labels = vi.spyOn(server.store.views, 'labelsOf').mockImplementation(async (subjects) => {
      return new Map(subjects.map((subject) => [subject, { secrecy: null, near: ['giaodich.camau'] }]));
    });
    try {
      const uncleared = await listen('chiachon5.hn', `?after=${after}`);
      const distant = await listen('giaodich.camau', '?after=-1');
      const cleared = await listen('chiachon.hn', `?after=${after}`);
      await cleared.until(() => JSON.stringify(cleared.facts()).includes(secret.item));
      for (const stream of [uncleared, distant]) {
        // What is hidden moves the cursor all the same: to the end of the log, which everybody is told as soon as he has
        // caught up.
        await stream.until(() => {
          void server.hub.beat();
          return stream.messages.some(({ event, id }) => event === 'heartbeat' && id === end);
        });
        expect(JSON.stringify(stream.messages)).not.toContain(secret.item);
      }
      expect(uncleared.positions().length).toBeLessThan(cleared.positions().length);
      expect(distant.facts()).toEqual([]);
    } finally {
      labels.mockRestore();
    }
  });

  test('closes to its reader what he is no more cleared for, in the middle of his shift', async () => {
    const stream = await listen('chiachon2.hn');
    const other = await listen('chiachon.hn');
    const give = async () => {
      const input = acceptance({ secrecy: 'A', recipient: 'TW-02' });
      expect((await server.give('giaodich.hn', input)).status).toBe(200);
      return input.item;
    };
    const before = await give();
    await stream.until(() => JSON.stringify(stream.facts()).includes(before));
    await changeClearance('chiachon2.hn', 'B');
    const after = await give();
    await other.until(() => JSON.stringify(other.facts()).includes(after));
    await carryOn();
    expect(JSON.stringify(stream.messages)).not.toContain(after);
    await changeClearance('chiachon2.hn', 'A');
    const again = await give();
    await stream.until(() => JSON.stringify(stream.facts()).includes(again));
  });

  test('carries positions to whoever may see the trip', async () => {
    const { trip } = await carry(server);
    const monitor = await listen('giamsat.hn');
    const camau = await listen('giaodich.camau');
    const fix = (minutes: number) => ({
      position: {
        fixTime: new Date(server.clock.now + minutes * MINUTE).toISOString(),
        latitude: 21.03,
        longitude: 105.85,
        speed: 20,
        course: 90,
        valid: true,
      },
      device: { uniqueId: trip },
    });
    const { status, body } = await server.ask('dieuhanh.hn', 'POST', '/ingest/traccar', [fix(0), fix(1)]);
    expect([status, body]).toEqual([200, { stored: 2 }]);
    await monitor.until(() => monitor.messages.some(({ event }) => event === 'positions'));
    expect(monitor.messages.find(({ event }) => event === 'positions')?.data).toEqual([
      { trip, at: server.clock.now + MINUTE, lat: 21.03, lon: 105.85, speedKmh: 37, course: 90 },
    ]);
    expect(camau.messages.filter(({ event }) => event === 'positions')).toEqual([]);
  });

  test('ends with its session, and says so', async () => {
    const stream = await listen('giamsat.hn');
    await server.hub.beat();
    await stream.until(() => stream.messages.filter(({ event }) => event === 'heartbeat').length > 1);
    server.clock.now += SESSION_IDLE + 1;
    await server.hub.beat();
    await stream.until(() => stream.messages.some(({ event }) => event === 'dropped'));
    expect(stream.messages.at(-1)?.data).toMatchObject({ reason: 'session_must_be_open' });
  });

  test('moves the cursor of a reader past what was not for him', async () => {
    const stream = await listen('giaodich.camau');
    await accept(2);
    await carryOn();
    await server.hub.beat();
    await stream.until(() => stream.messages.at(-1)?.id === String(server.store.log.head() - 1));
    expect(stream.facts()).toEqual([]);
  });
});

/** The register says otherwise of a person from now on. */
async function changeClearance(id: string, secrecy: SecrecyClass): Promise<void> {
  const { catalogue } = server.store;
  const person = catalogue.network().findPerson(id);
  if (person === undefined) throw new Error(`Nobody is ${id}.`);
  const qualifications = person.qualifications.map((each) =>
    each.kind === 'clearance' ? { ...each, from: 0, until: server.clock.now * 2, secrecy } : each,
  );
  await catalogue.revise({ people: [{ ...person, qualifications }] }, async () => undefined);
}

/** A little longer than a tick, for what must not come. */
function carryOn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 400));
}
