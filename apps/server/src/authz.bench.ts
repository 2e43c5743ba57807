import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { itemNumberOf } from '@giaolien/kernel';
import { openMemoryKeys } from '@giaolien/keys/testing';
import { openStore, type Store } from '@giaolien/store';
import {
  flavours,
  openTestDatabase,
  openViewsWithoutWall,
  startTestServers,
  type Flavour,
} from '@giaolien/store/testing';
import fastifyCookie from '@fastify/cookie';
import fastify, { type FastifyInstance } from 'fastify';
import { pino } from 'pino';

import { composeServer, type ComposedServer } from './compose.ts';
import { guardRoutes } from './http/gate.ts';
import type { Services } from './services.ts';
import { DEMONSTRATION_PASSWORD, seedDemonstration } from './start/demonstration.ts';

export const name = 'authz';

/** As `Measurement` in scripts/bench-module.ts. */
type Report = (measurement: {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly against: string | null;
  readonly ratio: number | null;
}) => void;

/** Items in the database, of which a list shows the newest hundred. */
const ITEMS = 2_000;
const WARM_UP = 60;
const ROUNDS = 400;
/** Bare requests by which the gate is told from what is behind it. */
const BARE = 4_000;
const CLERK = 'giaodich.hn';

/**
 * What deciding who may costs, as a share of the whole request: the gate (session, place, role, age of the proof), the
 * second wall (role of the readers, transaction, viewer under a MAC, row-level security) and the security log. In turns
 * on one database: the server as it is, and one that reads as the owner and keeps no security log; the gate is measured
 * on bare requests, with and without.
 */
export async function run(report: Report): Promise<void> {
  const servers = await startTestServers();
  try {
    for (const { flavour, reason } of servers.leftOut) console.error(`Left out: ${flavour} PostgreSQL. ${reason}`);
    for (const flavour of flavours()) await runOn(flavour, report);
  } finally {
    await servers.stop();
  }
}

async function runOn(flavour: Flavour, report: Report): Promise<void> {
  const database = await openTestDatabase(flavour);
  const store = await openStore(database);
  const open = openViewsWithoutWall(database.databaseUrl);
  const undo: (() => Promise<unknown>)[] = [() => database.drop(), () => store.close(), () => open.close()];
  try {
    await seedDemonstration(store, Date.now());
    const guarded = await compose(store, undo);
    const bare = await compose({ ...store, views: open.views, security: withoutLog(store.security) }, undo);
    const asks = await fill(guarded);
    const gate = await costOfGate(guarded, store);
    report({ name: `authz.${flavour}.gate`, value: gate * 1_000, unit: 'µs', against: null, ratio: null });
    for (const [what, ask] of Object.entries(asks)) {
      const { whole, without } = await inTurns(guarded, bare, ask);
      const naked = without - gate;
      report({
        name: `authz.${flavour}.${what}`,
        value: (100 * (whole - naked)) / whole,
        unit: '% of the request',
        against: `without authorisation (${naked.toFixed(2)} of ${whole.toFixed(2)} ms)`,
        ratio: whole / naked,
      });
    }
  } finally {
    for (const step of undo.toReversed()) await step();
  }
}

interface Target {
  readonly server: ComposedServer;
  readonly headers: Readonly<Record<string, string>>;
}

async function compose(store: Store, undo: (() => Promise<unknown>)[]): Promise<Target> {
  const keys = openMemoryKeys(Date.now);
  const server = await composeServer({
    store,
    keys,
    logger: pino({ level: 'silent' }),
    now: Date.now,
    consoleFolder: join(import.meta.dirname, 'no-console'),
    demonstrationPassword: DEMONSTRATION_PASSWORD,
  });
  undo.push(
    () => keys.close(),
    () => server.close(),
  );
  const payload = { person: CLERK, password: DEMONSTRATION_PASSWORD };
  const opened = await server.app.inject({ method: 'POST', url: '/api/session', payload });
  return { server, headers: { authorization: `Bearer ${opened.json<{ token: string }>().token}` } };
}

/** The security log forgets what it is told, at once. */
function withoutLog(security: Store['security']): Store['security'] {
  const append: Store['security']['log']['append'] = async (entry) => {
    return { subject: null, secrecy: null, ...entry, seq: 0, previous: '', hash: '' };
  };
  return { ...security, log: { ...security.log, append } };
}

type Ask = () => { readonly method: 'GET' | 'POST'; readonly url: string; readonly payload?: object };

/** Puts items into the database; answers what a clerk asks all day. */
async function fill({ server, headers }: Target): Promise<Readonly<Record<string, Ask>>> {
  for (let from = 0; from < ITEMS; from += 200) {
    const payload = Array.from({ length: 200 }, (_, index) => acceptance(from + index));
    await server.app.inject({ method: 'POST', url: '/api/inputs', headers, payload });
  }
  const secret = acceptance(ITEMS, 'C');
  await server.app.inject({ method: 'POST', url: '/api/inputs', headers, payload: secret });
  let serial = ITEMS;
  return {
    'item-list': () => ({ method: 'GET', url: '/api/items' }),
    'item-detail': () => ({ method: 'GET', url: `/api/items/${itemNumberOf('MA', 61_000_000)}` }),
    input: () => ({ method: 'POST', url: '/api/inputs', payload: acceptance((serial += 1)) }),
    'classified-detail': () => ({ method: 'GET', url: `/api/items/${secret.item}` }),
  };
}

function acceptance(serial: number, secrecy: 'C' | null = null) {
  return {
    inputId: randomUUID(),
    kind: 'AcceptItem',
    item: itemNumberOf('MA', 61_000_000 + serial),
    facility: '080100',
    form: 'letter',
    secrecy,
    urgency: 'ordinary',
    sender: 'TW-30',
    recipient: 'X32248-UBND',
    massGrams: 120,
    packing: { coverSound: true, envelopes: 1, innerSealed: false, stamp: secrecy, kt1Stamp: true },
    ...(secrecy === null ? {} : { handedBy: 'TW-30-1' }),
  };
}

/** Medians in milliseconds, each request to the one and then to the other. */
async function inTurns(guarded: Target, bare: Target, ask: Ask): Promise<{ whole: number; without: number }> {
  const whole: number[] = [];
  const without: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const one = await timeOf(guarded, ask);
    // One log has one writer, so inputs go to the same server twice: with and without differ by the gate alone.
    const other = await timeOf(ask().method === 'POST' ? guarded : bare, ask);
    if (round < 0) continue;
    whole.push(one);
    without.push(other);
  }
  return { whole: median(whole), without: median(without) };
}

async function timeOf({ server, headers }: Target, ask: Ask): Promise<number> {
  const request = ask();
  const begun = performance.now();
  const { statusCode } = await server.app.inject({ ...request, headers });
  const spent = performance.now() - begun;
  if (statusCode !== 200) throw new Error(`${request.url} was answered with ${statusCode}.`);
  return spent;
}

/** What the gate adds to the smallest request there is, in milliseconds. */
async function costOfGate({ server, headers }: Target, store: Store): Promise<number> {
  // What the gate works with; the rest of the services it does not know.
  const services = { store, sessions: server.sessions, security: server.security, now: Date.now } as Services;
  const apps = { closed: await openApp(services), free: await openApp(undefined) };
  const spent = { closed: Number.POSITIVE_INFINITY, free: Number.POSITIVE_INFINITY };
  for (let round = 0; round < 4; round += 1) {
    for (const key of ['closed', 'free'] as const) {
      const begun = performance.now();
      for (let index = 0; index < BARE; index += 1) await apps[key].inject({ url: '/x', headers });
      spent[key] = Math.min(spent[key], (performance.now() - begun) / BARE);
    }
  }
  await Promise.all([apps.closed.close(), apps.free.close()]);
  return spent.closed - spent.free;
}

async function openApp(services: Services | undefined): Promise<FastifyInstance> {
  const app = fastify();
  await app.register(fastifyCookie);
  if (services !== undefined) guardRoutes(app, services);
  app.get('/x', { config: { access: { who: ['clerk'], stepUp: true } } }, () => ({}));
  return app;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}
