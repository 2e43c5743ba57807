import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterEach, describe, expect, test } from 'vitest';

import { migrate } from '../migrate.ts';
import { withClient } from '../postgres/answer.ts';
import { homeAt, removeHome } from '../postgres/home.ts';
import { findPostmaster } from '../postgres/postmaster.ts';
import { startPostgres } from '../postgres/start.ts';
import { flavours, openTestDatabase } from '../testing/index.ts';
import { inputIdOf } from './testing/index.ts';

const ROUNDS = 30;
const POSTMASTER_ROUNDS = 3;
/** More serials than a server can have on the way when it is killed. */
const MARGIN = 100;

/** What the servers acknowledged so far, over all rounds: the position of each item's acceptance. */
class Ledger {
  readonly acknowledged = new Map<number, number>();
  #server: ChildProcess | undefined;
  #closed: Promise<unknown> = Promise.resolve();

  /** Starts a server that sends again what the last one left without an answer, then goes on. */
  start(databaseUrl: string): void {
    const newest = Math.max(-1, ...this.acknowledged.keys());
    const again = [];
    for (let serial = Math.max(0, newest - 10 * MARGIN); serial <= newest + MARGIN; serial += 1) {
      if (!this.acknowledged.has(serial)) again.push(serial);
    }
    const file = join(import.meta.dirname, 'testing/appending-server.ts');
    const next = String(newest + MARGIN + 1);
    const server = spawn(process.execPath, [file, databaseUrl, next, again.join(',')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#server = server;
    this.#closed = once(server, 'close');
    createInterface({ input: server.stdout }).on('line', (line) => {
      const [serial, position] = line.split(' ').map(Number);
      if (serial === undefined || position === undefined) throw new Error(`The server wrote "${line}".`);
      this.acknowledged.set(serial, position);
    });
  }

  /** Waits for `count` more answers. Throws when the server ends by itself or takes too long. */
  async answers(count: number): Promise<void> {
    const enough = this.acknowledged.size + count;
    for (let waited = 0; this.acknowledged.size < enough; waited += 5) {
      if (this.#server?.exitCode !== null || waited > 20_000) throw new Error('The server does not answer; see above.');
      await sleep(5);
    }
  }

  /** Kills the server; every answer that left it is then in `acknowledged`. */
  async kill(): Promise<void> {
    this.#server?.kill('SIGKILL');
    await this.#closed;
  }
}

/** What is wrong with the log: an acknowledged fact that is not where it should be, a gap, an item accepted twice. */
async function faults(databaseUrl: string, ledger: Ledger): Promise<object> {
  return withClient(databaseUrl, async (client) => {
    const told = await client.query<{ input_id: string; seq: string }>('select input_id, seq from event');
    const places = new Map(told.rows.map((row) => [row.input_id, Number(row.seq)]));
    const lost = [...ledger.acknowledged].filter(([serial, position]) => places.get(inputIdOf(serial)) !== position);
    const whole = await client.query(
      `select next - (select count(*) from event) as gaps, next - 1 - (select max(seq) from event) as beyond,
         (select count(*) from event) - (select count(*) from outcome) as unanswered,
         (select count(*) from event) - (select count(*) from item_view) as unseen
       from log_head`,
    );
    return { lost, twice: told.rows.length - places.size, ...whole.rows[0] };
  });
}

const SOUND = { lost: [], twice: 0, gaps: '0', beyond: '0', unanswered: '0', unseen: '0' };

/** Between 20 and 420 answers, different in every round. */
function answersOfRound(round: number): number {
  return 20 + ((round * 7919) % 401);
}

describe('a server killed while inputs arrive', () => {
  const ledgers: Ledger[] = [];
  const cleanUps: (() => Promise<unknown>)[] = [];

  afterEach(async () => {
    for (const ledger of ledgers.splice(0)) await ledger.kill();
    for (const cleanUp of cleanUps.splice(0)) await cleanUp();
  });

  function newLedger(): Ledger {
    const ledger = new Ledger();
    ledgers.push(ledger);
    return ledger;
  }

  test.each(flavours())(
    `loses nothing it acknowledged and leaves no gap, ${ROUNDS} times in a row, on the %s PostgreSQL`,
    { timeout: 240_000 },
    async (flavour) => {
      const database = await openTestDatabase(flavour, { migrate });
      cleanUps.push(() => database.drop());
      const ledger = newLedger();
      for (let round = 0; round < ROUNDS; round += 1) {
        ledger.start(database.databaseUrl);
        await ledger.answers(answersOfRound(round));
        await ledger.kill();
        expect(await faults(database.databaseUrl, ledger), `after round ${round}`).toEqual(SOUND);
      }
    },
  );

  test(
    `loses nothing either when PostgreSQL is killed with it, ${POSTMASTER_ROUNDS} times in a row`,
    { timeout: 120_000, skip: !flavours().includes('embedded') },
    async () => {
      const dataDir = mkdtempSync(join(tmpdir(), 'giaolien-kill-'));
      cleanUps.push(async () => {
        await (await startPostgres({ dataDir })).stop();
        removeHome(dataDir);
      });
      await migrate((await startPostgres({ dataDir })).databaseUrl);
      const ledger = newLedger();
      for (let round = 0; round < POSTMASTER_ROUNDS; round += 1) {
        ledger.start((await startPostgres({ dataDir })).databaseUrl);
        await ledger.answers(answersOfRound(round));
        const postmaster = findPostmaster(homeAt(dataDir));
        if (postmaster === undefined) throw new Error('The embedded PostgreSQL is not running.');
        process.kill(postmaster.pid, 'SIGKILL');
        await ledger.kill();
        const { databaseUrl } = await startPostgres({ dataDir });
        expect(await faults(databaseUrl, ledger), `after round ${round}`).toEqual(SOUND);
      }
    },
  );
});
