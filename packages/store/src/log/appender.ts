import { setTimeout as delay } from 'node:timers/promises';

import type { InputId, SubjectId } from '@giaolien/kernel';

import type { Decided, Draft } from './draft.ts';
import { InputUnprocessable, LogClosed, LogFenced, LogUnavailable } from './errors.ts';
import { isFaultOfInput } from './fault.ts';
import { answerAgain, findOutcomes, type Settled } from './outcomes.ts';
import { RecencyMap } from './recency.ts';
import type { AnyStory } from './stories.ts';
import type { Outcome, Submission } from './submission.ts';
import { type Flight, LogWriter, type WriterOptions } from './writer.ts';

/** Inputs in one transaction, at most. */
const MAX_INPUTS = 1000;
/** Facts after which a transaction takes no more inputs. */
const MAX_FACTS = 4000;
/** Answers kept in memory for callers who ask again at once. */
const RECENT = 10_000;
/** Milliseconds before the database is tried again. */
const PAUSE = 100;

interface Unsettled {
  readonly submission: Submission;
  readonly answer: PromiseWithResolvers<Outcome>;
}

/**
 * The only writer of one shard. It decides inputs one after another in memory and commits together whatever arrived
 * while the commit before was in flight; nothing is answered before its commit. After a commit that failed, or whose
 * fate is unknown, it forgets all it knows, claims the log again and settles the same inputs with care: stored answers
 * first, then all together, then in halves, so that one bad input does not fail its neighbours.
 */
export class Appender {
  readonly #options: WriterOptions;
  readonly #writer: LogWriter;
  readonly #recent = new RecencyMap<InputId, Settled>(RECENT);
  /** Everything that was submitted and has no answer yet, in the order of arrival. */
  readonly #unsettled = new Map<InputId, Unsettled>();
  /** The part of it that is in no draft yet. */
  #waiting: Submission[] = [];
  #flight: Flight | undefined;
  #running: Promise<void> | undefined;
  /** Why nothing is accepted any more. */
  #stopped: LogFenced | LogClosed | undefined;
  #failure: Error | undefined;

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#writer = new LogWriter(options);
  }

  get head(): number {
    return this.#writer.head;
  }

  /** The committed story of a subject, if it is in memory. */
  findHot(subject: SubjectId): AnyStory | undefined {
    return this.#writer.findHot(subject);
  }

  /** As `Log.submit`. */
  submit(submission: Submission): Promise<Outcome> {
    if (this.#stopped !== undefined) return Promise.reject(this.#stopped);
    const { inputId } = submission.input;
    const settled = this.#recent.find(inputId);
    if (settled !== undefined) return Promise.resolve(answerAgain(settled, inputId, submission.digest));
    const twin = this.#unsettled.get(inputId);
    if (twin !== undefined) return this.#afterTwin(twin, submission);
    const answer = Promise.withResolvers<Outcome>();
    this.#unsettled.set(inputId, { submission, answer });
    this.#waiting.push(submission);
    void this.#wake();
    return answer.promise;
  }

  /** Claims the log now instead of at the first input. Throws LogFenced, LogClosed or LogUnavailable. */
  async claim(): Promise<void> {
    if (this.#stopped !== undefined) throw this.#stopped;
    await this.#wake();
    if (!this.#writer.isClaimed) throw this.#failure ?? new LogClosed();
  }

  /** Settles what was submitted and refuses what comes later. */
  async close(): Promise<void> {
    this.#stopped ??= new LogClosed();
    await this.#running;
    this.#writer.release();
  }

  #wake(): Promise<void> {
    // One turn later, so that all inputs of one request travel in one transaction.
    return (this.#running ??= Promise.resolve().then(() => this.#run()));
  }

  async #afterTwin(twin: Unsettled, submission: Submission): Promise<Outcome> {
    const outcome = await twin.answer.promise.catch(() => undefined);
    // A first one that was not recorded makes this one the first.
    if (outcome === undefined || outcome.kind === 'conflict') return this.submit(submission);
    return answerAgain({ digest: twin.submission.digest, outcome }, submission.input.inputId, submission.digest);
  }

  async #run(): Promise<void> {
    try {
      if (!this.#writer.isClaimed) await this.#claimAnew(undefined, this.#deadline());
      while (this.#unsettled.size > 0) {
        try {
          await this.#appendWaiting();
        } catch (error) {
          await this.#settleAllWithCare(error);
        }
      }
    } catch (error) {
      this.#giveUp(error);
    } finally {
      this.#running = undefined;
    }
  }

  /** Decides and commits until nothing waits. Throws the first failure; what was taken is then still unsettled. */
  async #appendWaiting(): Promise<void> {
    let draft = this.#writer.newDraft(undefined, false);
    while (this.#waiting.length > 0 || this.#flight !== undefined) {
      await this.#board(draft);
      const landed = await this.#landing(draft);
      try {
        // What arrived during the commit; the next one is on its way before anybody is answered.
        await this.#board(draft);
        if (draft.decided.length > 0) {
          this.#flight = this.#writer.send(draft);
          draft = this.#writer.newDraft(this.#flight, false);
        }
      } finally {
        this.#answer(landed);
      }
    }
  }

  async #board(draft: Draft): Promise<void> {
    while (this.#waiting.length > 0 && !isFull(draft)) {
      await this.#decide(draft, this.#waiting.splice(0, MAX_INPUTS - draft.decided.length));
    }
  }

  /** Waits for the commit in flight, if there is one; answers what it committed. Throws its failure. */
  async #landing(next: Draft): Promise<readonly Decided[]> {
    const flight = this.#flight;
    if (flight === undefined) return [];
    if (isFull(next)) this.#writer.prepare(next);
    await flight.answered;
    this.#flight = undefined;
    return this.#writer.land(flight);
  }

  #answer(decided: readonly Decided[]): void {
    for (const { submission, outcome } of decided) {
      this.#recent.set(outcome.inputId, { digest: submission.digest, outcome });
      this.#settle(submission, outcome);
    }
  }

  #settle({ input }: Submission, outcome: Outcome): void {
    this.#unsettled.get(input.inputId)?.answer.resolve(outcome);
    this.#unsettled.delete(input.inputId);
  }

  #fail({ input }: Submission, cause: unknown): void {
    this.#unsettled.get(input.inputId)?.answer.reject(new InputUnprocessable(input.inputId, cause));
    this.#unsettled.delete(input.inputId);
  }

  async #decide(draft: Draft, submissions: readonly Submission[]): Promise<void> {
    for (const { submission, cause } of await this.#writer.decide(draft, submissions)) this.#fail(submission, cause);
  }

  async #settleAllWithCare(failure: unknown): Promise<void> {
    // Nothing may be on its way any more, or it could arrive after the new claim was read.
    await this.#flight?.answered;
    this.#flight = undefined;
    const submissions = [...this.#unsettled.values()].map(({ submission }) => submission);
    this.#waiting = [];
    const deadline = this.#deadline();
    await this.#claimAnew(failure, deadline);
    for (let from = 0; from < submissions.length; from += MAX_INPUTS) {
      await this.#settleWithCare(submissions.slice(from, from + MAX_INPUTS), deadline);
    }
  }

  async #settleWithCare(submissions: readonly Submission[], deadline: number): Promise<void> {
    try {
      await this.#settleTogether(submissions);
    } catch (error) {
      await this.#claimAnew(error, deadline);
      if (!isFaultOfInput(error)) {
        await delay(PAUSE);
        return this.#settleWithCare(submissions, deadline);
      }
      const [only, ...others] = submissions;
      if (only !== undefined && others.length === 0) return this.#fail(only, error);
      const middle = submissions.length >> 1;
      await this.#settleWithCare(submissions.slice(0, middle), deadline);
      await this.#settleWithCare(submissions.slice(middle), deadline);
    }
  }

  async #settleTogether(submissions: readonly Submission[]): Promise<void> {
    const ids = submissions.map(({ input }) => input.inputId);
    const known = await findOutcomes(this.#options.pool, ids);
    const unknown: Submission[] = [];
    for (const submission of submissions) {
      const { input, digest } = submission;
      const settled = known.get(input.inputId);
      if (settled === undefined) unknown.push(submission);
      else this.#settle(submission, answerAgain(settled, input.inputId, digest));
    }
    // A retry of a commit that failed half-way through a list finds some of its inputs answered already.
    const open = unknown.filter(({ input }) => this.#unsettled.has(input.inputId));
    const draft = this.#writer.newDraft(undefined, true);
    await this.#decide(draft, open);
    if (draft.decided.length === 0) return;
    this.#answer(await this.#writer.land(this.#writer.send(draft)));
  }

  async #claimAnew(failure: unknown, deadline: number): Promise<void> {
    for (let cause = failure; ; await delay(PAUSE)) {
      if (performance.now() > deadline) throw new LogUnavailable(cause);
      try {
        return await this.#writer.claimAnew(cause);
      } catch (error) {
        if (error instanceof LogFenced) throw error;
        cause = error;
      }
    }
  }

  #deadline(): number {
    return performance.now() + this.#options.patience;
  }

  #giveUp(error: unknown): void {
    const failure = error instanceof LogFenced || error instanceof LogUnavailable ? error : new LogUnavailable(error);
    if (failure instanceof LogFenced) this.#stopped = failure;
    this.#failure = failure;
    this.#writer.release();
    this.#waiting = [];
    const unsettled = [...this.#unsettled.values()];
    this.#unsettled.clear();
    for (const { answer } of unsettled) answer.reject(failure);
  }
}

function isFull(draft: Draft): boolean {
  return draft.decided.length >= MAX_INPUTS || draft.facts.length >= MAX_FACTS;
}
