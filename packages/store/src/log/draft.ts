import {
  decide,
  EMPTY_STORY,
  evolve,
  kindOf,
  subjectOf,
  subjectsOf,
  subjectsOfEvent,
  type Context,
  type Decision,
  type Event,
  type Input,
  type InputId,
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

  /** Subjects of `submissions` that must be loaded before they can be decided; never throws. */
  missing(submissions: readonly Submission[]): readonly SubjectId[] {
    const missing = new Set<SubjectId>();
    for (const { input } of submissions) {
      for (const subject of subjectsIfAny(input)) {
        if (this.#find(subject) === undefined && !this.#isBorn(input, subject)) missing.add(subject);
      }
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
    const stories = new Map<SubjectId, AnyStory>();
    const unknown = this.#gather(input, subjectsOf(input), stories);
    if (unknown.length > 0) return unknown;
    const decision = decideFor(submission, stories, context);
    if (decision.kind === 'refused') {
      const { breaches } = decision;
      this.decided.push({ submission, outcome: { inputId, kind: 'refused', breaches, repeated: false } });
      return [];
    }
    const { events } = decision;
    const tags = events.map(subjectsOfEvent);
    const unloaded = this.#gather(input, tags.flat(), stories);
    if (unloaded.length > 0) return unloaded;
    const first = this.next;
    this.#tell(inputId, events, tags, { stories }, context.now);
    const last = this.next - 1;
    this.decided.push({ submission, outcome: { inputId, kind: 'decided', first, last, events, repeated: false } });
    return [];
  }

  /** What `add` would ask to be loaded, as far as can be told now; never throws. */
  foresee(submission: Submission, context: Context): readonly SubjectId[] {
    const { input } = submission;
    const stories = new Map<SubjectId, AnyStory>();
    try {
      const unknown = this.#gather(input, subjectsOf(input), stories);
      const decision = unknown.length > 0 ? undefined : decide({ stories }, input, context);
      if (decision?.kind !== 'decided') return unknown;
      return this.#gather(input, decision.events.flatMap(subjectsOfEvent), stories);
    } catch {
      // The input's own turn will come, and then the failure is answered.
      return [];
    }
  }

  /** Puts the stories of `subjects` into `stories`; answers those that must be loaded first. */
  #gather(input: Input, subjects: readonly SubjectId[], stories: Map<SubjectId, AnyStory>): readonly SubjectId[] {
    const unknown: SubjectId[] = [];
    for (const subject of subjects) {
      if (stories.has(subject)) continue;
      const story = this.#find(subject);
      if (story !== undefined) {
        stories.set(subject, story);
      } else if (this.#isBorn(input, subject)) {
        stories.set(subject, EMPTY_STORY);
        // An irregularity is named after its input, and an inputId enters the log only once.
        if (kindOf(subject) !== 'irregularity') this.assumedNew.add(subject);
      } else {
        unknown.push(subject);
      }
    }
    return unknown;
  }

  #tell(
    inputId: InputId,
    events: readonly Event[],
    tags: readonly (readonly SubjectId[])[],
    before: World,
    now: Instant,
  ): void {
    const first = this.next;
    const facts = events.map((event, index): Recorded => ({
      position: first + index,
      recordedAt: now,
      inputId,
      event,
    }));
    const { stories } = evolve(before, facts);
    this.facts.push(...facts);
    this.tags.push(...tags);
    for (const [index, subjects] of tags.entries()) {
      for (const subject of subjects) {
        this.touched.set(subject, { story: stories.get(subject) ?? EMPTY_STORY, position: first + index });
      }
    }
  }

  #find(subject: SubjectId): AnyStory | undefined {
    return this.touched.get(subject)?.story ?? this.#findBelow(subject) ?? this.loaded.get(subject);
  }

  #isBorn(input: Input, subject: SubjectId): boolean {
    if (kindOf(subject) === 'irregularity') return subject.startsWith(`irregularity:${input.inputId}/`);
    return !this.#careful && subject === findBorn(input);
  }
}

/** The subjects of an input; none of one that the kernel does not know, which is answered in its turn. */
function subjectsIfAny(input: Input): readonly SubjectId[] {
  try {
    return subjectsOf(input);
  } catch {
    return [];
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
  if (input.kind === 'RequestCollection') return subjectOf('request', input.request);
  if (input.kind === 'DeclareExclusion') return subjectOf('exclusion', input.exclusion);
  return undefined;
}

/** What the rulebook says to whom some of the subjects are hidden: as if they were not there, and never yes. */
function decideFor(
  { input, hidden = [] }: Submission,
  stories: ReadonlyMap<SubjectId, AnyStory>,
  context: Context,
): Decision {
  const [first, ...others] = hidden;
  if (first === undefined) return decide({ stories }, input, context);
  const gone = hidden.flatMap(({ subject }) => (subject === undefined ? [] : [[subject, EMPTY_STORY] as const]));
  const decision = decide({ stories: new Map([...stories, ...gone]) }, input, context);
  return decision.kind === 'refused' ? decision : { kind: 'refused', breaches: [first, ...others] };
}
