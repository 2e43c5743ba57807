import { randomUUID } from 'node:crypto';

import { type Input, type Recorded, subjectOf } from '@giaolien/kernel';
import { acceptance } from '@giaolien/kernel/testing';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { migrate } from '../migrate.ts';
import { flavours, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { rebuildViews } from '../views/rebuild.ts';
import { VIEWS } from '../views/columns.ts';
import { FollowerTooSlow, InputUnprocessable, LogClosed, LogFenced } from './errors.ts';
import { follow, type Followed } from './follow.ts';
import type { LogOptions } from './log.ts';
import type { Outcome, Submission } from './submission.ts';
import {
  accepting,
  controlling,
  itemOf,
  journey,
  openDeafLine,
  openProvinceLog,
  type ProvinceLog,
  submissionOf,
} from './testing/index.ts';

const VIEW_TABLES = Object.values(VIEWS).map(({ table }) => table);

describe.each(flavours())('the log on the %s PostgreSQL', (flavour) => {
  let database: TestDatabase;
  const opened: ProvinceLog[] = [];

  beforeEach(async () => {
    database = await openTestDatabase(flavour, { migrate });
  });

  afterEach(async () => {
    for (const each of opened.splice(0)) await each.close();
    await database.drop();
  });

  async function open(options?: Partial<LogOptions>): Promise<ProvinceLog> {
    const province = await openProvinceLog(database.databaseUrl, options);
    opened.push(province);
    return province;
  }

  async function run(sql: string): Promise<unknown[][]> {
    const client = new pg.Client({ connectionString: database.databaseUrl });
    await client.connect();
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    await client.end();
    return rows;
  }

  test('gives positions without gaps to two hundred people at once', async () => {
    const { log } = await open();
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, async (_, person) => {
        const own: Outcome[] = [];
        for (let turn = 0; turn < 3; turn += 1) {
          own.push(await log.submit(accepting(person * 10 + turn)));
          own.push(await log.submit(controlling(person * 10 + turn)));
        }
        return own;
      }),
    );
    const positions = outcomes.flat().flatMap((outcome) => (outcome.kind === 'decided' ? [outcome.first] : []));
    expect(positions.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 1200 }, (_, place) => place));
    expect(log.head()).toBe(1200);
    const recorded = await log.read(-1, 2000);
    expect(recorded.map(({ position }) => position)).toEqual(Array.from({ length: 1200 }, (_, place) => place));
    expect(await run('select next from log_head')).toEqual([['1200']]);
  });

  test('decides each input on the ones before it in the same request', async () => {
    const { log } = await open();
    const outcomes = await log.submitMany([accepting(1), controlling(1), accepting(1)]);
    expect(outcomes).toMatchObject([
      { kind: 'decided', first: 0, last: 0 },
      { kind: 'decided', first: 1, last: 1 },
      { kind: 'refused', breaches: [{ code: 'item_must_be_new' }] },
    ]);
  });

  test('answers a repeat as it answered the first time, also after a restart', async () => {
    const first = await open();
    const submission = accepting(1);
    const outcome = await first.log.submit(submission);
    expect(outcome).toMatchObject({ kind: 'decided', repeated: false });
    expect(await first.log.submit(submission)).toEqual({ ...outcome, repeated: true });
    await first.log.close();

    const second = await open();
    const [again, neighbour] = await second.log.submitMany([submission, accepting(2)]);
    expect(again).toEqual({ ...outcome, repeated: true });
    expect(neighbour).toMatchObject({ kind: 'decided', first: 1, repeated: false });
  });

  test('answers two copies of one input that arrive together with one fact', async () => {
    const { log } = await open();
    const submission = accepting(1);
    const outcomes = await log.submitMany([submission, submission]);
    expect(outcomes).toMatchObject([
      { kind: 'decided', first: 0, repeated: false },
      { kind: 'decided', first: 0, repeated: true },
    ]);
    expect(log.head()).toBe(1);
  });

  test('tells an inputId used for something else apart, in one request, at once and after a restart', async () => {
    const first = await open();
    const inputId = randomUUID();
    const conflict = { inputId, kind: 'conflict' };
    const outcomes = await first.log.submitMany([accepting(1, inputId), accepting(2, inputId)]);
    expect(outcomes).toMatchObject([{ kind: 'decided' }, conflict]);
    expect(await first.log.submit(accepting(3, inputId))).toEqual(conflict);
    await first.log.close();
    const second = await open();
    expect(await second.log.submit(accepting(4, inputId))).toEqual(conflict);
    expect(second.log.head()).toBe(1);
  });

  test('keeps a refusal and gives it again, though the world has changed since', async () => {
    const first = await open();
    const early = controlling(1);
    const refusal = await first.log.submit(early);
    expect(refusal).toMatchObject({ kind: 'refused', breaches: [{ code: 'item_must_be_known' }], repeated: false });
    expect(first.log.head()).toBe(0);
    await first.log.submit(accepting(1));
    await first.log.close();
    const second = await open();
    expect(await second.log.submit(early)).toEqual({ ...refusal, repeated: true });
  });

  test('refuses an item number that an earlier server has given away', async () => {
    const first = await open();
    await first.log.submit(accepting(1));
    await first.log.close();
    const second = await open();
    const outcomes = await second.log.submitMany([accepting(2), accepting(1), accepting(3)]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['decided', 'refused', 'decided']);
    expect(second.log.head()).toBe(3);
  });

  test('does not let an input that cannot be stored fail its neighbours', async () => {
    const { log } = await open();
    const poison: Submission = {
      ...accepting(50),
      openings: [{ commitment: 'c1', field: 'recipientName', value: 'Nguyễn\u0000', salt: 's' }],
    };
    const answers = await Promise.allSettled(
      Array.from({ length: 100 }, (_, serial) => log.submit(serial === 50 ? poison : accepting(serial))),
    );
    const failed = answers.flatMap((answer, serial) => (answer.status === 'rejected' ? [[serial, answer.reason]] : []));
    expect(failed).toEqual([[50, expect.any(InputUnprocessable)]]);
    expect(log.head()).toBe(99);
    expect((await log.read(-1, 200)).map(({ position }) => position)).toEqual(
      Array.from({ length: 99 }, (_, at) => at),
    );
  });

  test('does not let an input that the kernel cannot bear fail its neighbours', async () => {
    const { log } = await open();
    const poison: Submission = { ...accepting(1), input: { kind: 'Unheard' } as unknown as Input };
    const answers = await Promise.allSettled([log.submit(accepting(2)), log.submit(poison), log.submit(accepting(3))]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(log.head()).toBe(2);
  });

  test('fences a second server while the first one lives', async () => {
    const first = await open();
    const second = await open({ patience: 100 });
    await first.log.submit(accepting(1));
    await expect(second.log.submit(accepting(2))).rejects.toThrow(LogFenced);
    await expect(second.log.submit(accepting(2))).rejects.toThrow(LogFenced);
    expect(await first.log.submit(accepting(3))).toMatchObject({ kind: 'decided', first: 1 });
  });

  test('fences a first server that lost its connection and was replaced meanwhile', async () => {
    const first = await open({ patience: 300 });
    await first.log.submit(accepting(1));
    await run(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'giaolien appender'`);
    const second = await open();
    expect(await second.log.submit(accepting(2))).toMatchObject({ kind: 'decided', first: 1 });
    await expect(first.log.submit(accepting(3))).rejects.toThrow(LogFenced);
    await second.log.close();
    await expect(first.log.submit(accepting(4))).rejects.toThrow(LogFenced);
    expect(await run('select next from log_head')).toEqual([['2']]);
  });

  test('a server whose epoch has passed cannot commit, even if it still believes in its claim', async () => {
    const { log } = await open({ patience: 300 });
    await log.submit(accepting(1));
    await run('update log_head set epoch = epoch + 1');
    await expect(log.submit(accepting(2))).rejects.toThrow(LogFenced);
    expect(await run('select next, (select count(*) from event) from log_head')).toEqual([['1', '1']]);
  });

  test('goes on after its connection was cut, and records what was on the way exactly once', async () => {
    const { log } = await open();
    const told: Recorded[] = [];
    log.onCommit((recorded) => told.push(...recorded));
    const answers: Promise<Outcome>[] = [];
    for (let serial = 0; serial < 300; serial += 1) {
      answers.push(log.submit(accepting(serial)));
      if (serial % 100 === 50) {
        await run(
          `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'giaolien appender'`,
        );
      }
    }
    const outcomes = await Promise.all(answers);
    expect(outcomes.every(({ kind }) => kind === 'decided')).toBe(true);
    expect(told.map(({ position }) => position)).toEqual(Array.from({ length: 300 }, (_, place) => place));
    expect(log.head()).toBe(300);
  });

  test('records once what was committed though its answer never came', async () => {
    const line = await openDeafLine(database.databaseUrl);
    const { log } = await open({ databaseUrl: line.databaseUrl });
    const told: Recorded[] = [];
    log.onCommit((recorded) => told.push(...recorded));
    await log.submit(accepting(1));
    line.deafen();
    const answer = log.submitMany([accepting(2), accepting(3)]);
    await expect.poll(() => run('select next from log_head')).toEqual([['3']]);
    line.cut();
    expect(await answer).toMatchObject([
      { kind: 'decided', first: 1, repeated: true },
      { kind: 'decided', first: 2, repeated: true },
    ]);
    expect(await log.submit(accepting(4))).toMatchObject({ kind: 'decided', first: 3 });
    expect(told.map(({ position }) => position)).toEqual([0, 1, 2, 3]);
    await log.close();
    await line.close();
  });

  test('shows a follower every fact once and in order, across the cut-over from table to live', async () => {
    const { log } = await open();
    const stop = new AbortController();
    for (let serial = 0; serial < 700; serial += 100) {
      await log.submitMany(Array.from({ length: 100 }, (_, turn) => accepting(serial + turn)));
    }
    const writing = (async () => {
      for (let serial = 700; serial < 1500; serial += 1) await log.submit(accepting(serial));
    })();
    const seen: number[] = [];
    for await (const batch of log.follow(99, stop.signal)) {
      seen.push(...batch.map(({ position }) => position));
      if (seen.at(-1) === 1499) stop.abort();
    }
    await writing;
    expect(seen).toEqual(Array.from({ length: 1400 }, (_, place) => place + 100));
  });

  test('names a follower that is too slow, and lets it follow again from where it was', async () => {
    const { log } = await open();
    const stop = new AbortController();
    await log.submit(accepting(0));
    // The follower is live once the table has nothing more for it.
    const live = Promise.withResolvers<void>();
    const watched: Followed = {
      onCommit: (listener) => log.onCommit(listener),
      async read(after, limit) {
        const page = await log.read(after, limit);
        if (page.length === 0) live.resolve();
        return page;
      },
    };
    const slow = follow(watched, -1, stop.signal, 10);
    expect((await slow.next()).value).toHaveLength(1);
    const next = slow.next();
    await live.promise;
    await log.submit(accepting(1));
    expect((await next).value).toHaveLength(1);
    for (let serial = 2; serial < 20; serial += 1) await log.submit(accepting(serial));
    const error: unknown = await slow.next().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(FollowerTooSlow);
    expect(error).toMatchObject({ after: 1 });
    const again = log.follow(1, stop.signal, 10);
    expect((await again.next()).value).toHaveLength(18);
    stop.abort();
  });

  test('keeps views that equal the views rebuilt from the log, byte for byte', async () => {
    const { log, pool } = await open();
    await log.submitMany(Array.from({ length: 30 }, (_, serial) => accepting(serial + 100)));
    for (const submission of journey()) {
      expect(await log.submit(submission)).toMatchObject({ kind: 'decided' });
    }
    const kept = await views();
    for (const table of VIEW_TABLES) expect(kept[table], table).not.toEqual([]);
    await run('update item_view set position = 0');
    expect(await rebuildViews(pool, 0)).toBeGreaterThan(30);
    expect(await views()).toEqual(kept);
  });

  async function views(): Promise<Record<string, unknown[][]>> {
    const rows = await Promise.all(
      VIEW_TABLES.map(async (table) => [table, await run(`select t::text from ${table} t order by id`)] as const),
    );
    return Object.fromEntries(rows);
  }

  test('tells the same story from memory and from the table', async () => {
    const first = await open();
    for (const submission of journey()) await first.log.submit(submission);
    const subjects = (await run('select distinct subject from event_subject')).flat() as `item:${string}`[];
    const second = await open();
    expect(await second.log.world(subjects)).toEqual(await first.log.world(subjects));
    expect(await second.log.history(subjectOf('item', itemOf(1)))).toEqual(
      await first.log.history(subjectOf('item', itemOf(1))),
    );
  });

  test('decides the same when it may remember only two stories', async () => {
    const { log } = await open({ hotStories: 2 });
    const outcomes = await log.submitMany(journey());
    expect(outcomes.filter(({ kind }) => kind !== 'decided')).toEqual([]);
  });

  test('checks an input without storing anything', async () => {
    const { log } = await open();
    const { input, actor } = accepting(1);
    expect(await log.check(input, actor)).toEqual([]);
    await log.submit(accepting(1));
    expect(await log.check(input, actor)).toMatchObject([{ code: 'item_must_be_new' }]);
    expect(log.head()).toBe(1);
  });

  test('keeps openings beside the log, and destroying them changes nothing in it', async () => {
    const { log } = await open();
    const opening = { commitment: 'c1', field: 'recipientName', value: 'Nguyễn Văn A', salt: 'muối' };
    await log.submit({ ...accepting(1), openings: [opening] });
    const refused = { ...controlling(9), openings: [{ ...opening, commitment: 'c2' }] };
    await log.submit(refused);
    expect(await run('select commitment, value from opening')).toEqual([['c1', 'Nguyễn Văn A']]);
    const before = await run('select e::text from event e');
    await run('delete from opening');
    expect(await run('select e::text from event e')).toEqual(before);
    expect(JSON.stringify(before)).not.toContain('Nguyễn');
  });

  test('settles what was submitted before it was closed, and refuses what comes after', async () => {
    const { log } = await open();
    const last = log.submit(accepting(1));
    const closed = log.close();
    await expect(log.submit(accepting(2))).rejects.toThrow(LogClosed);
    await closed;
    expect(await last).toMatchObject({ kind: 'decided' });
  });

  test('never lets recorded time go back, whatever the clock does', async () => {
    const times = [5000, 4000, 9000, 1000, 2000];
    const { log } = await open({ now: () => times.shift() ?? 0 });
    for (let serial = 0; serial < 4; serial += 1)
      await log.submit(submissionOf('110900-a', acceptance({ item: itemOf(serial) })));
    const recorded = (await log.read(-1, 10)).map(({ recordedAt }) => recordedAt);
    expect(recorded).toEqual(recorded.toSorted((one, other) => one - other));
  });
});
