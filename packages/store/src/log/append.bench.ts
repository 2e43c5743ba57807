import pg from 'pg';

import { migrate } from '../migrate.ts';
import { type Flavour, flavours, openTestDatabase, startTestServers } from '../testing/index.ts';
import { copyTables, insertBare, insertRows, readRows, TRACE } from './testing/bare-insert.ts';
import { accepting, openProvinceLog, type ProvinceLog } from './testing/index.ts';

export const name = 'append';

/** As `Measurement` in scripts/bench-module.ts. */
type Report = (measurement: {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly against: string | null;
  readonly ratio: number | null;
}) => void;

/** Inputs per round; a batch of the log takes a thousand. The median of the rounds counts. */
const FULL = 8_000;
const ROUNDS = 7;
const BATCH = 1_000;
/** Inputs of the lone caller, who waits for each answer before he speaks again. */
const LONE = 600;

/**
 * How fast inputs are accepted in process, against PostgreSQL without us: the same rows into tables of the same shape,
 * indexes and durability, in the same database, in turns. One input is the acceptance of an item by the whole
 * rulebook; it leaves one row each in the events, their tags, the outcomes and the view of items.
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
  const database = await openTestDatabase(flavour, { migrate });
  const province = await openProvinceLog(database.databaseUrl);
  const bare = new pg.Client({ connectionString: database.databaseUrl, pipeline: true });
  await bare.connect();
  try {
    const bench = { flavour, report, bare, ...province };
    await measureFullBatches(bench);
    await measureLoneCaller(bench);
  } finally {
    await bare.end();
    await province.close();
    await database.drop();
  }
}

interface Bench extends ProvinceLog {
  readonly flavour: Flavour;
  readonly report: Report;
  readonly bare: pg.Client;
}

async function measureFullBatches({ flavour, report, bare, log, pool }: Bench): Promise<void> {
  const trace = await copyTables(pool, 'bare', TRACE);
  const events = await copyTables(pool, 'alone', { event: TRACE.event });
  const rounds: Rates[] = [];
  // The first round only warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const submissions = Array.from({ length: FULL }, (_, turn) => accepting(round * FULL + turn));
    const first = log.head();
    const ours = await rateOf(FULL, () => log.submitMany(submissions));
    const rows = await readRows(pool, trace, first, log.head() - 1);
    const bodies = await readRows(pool, events, first, log.head() - 1);
    const rates = {
      ours,
      trace: await rateOf(FULL, () => insertBare(bare, rows, BATCH)),
      events: await rateOf(FULL, () => insertBare(bare, bodies, BATCH)),
    };
    if (round > 0) rounds.push(rates);
  }
  const value = median(rounds.map(({ ours }) => ours));
  for (const [peer, what, key] of [
    ['raw-insert', 'multi-row insert of the same rows', 'trace'],
    ['raw-event-insert', 'multi-row insert of the event rows alone', 'events'],
  ] as const) {
    const rate = Math.round(median(rounds.map((each) => each[key])));
    const ratio = median(rounds.map((each) => each.ours / each[key]));
    report({ name: `append.${flavour}.${peer}`, value, unit: 'inputs/s', against: `${what} (${rate}/s)`, ratio });
  }
}

interface Rates {
  readonly ours: number;
  readonly trace: number;
  readonly events: number;
}

async function measureLoneCaller({ flavour, report, bare, log, pool }: Bench): Promise<void> {
  const trace = await copyTables(pool, 'lone', TRACE);
  const event = await copyTables(pool, 'single', { event: TRACE.event });
  const ours: number[] = [];
  const transactions: number[] = [];
  const statements: number[] = [];
  for (let turn = -50; turn < LONE; turn += 1) {
    const submission = accepting(10_000_000 + turn);
    const first = log.head();
    const answered = await millisecondsOf(() => log.submit(submission));
    const rows = await readRows(pool, trace, first, first);
    const row = await readRows(pool, event, first, first);
    const committed = await millisecondsOf(() => insertBare(bare, rows, 1));
    const inserted = await millisecondsOf(() =>
      Promise.all(row.map((each) => insertRows(bare, each.table, each.rows))),
    );
    if (turn < 0) continue;
    ours.push(answered);
    transactions.push(committed);
    statements.push(inserted);
  }
  const value = median(ours);
  for (const [peer, what, times] of [
    ['bare-commit', 'a bare transaction of the same rows', transactions],
    ['bare-insert', 'a bare insert of the event row', statements],
  ] as const) {
    const against = `${what} (${median(times).toFixed(3)} ms)`;
    report({ name: `append.${flavour}.lone.${peer}`, value, unit: 'ms', against, ratio: value / median(times) });
  }
}

async function rateOf(count: number, work: () => Promise<unknown>): Promise<number> {
  return (count / (await millisecondsOf(work))) * 1000;
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
