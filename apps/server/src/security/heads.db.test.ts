import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tamperingWith } from '@giaolien/store/testing';
import type { SecurityAlarm } from '@giaolien/wire';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestServer, type TestServer } from '../testing/server.ts';
import { anchorFile, Heads, SecurityLogBroken } from './heads.ts';

let server: TestServer;
let folder: string;
beforeEach(async () => {
  server = await openTestServer();
  folder = mkdtempSync(join(tmpdir(), 'giaolien-heads-'));
});
afterEach(async () => {
  await server.end();
  rmSync(folder, { recursive: true });
});

const entry = { kind: 'signed-in', person: 'giaodich.hn', session: null, facility: null, address: null } as const;

function headsOver(anchor = anchorFile(join(folder, 'security-head.json'))) {
  const { store, keys, clock } = server;
  return { heads: new Heads({ log: store.security.log, keys, now: () => clock.now, anchor }), anchor };
}

async function record(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) await server.security.record({ ...entry, detail: { index } });
}

test('A head is signed where the log ends, kept in the database and in a file, and not signed twice', async () => {
  const { heads, anchor } = headsOver();
  await record(3);
  await heads.sign();
  const signed = await server.store.security.log.findCheckpoint();
  expect(signed).toMatchObject({ seq: 3, algorithm: 'Ed25519', at: server.clock.now });
  expect(await anchor.load()).toEqual(signed);
  server.clock.now += 60_000;
  await heads.sign();
  expect(await server.store.security.log.listCheckpoints()).toHaveLength(1);
});

test('What was changed since the last head is not signed, and calls the centre once', async () => {
  await record(3);
  await server.security.keep();
  await record(3);
  await tamperingWith(server.databaseUrl).blame(5, 'giaodich2.hn');
  await expect(headsOver().heads.sign()).rejects.toEqual(new SecurityLogBroken(5));
  await server.security.keep();
  await server.security.keep();
  const { body } = await server.ask<{ alarms: SecurityAlarm[] }>('giamsat.hn', 'GET', '/api/security/alarms');
  expect(body.alarms.map(({ kind, gravity, detail }) => [kind, gravity, detail['seq']])).toEqual([
    ['log-check-failed', 'critical', 5],
  ]);
  expect((await server.store.security.log.findCheckpoint())?.seq).toBe(3);
});

test('A log that was cut with all its signed heads is noticed by the file beside the keys', async () => {
  const { heads } = headsOver();
  await record(4);
  await heads.sign();
  await tamperingWith(server.databaseUrl).cut(2);
  await expect(heads.sign()).rejects.toBeInstanceOf(SecurityLogBroken);
});
