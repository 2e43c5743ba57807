import type { Actor, Context, Instant, Recorded, SubjectId } from '@giaolien/kernel';
import type { Pool, QueryConfig } from 'pg';

import { type Claim, claim, reclaim, release } from './claim.ts';
import { commit, renderDraft } from './commit.ts';
import { Draft, type Decided } from './draft.ts';
import { isAnswered } from './fault.ts';
import { readAfter } from './read.ts';
import { RecencyMap } from './recency.ts';
import { type AnyStory, loadStories } from './stories.ts';
import type { References, Submission } from './submission.ts';

/** Facts announced at once when catching up after a connection was lost. */
const PAGE = 1000;
/** How far ahead of an input that lacks stories its successors are asked what they will lack. */
const FORESIGHT = 64;

export interface WriterOptions {
  readonly databaseUrl: string;
  readonly pool: Pool;
  readonly shard: number;
  readonly references: () => References;
  readonly now: () => number;
  /** The head when the store was opened. */
  readonly head: number;
  /** Told of committed facts: in order, each once. Must not throw. */
  readonly announce: (recorded: readonly Recorded[]) => void;
  /** How many folded stories are kept in memory. */
  readonly hotStories: number;
  /** Milliseconds to go on trying when the database does not answer or another server holds the log. */
  readonly patience: number;
}

/** A transaction on its way. `answered` never rejects: it tells why the commit failed, or nothing when it did not. */
export interface Flight {
  readonly draft: Draft;
  readonly answered: Promise<Error | undefined>;
}

/** A submission that could not be decided, and why. */
export interface Failed {
  readonly submission: Submission;
  readonly cause: unknown;
}

/** What the appender works with: the claim on the shard, the head, and the hot stories that are true under it. */
export class LogWriter {
  readonly #options: WriterOptions;
  readonly #hot: RecencyMap<SubjectId, AnyStory>;
  readonly #prepared = new WeakMap<Draft, QueryConfig>();
  #claim: Claim | undefined;
  #epoch: number | undefined;
  #next: number;
  #recordedAt = 0;

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#hot = new RecencyMap(options.hotStories);
    this.#next = options.head;
  }

  /** The position after the last committed fact that was announced. */
  get head(): number {
    return this.#next;
  }

  findHot(subject: SubjectId): AnyStory | undefined {
    return this.#hot.find(subject);
  }

  get isClaimed(): boolean {
    return this.#claim !== undefined;
  }

  /**
   * After `failure`: forgets everything known, claims the log again, and announces what was committed unseen.
   * @throws LogFenced when another server has the log now.
   * @throws connection errors; the claim is given up then.
   */
  async claimAnew(failure: unknown): Promise<void> {
    const { databaseUrl, shard, patience } = this.#options;
    this.#hot.clear();
    const held = this.#claim;
    this.#claim = undefined;
    if (held !== undefined && isAnswered(failure)) {
      this.#claim = await reclaim(held);
    } else {
      if (held !== undefined) release(held.writer);
      this.#claim = await claim(databaseUrl, shard, this.#epoch, patience);
    }
    this.#epoch = this.#claim.epoch;
    this.#recordedAt = this.#claim.recordedAt;
    await this.#catchUp(this.#claim.next);
  }

  release(): void {
    if (this.#claim !== undefined) release(this.#claim.writer);
    this.#claim = undefined;
  }

  /** A draft on top of `flight`, or of what is committed. */
  newDraft(flight: Flight | undefined, careful: boolean): Draft {
    // Only what the flight changes is held on to, not the flight, or every draft would keep all before it alive.
    const { touched, next } = flight?.draft ?? { touched: undefined, next: this.#next };
    const find = (subject: SubjectId) => touched?.get(subject)?.story ?? this.#hot.find(subject);
    return new Draft(next, find, careful);
  }

  /**
   * Decides `submissions` in their order into `draft`, loading what is not hot by as few queries as possible.
   * Answers those that could not be decided; they leave no trace in the draft.
   * @throws errors of the database.
   */
  async decide(draft: Draft, submissions: readonly Submission[]): Promise<readonly Failed[]> {
    const contextOf = this.#contexts();
    const failed: Failed[] = [];
    await this.#load(draft, draft.missing(submissions));
    for (const [index, submission] of submissions.entries()) {
      try {
        for (;;) {
          const missing = draft.add(submission, contextOf(submission.actor));
          if (missing.length === 0) break;
          const coming = submissions.slice(index + 1, index + 1 + FORESIGHT);
          const foreseen = coming.flatMap((next) => draft.foresee(next, contextOf(next.actor)));
          await this.#load(draft, [...new Set([...missing, ...foreseen])]);
        }
      } catch (cause) {
        failed.push({ submission, cause });
      }
    }
    return failed;
  }

  /** Makes the statements of a draft that takes no more inputs, while there is time. */
  prepare(draft: Draft): void {
    if (!this.#prepared.has(draft)) this.#prepared.set(draft, this.#render(draft));
  }

  /** Sends a draft on its way. */
  send(draft: Draft): Flight {
    const committed = commit(this.#getClaim().writer, this.#prepared.get(draft) ?? this.#render(draft));
    return { draft, answered: committed.then(() => undefined, errorOf) };
  }

  /**
   * Waits for the answer to a flight, takes over what it committed and announces it.
   * @throws the failure of the commit.
   */
  async land({ draft, answered }: Flight): Promise<readonly Decided[]> {
    const failure = await answered;
    if (failure !== undefined) throw failure;
    for (const [subject, story] of draft.loaded) if (story.facts.length > 0) this.#hot.set(subject, story);
    for (const [subject, { story }] of draft.touched) this.#hot.set(subject, story);
    this.#next = draft.next;
    if (draft.facts.length > 0) this.#options.announce(draft.facts);
    return draft.decided;
  }

  #render(draft: Draft): QueryConfig {
    return renderDraft(draft, this.#getClaim(), this.#recordedAt);
  }

  #getClaim(): Claim {
    if (this.#claim === undefined) throw new Error('The log is written to without a claim; claimAnew comes first.');
    return this.#claim;
  }

  /** What all inputs of one go depend on besides the actor; looked up at the first one, whose failure it may be. */
  #contexts(): (actor: Actor) => Context {
    // Time as the log tells it never goes back, whatever the machine's clock does.
    const now = (this.#recordedAt = Math.max(this.#options.now(), this.#recordedAt));
    let shared: Omit<Context, 'actor'> | undefined;
    return (actor) => {
      shared ??= sharedContext(this.#options.references(), now);
      return { ...shared, actor };
    };
  }

  async #load(draft: Draft, subjects: readonly SubjectId[]): Promise<void> {
    if (subjects.length === 0) return;
    const stories = await loadStories(this.#options.pool, this.#options.shard, subjects);
    for (const [subject, story] of stories) draft.loaded.set(subject, story);
  }

  async #catchUp(head: number): Promise<void> {
    while (this.#next < head) {
      const page = await readAfter(this.#options.pool, this.#options.shard, this.#next - 1, PAGE);
      const known = page.filter((recorded) => recorded.position < head);
      if (known.length === 0) throw new Error(`The log has no position ${this.#next}, though its head is ${head}.`);
      this.#options.announce(known);
      this.#next += known.length;
    }
  }
}

function errorOf(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

/** A decision's context without the actor. */
export function sharedContext(references: References, now: Instant): Omit<Context, 'actor'> {
  return {
    now,
    rules: references.rulesAt(now),
    calendar: references.calendar,
    network: references.network,
  };
}
