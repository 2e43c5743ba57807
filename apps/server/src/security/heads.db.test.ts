import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signedBytesOf } from '@giaolien/store';
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

test('A log that was written anew behind the file is not signed, whatever heads the table holds', async () => {
  const { heads, anchor } = headsOver();
  const { store, keys, clock, databaseUrl } = server;
  const { log } = store.security;
  await record(4);
  await heads.sign();
  const kept = await anchor.load();
  await record(2);
  await tamperingWith(databaseUrl).rewrite(await log.readAfter(2, 9), 'giaodich2.hn');
  const end = await log.end();
  await log.addCheckpoint({ ...end, at: clock.now, keyId: kept?.keyId ?? '', algorithm: 'Ed25519', signature: 'AAAA' });
  await expect(heads.sign()).rejects.toEqual(new SecurityLogBroken(6));
  await record(1);
  const later = await log.end();
  const signed = await keys.sign('security-log', signedBytesOf({ ...later, at: clock.now }));
  await log.addCheckpoint({ ...later, at: clock.now, ...signed });
  await expect(heads.sign()).rejects.toEqual(new SecurityLogBroken(4));
  expect(await anchor.load()).toEqual(kept);
});

test('A head in the table that our key has not signed calls the centre', async () => {
  await record(3);
  const { log } = server.store.security;
  const end = await log.end();
  await log.addCheckpoint({ ...end, at: 1, keyId: 'made-up', algorithm: 'Ed25519', signature: 'AAAA' });
  await server.security.keep();
  const { body } = await server.ask<{ alarms: SecurityAlarm[] }>('giamsat.hn', 'GET', '/api/security/alarms');
  expect(body.alarms.map(({ kind, detail }) => [kind, detail['seq']])).toEqual([['log-check-failed', end.seq]]);
});

test('A file that cannot be read is no head to sign after', async () => {
  const { heads } = headsOver();
  await record(1);
  writeFileSync(join(folder, 'security-head.json'), '{"seq":');
  await expect(heads.sign()).rejects.toEqual(new SecurityLogBroken(0));
});

test('A file that was lost is written again from the signed head of the table', async () => {
  const { heads, anchor } = headsOver();
  await record(2);
  await heads.sign();
  const kept = await anchor.load();
  rmSync(join(folder, 'security-head.json'));
  await heads.sign();
  expect(await anchor.load()).toEqual(kept);
});
