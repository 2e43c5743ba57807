import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { verifySecurityLog } from '@giaolien/store';
import { fingerprintOfViews } from '@giaolien/store/testing';

import { carry } from '../testing/journey.ts';
import { openTestServer } from '../testing/server.ts';
import type { Asked, Told } from './target.ts';

/**
 * The server that is fuzzed, in a process of its own: so that its memory is its own, and that its end is seen. It tells
 * its parent of everything that nobody caught.
 */
const MINUTE = 60_000;
/** Milliseconds by which each request moves the server's clock. */
const TICK = 20;
/** pino's number for errors. */
const ERROR = 50;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function tell(told: Told): void {
  process.send?.(told);
}

process.on('unhandledRejection', (reason) => tell({ kind: 'fault', what: `unhandled rejection: ${textOf(reason)}` }));
process.on('uncaughtException', (error) => {
  console.error(error);
  tell({ kind: 'fault', what: `uncaught exception: ${textOf(error)}` });
  // As Node does when nobody listens.
  process.exitCode = 1;
  if (process.connected) process.disconnect();
});

const server = await openTestServer();
// Something of every kind and class stands in the database, so that what is asked at random can meet it.
for (const secrecy of [null, 'C', 'B', 'A'] as const) await carry(server, { secrecy });
await server.app.listen({ host: '127.0.0.1', port: 0 });
const { port } = server.app.server.address() as AddressInfo;
server.app.server.on('request', () => {
  server.clock.now += TICK;
});
const sweeping = setInterval(sweepLog, 200);

/** What the server wrote is looked at for errors and forgotten, or it would grow with every request. */
function sweepLog(): void {
  for (const line of server.logged.splice(0)) {
    // Written by the logger of the server.
    const { level } = JSON.parse(line) as { level: number };
    if (level >= ERROR) tell({ kind: 'fault', what: `logged: ${line.slice(0, 2_000)}` });
  }
}

function measure(): void {
  sweepLog();
  for (let round = 0; round < 4; round += 1) collect();
  const { rss, heapUsed } = process.memoryUsage();
  tell({ kind: 'memory', rss, heapUsed });
}

async function settle(): Promise<void> {
  const { store, databaseUrl } = server;
  const positions: number[] = [];
  for (let after = -1; after < store.log.head() - 1;) {
    const facts = await store.log.read(after, 1_000);
    positions.push(...facts.map(({ position }) => position));
    after = positions.at(-1) ?? store.log.head();
  }
  const gapless = positions.length === store.log.head() && positions.every((position, index) => position === index);
  const kept = await fingerprintOfViews(databaseUrl);
  await store.rebuildViews();
  const rebuilt = await fingerprintOfViews(databaseUrl);
  const { log } = store.security;
  await log.settle();
  const { findings } = await verifySecurityLog(log, (bytes, head) => server.keys.verify('security-log', bytes, head));
  const securityFaults = findings.map((finding) => JSON.stringify(finding));
  tell({ kind: 'settled', facts: positions.length, gapless, viewsEqual: kept === rebuilt, securityFaults });
}

async function end(): Promise<void> {
  clearInterval(sweeping);
  sweepLog();
  await server.end();
  tell({ kind: 'ended' });
  process.disconnect();
}

process.on('message', (asked: Asked) => {
  if (asked === 'memory') measure();
  if (asked === 'pass') {
    server.clock.now += 31 * MINUTE;
    tell({ kind: 'passed' });
  }
  if (asked === 'settle') void settle();
  if (asked === 'end') void end();
});
tell({ kind: 'listening', port });
await once(process, 'disconnect');

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
