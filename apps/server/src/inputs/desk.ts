import {
  check,
  decide,
  subjectsOf,
  subjectsOfEvent,
  type Actor,
  type Context,
  type Event,
  type Instant,
  type Recorded,
  type SubjectId,
} from '@giaolien/kernel';
import { trimFact, type Log, type Outcome, type References, type Submission, type Views } from '@giaolien/store';
import { refusalOfBreach, type CheckResult, type HttpInput, type Language } from '@giaolien/wire';
import { mayGive } from '@giaolien/access';
import { viewerOf, type Principal } from '../auth/principal.ts';
import { answerBreaches, answerConflict, answerFailure, answerFault, answerOutcome, type Answer } from './answer.ts';
import { isSameName, toKernelInput, toQuestion } from './commitment.ts';
import type { Received, ReceivedInput } from './received.ts';
import { hiddenFrom, mayReveal, reachesOf } from './secrecy.ts';

/** What the desk works with. */
export interface DeskParts {
  readonly log: Log;
  readonly views: Views;
  readonly references: () => References;
  readonly now: () => Instant;
  /** Told of every input that could not be decided or stored. */
  readonly onFailure: (error: unknown) => void;
}

/** Where inputs are taken in: role and secrecy first, then the log decides, then the answer is cut to its reader. */
export interface Desk {
  /** Each of `received` in its order; see `Answer`. */
  take(received: readonly Received[], principal: Principal, language: Language): Promise<readonly Answer[]>;
  /** What would stand in the way of `input` now. */
  check(input: HttpInput, principal: Principal, language: Language): Promise<CheckResult>;
}

/** The desk over a log and its views. */
export function createDesk(parts: DeskParts): Desk {
  const { log } = parts;
  return {
    async take(received, principal, language) {
      const admitted = await Promise.all(
        received.map(async (one) =>
          one.kind === 'faulty'
            ? answerFault(one.inputId, one.fault, language)
            : admit(parts, one, principal, language),
        ),
      );
      // Submitted in one turn and in their order, so they travel in one transaction.
      return Promise.all(
        admitted.map(async (one) => ('status' in one ? one : submit(parts, one, principal, language))),
      );
    },
    async check(input, principal, language) {
      const question = toQuestion(input);
      const world = await log.world(subjectsOf(question));
      const hidden = viewerOf(principal, parts.now()).clearedForA ? [] : hiddenFrom(world, question);
      const context = contextOf(parts, principal.actor);
      const breaches = hidden.length > 0 ? hidden : check(world, question, context);
      if (breaches.length > 0) return { breaches: breaches.map((breach) => refusalOfBreach(breach, language)) };
      const decision = decide(world, question, context);
      return { breaches: [], events: decision.kind === 'decided' ? decision.events : [] };
    },
  };
}

function contextOf({ references, now }: DeskParts, actor: Actor): Context {
  const known = references();
  return { actor, now: now(), rules: known.rulesAt(now()), calendar: known.calendar, network: known.network };
}

/** What is submitted, and the input as it came. */
interface Admitted {
  readonly input: HttpInput;
  readonly submission: Submission;
}

/** The refusal of what may not even be asked, or what is to be submitted. */
async function admit(
  { log, now }: DeskParts,
  { input, digest }: ReceivedInput,
  principal: Principal,
  language: Language,
): Promise<Answer | Admitted> {
  const { actor } = principal;
  if (!mayGive(actor.roles, input.kind))
    return answerBreaches(input.inputId, [{ code: 'actor_must_hold_role' }], language);
  const known = toKernelInput(input);
  if (mayReveal(known.input) && !viewerOf(principal, now()).clearedForA) {
    const hidden = hiddenFrom(await log.world(subjectsOf(known.input)), known.input);
    if (hidden.length > 0) return answerBreaches(input.inputId, hidden, language);
  }
  return { input, submission: { ...known, digest, actor } };
}

/** A failure of one input is its own: its neighbours in the array are answered as they are. */
async function submit(
  parts: DeskParts,
  { input, submission }: Admitted,
  principal: Principal,
  language: Language,
): Promise<Answer> {
  const { inputId } = input;
  try {
    const outcome = await parts.log.submit(submission);
    const isSame = await isSameName(input, outcome, (commitment) => parts.views.findOpening(commitment));
    if (!isSame) return answerConflict(inputId, language);
    return answerOutcome(outcome, await readable(parts, outcome, principal), language);
  } catch (error) {
    parts.onFailure(error);
    return answerFailure(inputId, error, language);
  }
}

/** The events of an outcome without what an uncleared actor may not read. */
async function readable({ log, now }: DeskParts, outcome: Outcome, principal: Principal): Promise<readonly Event[]> {
  if (outcome.kind !== 'decided') return [];
  const viewer = viewerOf(principal, now());
  if (viewer.clearedForA) return outcome.events;
  const subjects = new Set<SubjectId>(outcome.events.flatMap((event) => subjectsOfEvent(event)));
  const reaches = reachesOf(await log.world([...subjects]));
  const facts = outcome.events.map((event, index): Recorded => {
    return { position: outcome.first + index, recordedAt: now(), inputId: outcome.inputId, event };
  });
  // Whoever stated the facts reads all that is no secret to him, wherever else they belong.
  const trimmed = facts.map((fact) => trimFact(fact, { ...viewer, facility: fact.event.at }, reaches)?.event);
  return trimmed.filter((event) => event !== undefined);
}
