import {
  decide,
  EMPTY_STORY,
  evolve,
  subjectOf,
  subjectsOf,
  subjectsOfEvent,
  type Context,
  type Event,
  type Input,
  type Instant,
  type Recorded,
  type SubjectId,
  type World,
} from '@giaolien/kernel';

import type { AnyStory } from './stories.ts';
import type { Outcome, Submission } from './submission.ts';

/** A subject that the draft changes: its story with the draft's facts, and the position of the last of them. */
export interface Touched {
  readonly story: AnyStory;
  readonly position: number;
}

/** One input that was decided, waiting for the commit of its draft. */
export interface Decided {
  readonly submission: Submission;
  readonly outcome: Exclude<Outcome, { kind: 'conflict' }>;
}

/** What the draft may build on: the newest committed story, or one that the commit in flight will make so. */
export type FindStory = (subject: SubjectId) => AnyStory | undefined;

/**
 * Inputs decided one after another in memory, to be committed together. Nothing outside it changes before the
 * commit, so a draft can be thrown away at any time.
 */
export class Draft {
  readonly first: number;
  readonly decided: Decided[] = [];
  readonly facts: Recorded[] = [];
  /** Which subjects each of `facts` concerns, in the same order. */
  readonly tags: (readonly SubjectId[])[] = [];
  readonly touched = new Map<SubjectId, Touched>();
  readonly loaded = new Map<SubjectId, AnyStory>();
  /** Subjects taken for new without asking the database; the commit checks it. */
  readonly assumedNew = new Set<SubjectId>();
  readonly #findBelow: FindStory;
  readonly #careful: boolean;

  /** `careful`: nothing is assumed, so every subject must be loaded. */
  constructor(first: number, findBelow: FindStory, careful: boolean) {
    this.first = first;
    this.#findBelow = findBelow;
    this.#careful = careful;
  }

  /** The position after the last fact. */
  get next(): number {
    return this.first + this.facts.length;
  }

  /** Subjects of `submissions` that must be loaded before they can be decided. */
  missing(submissions: readonly Submission[]): readonly SubjectId[] {
    const missing = new Set<SubjectId>();
    for (const { input } of submissions) {
      for (const subject of this.#unknown(input, subjectsOf(input))) missing.add(subject);
    }
    return [...missing];
  }

  /**
   * Decides one input on everything before it and adds its facts, unless subjects must be loaded first: then nothing
   * is added and those subjects are the answer.
   * @throws whatever the kernel throws; nothing is added then.
   */
  add(submission: Submission, context: Context): readonly SubjectId[] {
    const { input } = submission;
    const { inputId } = input;
    const subjects = subjectsOf(input);
    const unknown = this.#unknown(input, subjects);
    if (unknown.length > 0) return unknown;
    const decision = decide(this.#worldOf(subjects), input, context);
    if (decision.kind === 'refused') {
      this.#noteAssumed(input);
      const { breaches } = decision;
      this.decided.push({ submission, outcome: { inputId, kind: 'refused', breaches, repeated: false } });
      return [];
    }
    const { events } = decision;
    const tags = events.map(subjectsOfEvent);
    const unloaded = this.#unknown(input, tags.flat());
    if (unloaded.length > 0) return unloaded;
    this.#noteAssumed(input);
    const first = this.next;
    this.#tell(input, events, tags, context.now);
    this.decided.push({
      submission,
      outcome: { inputId, kind: 'decided', first, last: this.next - 1, events, repeated: false },
    });
    return [];
  }

  /** What `add` would ask to be loaded, as far as can be told now; never throws. */
  foresee(submission: Submission, context: Context): readonly SubjectId[] {
    const { input } = submission;
    try {
      const decision = decide(this.#worldOf(subjectsOf(input)), input, context);
      return decision.kind === 'refused' ? [] : this.#unknown(input, decision.events.flatMap(subjectsOfEvent));
    } catch {
      // The input's own turn will come, and then the failure is answered.
      return [];
    }
  }

  #tell(input: Input, events: readonly Event[], tags: readonly (readonly SubjectId[])[], now: Instant): void {
    let world = this.#worldOf(new Set(tags.flat()));
    const facts = events.map((event, index): Recorded => {
      return { position: this.next + index, recordedAt: now, inputId: input.inputId, event };
    });
    for (const fact of facts) world = evolve(world, fact);
    facts.forEach((fact, index) => {
      const subjects = tags[index] ?? [];
      for (const subject of subjects) {
        this.touched.set(subject, { story: world.stories.get(subject) ?? EMPTY_STORY, position: fact.position });
      }
      this.tags.push(subjects);
    });
    this.facts.push(...facts);
  }

  #worldOf(subjects: Iterable<SubjectId>): World {
    const stories = new Map<SubjectId, AnyStory>();
    for (const subject of subjects) {
      const story = this.#find(subject);
      if (story !== undefined) stories.set(subject, story);
    }
    return { stories };
  }

  #unknown(input: Input, subjects: readonly SubjectId[]): readonly SubjectId[] {
    return subjects.filter((subject) => this.#find(subject) === undefined && !this.#isBorn(input, subject));
  }

  #find(subject: SubjectId): AnyStory | undefined {
    return this.touched.get(subject)?.story ?? this.#findBelow(subject) ?? this.loaded.get(subject);
  }

  #isBorn(input: Input, subject: SubjectId): boolean {
    // An irregularity is named after its input, and an inputId enters the log only once.
    if (subject.startsWith('irregularity:')) return subject.startsWith(`irregularity:${input.inputId}/`);
    return !this.#careful && subject === findBorn(input);
  }

  #noteAssumed(input: Input): void {
    const born = this.#careful ? undefined : findBorn(input);
    if (born !== undefined && this.#find(born) === undefined) this.assumedNew.add(born);
  }
}

/**
 * The subject that an input brings into being if all is right, which is nearly always. Loading the story of what does
 * not exist yet would cost a lone caller a second round trip to the database.
 */
function findBorn(input: Input): SubjectId | undefined {
  if (input.kind === 'AcceptItem') return subjectOf('item', input.item);
  if (input.kind === 'RegisterReceptacle') return subjectOf('receptacle', input.receptacle);
  if (input.kind === 'PlanTrip') return subjectOf('trip', input.trip);
  if (input.kind === 'DrawHandoverList') return subjectOf('handover', input.handover);
  return undefined;
}
