import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { openMemoryKeys } from '@giaolien/keys/testing';
import { openStore, type Log, type Store } from '@giaolien/store';
import {
  flavours,
  openForgetfulLog,
  openTestDatabase,
  openTransactionLog,
  startTestServers,
  type Flavour,
} from '@giaolien/store/testing';
import { pino } from 'pino';

import { composeServer } from './compose.ts';
import { DEMONSTRATION_PASSWORD, seedDemonstration } from './start/demonstration.ts';
import type { Load, LoadResult } from './testing/load.ts';

export const name = 'append.http';

/** As `Measurement` in scripts/bench-module.ts. */
type Report = (measurement: {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly against: string | null;
  readonly ratio: number | null;
}) => void;

/** Every run is repeated in turn with the others; the medians count. */
const ROUNDS = 3;
const SECONDS = 3;
/** How many a device sends at once when it is back on the network. */
const ARRAY = 100;

/**
 * How fast a whole server takes inputs in over HTTP: sign-in, schema, role, rulebook, commit, answer. In turns on one
 * database against the same server with another log behind it: one that keeps nothing, and one that commits every
 * input in a transaction of its own; and arrays of inputs against single ones. The load comes from a process of its
 * own on the same machine.
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
  const store = await openStore({ databaseUrl: database.databaseUrl, readerUrl: database.readerUrl });
  const references = () => store.catalogue.references();
  const forgetful = openForgetfulLog(store.log, references, Date.now);
  const own = await openTransactionLog(store.log, database.databaseUrl, references, Date.now);
  const undo: (() => Promise<unknown>)[] = [() => database.drop(), () => store.close(), () => own.close()];
  try {
    await seedDemonstration(store, Date.now());
    const listen = async (log: Log) => {
      const server = await listenTo({ ...store, log });
      undo.push(() => server.close());
      return server;
    };
    const ours = await listen(store.log);
    const noDatabase = await listen(forgetful.log);
    const perRequest = await listen(own.log);
    const results = await measure({
      ours256: { server: ours, connections: 256, inputs: 1 },
      none256: { server: noDatabase, connections: 256, inputs: 1 },
      ours64: { server: ours, connections: 64, inputs: 1 },
      none64: { server: noDatabase, connections: 64, inputs: 1 },
      each64: { server: perRequest, connections: 64, inputs: 1 },
      single1: { server: ours, connections: 1, inputs: 1 },
      array1: { server: ours, connections: 1, inputs: ARRAY },
      array16: { server: ours, connections: 16, inputs: ARRAY },
      single16: { server: ours, connections: 16, inputs: 1 },
    });
    tell(flavour, results, report);
  } finally {
    for (const step of undo.toReversed()) await step();
  }
}

interface Target {
  readonly address: string;
  readonly token: string;
  close(): Promise<void>;
}

/** A server over `store` on a free port, and the token of a counter clerk. */
async function listenTo(store: Store): Promise<Target> {
  const server = await composeServer({
    store,
    keys: openMemoryKeys(Date.now),
    logger: pino({ level: 'silent' }),
    now: Date.now,
    consoleFolder: join(import.meta.dirname, 'no-console'),
    demonstrationPassword: DEMONSTRATION_PASSWORD,
  });
  const address = await server.app.listen({ host: '127.0.0.1', port: 0 });
  const body = { person: 'giaodich.hn', password: DEMONSTRATION_PASSWORD };
  // The session is bound to the caller's name for itself: that of testing/load.ts.
  const headers = { 'user-agent': 'load' };
  const answer = await server.app.inject({ method: 'POST', url: '/api/session', payload: body, headers });
  return { address, token: answer.json<{ token: string }>().token, close: () => server.close() };
}

interface Run {
  readonly server: Target;
  readonly connections: number;
  readonly inputs: number;
}

/** All runs in turn, round after round; the first round only warms up. Inputs per second of each round. */
async function measure<Key extends string>(runs: Readonly<Record<Key, Run>>): Promise<Record<Key, number[]>> {
  const keys = Object.keys(runs) as Key[];
  const rates = Object.fromEntries(keys.map((key) => [key, []])) as unknown as Record<Key, number[]>;
  let serial = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const key of keys) {
      const { server, connections, inputs } = runs[key];
      const { address, token } = server;
      const seconds = round === 0 ? 1 : SECONDS;
      const result = await putLoad({ address, token, connections, inputs, seconds, serial });
      if (result.failed > 0) throw new Error(`${key}: ${result.failed} requests were not answered with 200.`);
      serial += 1_000_000;
      if (round > 0) rates[key].push(result.inputsPerSecond);
    }
  }
  return rates;
}

async function putLoad(load: Load): Promise<LoadResult> {
  const file = join(import.meta.dirname, 'testing/load.ts');
  const child = spawn(process.execPath, [file, JSON.stringify(load)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [told] = await Promise.all([text(child.stdout), once(child, 'close')]);
  // Written by load.ts.
  return JSON.parse(told) as LoadResult;
}

type Rates = Awaited<
  ReturnType<
    typeof measure<
      'ours256' | 'none256' | 'ours64' | 'none64' | 'each64' | 'single1' | 'array1' | 'single16' | 'array16'
    >
  >
>;

function tell(flavour: Flavour, rates: Rates, report: Report): void {
  const rows = [
    ['c256.no-database', 'ours256', 'none256', 'the same server without a database'],
    ['c64.no-database', 'ours64', 'none64', 'the same server without a database'],
    ['c64.transaction-per-request', 'ours64', 'each64', 'the same server with a transaction per request'],
    ['c1.array-100.single', 'array1', 'single1', 'single inputs'],
    ['c16.array-100.single', 'array16', 'single16', 'single inputs'],
  ] as const;
  for (const [row, ours, peer, what] of rows) {
    const ratios = rates[ours].map((rate, round) => rate / (rates[peer][round] ?? Number.NaN));
    report({
      name: `append.http.${flavour}.${row}`,
      value: median(rates[ours]),
      unit: 'inputs/s',
      against: `${what} (${Math.round(median(rates[peer]))}/s)`,
      ratio: median(ratios),
    });
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
