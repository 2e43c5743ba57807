import { generateKeyPairSync, sign, verify } from 'node:crypto';

import type { Pool } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { createPool } from '../connect.ts';
import { migrate } from '../migrate.ts';
import { flavours, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { type ChainedEntry, GENESIS, hashAfter, type SecurityEntry } from './entry.ts';
import { type Checkpoint, createSecurityLog, type SecurityLog } from './log.ts';
import { type Finding, signedBytesOf, verifySecurityLog } from './verify.ts';

const keys = generateKeyPairSync('ed25519');

describe.each(flavours())('The security log on the %s PostgreSQL', (flavour) => {
  let database: TestDatabase;
  let pool: Pool;
  let log: SecurityLog;
  beforeEach(async () => {
    database = await openTestDatabase(flavour, { migrate });
    pool = createPool(database.databaseUrl);
    log = createSecurityLog(pool);
  });
  afterEach(async () => {
    await pool.end();
    await database.drop();
  });

  test('gives every entry its place, without a gap, however many come at once', async () => {
    const entries = await Promise.all(Array.from({ length: 2_500 }, (_, index) => log.append(entry(index))));
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 2_500 }, (_, index) => index + 1));
    expect(await check()).toEqual([]);
    expect(await log.end()).toEqual({ seq: 2_500, hash: entries.at(-1)?.hash });
  });

  test('goes on behind what another program has appended', async () => {
    const other = createSecurityLog(pool);
    await log.append(entry(1));
    await Promise.all([other.append(entry(2)), other.append(entry(3))]);
    await Promise.all([log.append(entry(4)), other.append(entry(5)), log.append(entry(6))]);
    expect((await log.readAfter(0, 10)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await check()).toEqual([]);
  });

  test('takes what has no canonical form in the form that has one, so that nothing can keep an entry out', async () => {
    const wild = {
      ...entry(1),
      person: 'Cà Mau'.normalize('NFD'),
      detail: { agent: 'a\0b\ud83d', share: 0.5, far: 1e300 },
    };
    expect(await log.append(wild)).toMatchObject({
      person: 'Cà Mau',
      detail: { agent: 'a\uFFFDb\uFFFD', share: 1, far: null },
    });
    expect(await check()).toEqual([]);
  });

  test('finds its entries by kind, person, subject and time, the newest first', async () => {
    for (let index = 1; index <= 6; index += 1) await log.append(entry(index));
    const seqsOf = async (filter: Parameters<SecurityLog['list']>[0], limit = 10) =>
      (await log.list(filter, limit)).map(({ seq }) => seq);
    expect(await seqsOf({})).toEqual([6, 5, 4, 3, 2, 1]);
    expect(await seqsOf({ before: 5 }, 2)).toEqual([4, 3]);
    expect(await seqsOf({ from: 3, to: 5 })).toEqual([4, 3]);
    expect(await seqsOf({ subject: 'item:MA000000002VN' })).toEqual([2]);
    expect(await seqsOf({ person: 'khong.co' })).toEqual([]);
    expect(await seqsOf({ kinds: ['signed-in'] })).toEqual([]);
  });

  test.each([
    'update security_entry set person = null where seq = 2',
    'delete from security_entry where seq = 2',
    'truncate security_entry',
    'update security_checkpoint set signature = null',
    'truncate security_checkpoint',
    'delete from security_head',
  ])('lets not even the owner of the database do: %s', async (sql) => {
    await fill();
    await expect(pool.query(sql)).rejects.toMatchObject({ code: 'GL010' });
    expect(await check()).toEqual([]);
  });

  describe('after someone has taken the locks off, tells of', () => {
    test('an entry that was changed', async () => {
      await fill();
      await meddle(`update security_entry set person = 'giaodich.hn' where seq = 4`);
      expect(await check()).toEqual([{ kind: 'entry-altered', seq: 4 }]);
    });

    test('a detail that was changed into no JSON at all', async () => {
      await fill();
      await meddle(`update security_entry set detail = '{' where seq = 4`);
      expect(await check()).toEqual([{ kind: 'entry-altered', seq: 4 }]);
    });

    test('entries that were taken out', async () => {
      await fill();
      await meddle('delete from security_entry where seq between 4 and 5');
      expect(await check()).toEqual([{ kind: 'entries-missing', seq: 4, until: 5 }]);
    });

    test('entries that have changed places', async () => {
      await fill();
      await meddle(
        `update security_entry set seq = -seq where seq in (4, 5);
        update security_entry set seq = 9 + seq where seq < 0`,
        false,
      );
      const found = await check();
      expect(found).toContainEqual({ kind: 'chain-broken', seq: 4 });
      expect(found).toContainEqual({ kind: 'entry-altered', seq: 4 });
      expect(found).toContainEqual({ kind: 'entry-altered', seq: 5 });
    });

    test('an end that was cut off, whether or not the head row was put back with it', async () => {
      await fill();
      await meddle('delete from security_entry where seq > 6');
      expect(await check()).toEqual([
        { kind: 'head-differs', seq: 8 },
        { kind: 'tail-missing', seq: 7, until: 8 },
      ]);
      await meddle('update security_head set seq = 6, hash = (select hash from security_entry where seq = 6)');
      expect(await check()).toEqual([{ kind: 'tail-missing', seq: 7, until: 8 }]);
    });

    test('a log that its owner wrote anew, with every hash right and no key', async () => {
      await fill();
      await rewriteFrom(5);
      expect(await check()).toEqual([{ kind: 'signed-differs', seq: 8 }]);
      await meddle('delete from security_checkpoint where seq = 8');
      await forgeCheckpoint();
      expect(await check()).toEqual([{ kind: 'signature-wrong', seq: 8 }]);
    });

    test('a log that was cut with its signed heads, by the head that was kept outside the database', async () => {
      await fill();
      const kept = await log.findCheckpoint();
      await meddle(`delete from security_checkpoint where seq > 4; delete from security_entry where seq > 4;
        update security_head set seq = 4, hash = (select hash from security_entry where seq = 4)`);
      expect(await check()).toEqual([]);
      expect(await check(kept)).toEqual([{ kind: 'tail-missing', seq: 5, until: 8 }]);
    });
  });

  /** Eight entries, signed after the fourth and the last. */
  async function fill(): Promise<void> {
    for (let index = 1; index <= 8; index += 1) {
      await log.append(entry(index));
      if (index % 4 === 0) await log.addCheckpoint(signed(await log.end(), 1_000 + index));
    }
  }

  async function check(anchor?: Checkpoint): Promise<readonly Finding[]> {
    const isSigned = (bytes: Uint8Array, { signature }: Checkpoint) =>
      Promise.resolve(verify(null, bytes, keys.publicKey, Buffer.from(signature, 'base64url')));
    return (await verifySecurityLog(log, isSigned, anchor)).findings;
  }

  /** What the owner of a database can do who does not mind being seen. */
  async function meddle(sql: string, isChecked = true): Promise<void> {
    await pool.query(
      `alter table security_entry disable trigger user; alter table security_checkpoint disable trigger user;
       ${isChecked ? '' : 'alter table security_entry drop constraint security_entry_seq_check;'} ${sql}`,
    );
  }

  /** A new chain from one place on, without the person; every hash and the head as they must be. */
  async function rewriteFrom(seq: number): Promise<void> {
    let [last] = await log.readAfter(seq - 2, 1);
    for (const { previous: _previous, hash: _hash, ...said } of await log.readAfter(seq - 1, 100)) {
      const previous: string = last?.hash ?? GENESIS;
      const anew: Omit<ChainedEntry, 'previous' | 'hash'> = { ...said, person: null };
      last = { ...anew, previous, hash: hashAfter(previous, anew) };
      await meddle(`update security_entry set person = null, previous = decode('${previous}', 'hex'),
        hash = decode('${last.hash}', 'hex') where seq = ${said.seq}`);
    }
    await meddle(`update security_head set hash = decode('${last?.hash}', 'hex')`);
  }

  async function forgeCheckpoint(): Promise<void> {
    const forger = generateKeyPairSync('ed25519');
    await log.addCheckpoint(signed(await log.end(), 2_000, forger.privateKey));
  }
});

function entry(index: number): SecurityEntry {
  return {
    at: index,
    kind: 'classified-read',
    person: 'kiemsoat.hn',
    session: null,
    facility: '080100',
    address: '10.0.0.7',
    subject: `item:MA00000000${index % 10}VN`,
    secrecy: 'A',
    detail: {},
  };
}

function signed(end: { readonly seq: number; readonly hash: string }, at: number, key = keys.privateKey): Checkpoint {
  const signature = sign(null, signedBytesOf({ ...end, at }), key).toString('base64url');
  return { ...end, at, keyId: 'k1', algorithm: 'Ed25519', signature };
}
