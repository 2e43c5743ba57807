import {
  type Actor,
  type Breach,
  check,
  type Input,
  type InputId,
  type Recorded,
  type SubjectId,
  subjectsOf,
  type World,
} from '@giaolien/kernel';
import type { Pool } from 'pg';

import { Appender } from './appender.ts';
import { follow } from './follow.ts';
import { findKnownInputs } from './outcomes.ts';
import { readAfter, readHistory } from './read.ts';
import { type AnyStory, loadStories } from './stories.ts';
import type { Outcome, References, Submission } from './submission.ts';
import { sharedContext } from './writer.ts';

/** One gapless log of facts: positions 0, 1, 2 … of one shard. */
export interface Log {
  /**
   * Decides an input and resolves after its commit; a repeat gets the stored answer.
   * @throws LogFenced when another server appends; this one never will again.
   * @throws LogUnavailable when the database does not answer; send the same input again.
   * @throws InputUnprocessable for a defect of the program that this input meets.
   * @throws LogClosed after `close`.
   */
  submit(submission: Submission): Promise<Outcome>;
  /**
   * As `submit` for each, in order, in as few transactions as possible. Rejects with the first failure; the others
   * are recorded all the same, as their repeats will tell.
   */
  submitMany(submissions: readonly Submission[]): Promise<readonly Outcome[]>;
  /** Which of `inputIds` were answered already. */
  knownInputs(inputIds: readonly InputId[]): Promise<ReadonlySet<InputId>>;
  /** The breaches of an input if it were submitted now. Stores nothing. */
  check(input: Input, actor: Actor): Promise<readonly Breach[]>;
  /** The committed stories of `subjects`. */
  world(subjects: readonly SubjectId[]): Promise<World>;
  /** The position to be given next, as far as this server has seen. */
  head(): number;
  /** Facts at positions > `after` (-1 from the start), in order, at most `limit`. */
  read(after: number, limit: number): Promise<readonly Recorded[]>;
  /** Every fact that concerns `subject`, in the order of the log. */
  history(subject: SubjectId): Promise<readonly Recorded[]>;
  /**
   * Calls `listener` with the facts of every commit of this server, in order, each once, right after the commit and
   * before its inputs are answered; what it throws becomes a warning of the process. Answers the function that ends it.
   */
  onCommit(listener: (recorded: readonly Recorded[]) => void): () => void;
  /** Backfill, cut-over and live facts as one sequence: see `follow`. */
  follow(after: number, signal: AbortSignal, limit?: number): AsyncGenerator<readonly Recorded[], void, undefined>;
  /** Claims the log now instead of at the first input, so that a second server stops at its start. Throws as submit. */
  claim(): Promise<void>;
  /** Settles what was submitted, refuses what comes later and gives the claim up. */
  close(): Promise<void>;
}

export interface LogOptions {
  readonly databaseUrl: string;
  readonly pool: Pool;
  readonly references: () => References;
  readonly now: () => number;
  readonly shard?: number;
  /** How many folded stories are kept in memory. */
  readonly hotStories?: number;
  /** Milliseconds to go on trying when the database does not answer or another server holds the log. */
  readonly patience?: number;
}

/** Opens the log of a database that is migrated. Nothing is claimed before the first input or `claim`. */
export async function openLog(options: LogOptions): Promise<Log> {
  const { databaseUrl, pool, references, now, shard = 0, hotStories = 20_000, patience = 10_000 } = options;
  const listeners = new Set<(recorded: readonly Recorded[]) => void>();
  const announce = (recorded: readonly Recorded[]): void => {
    for (const listener of listeners) {
      try {
        listener(recorded);
      } catch (error) {
        // The commit stands and the other listeners wait for it.
        process.emitWarning(error instanceof Error ? error : String(error));
      }
    }
  };
  const head = await readHead(pool, shard);
  const appender = new Appender({ databaseUrl, pool, shard, references, now, head, announce, hotStories, patience });

  async function world(subjects: readonly SubjectId[]): Promise<World> {
    const stories = new Map<SubjectId, AnyStory>();
    for (const subject of subjects) {
      const story = appender.findHot(subject);
      if (story !== undefined) stories.set(subject, story);
    }
    const cold = [...new Set(subjects)].filter((subject) => !stories.has(subject));
    for (const [subject, story] of await loadStories(pool, shard, cold)) stories.set(subject, story);
    return { stories };
  }

  const log: Log = {
    submit: (submission) => appender.submit(submission),
    submitMany: (submissions) => Promise.all(submissions.map((submission) => appender.submit(submission))),
    knownInputs: (inputIds) => findKnownInputs(pool, inputIds),
    check: async (input, actor) =>
      check(await world(subjectsOf(input)), input, { ...sharedContext(references(), now()), actor }),
    world,
    head: () => appender.head,
    read: (after, limit) => readAfter(pool, shard, after, limit),
    history: (subject) => readHistory(pool, shard, subject),
    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    follow: (after, signal, limit) => follow(log, after, signal, limit),
    claim: () => appender.claim(),
    close: () => appender.close(),
  };
  return log;
}

async function readHead(pool: Pool, shard: number): Promise<number> {
  const { rows } = await pool.query<{ next: number }>('select next from log_head where shard = $1', [shard]);
  const [row] = rows;
  if (row === undefined) throw new Error(`The database has no log for shard ${shard}; its head row is missing.`);
  return row.next;
}
