import {
  check,
  decide,
  subjectsOf,
  subjectsOfEvent,
  type Actor,
  type Breach,
  type Context,
  type Event,
  type Instant,
  type Recorded,
  type SubjectId,
  type World,
} from '@giaolien/kernel';
import { type Log, type Outcome, type References, type Submission, type Views } from '@giaolien/store';
import { refusalOfBreach, type CheckResult, type HttpInput, type Language } from '@giaolien/wire';
import { mayGive, trimFact } from '@giaolien/access';
import { viewerOf, type Principal } from '../auth/principal.ts';
import type { Caller } from '../security/caller.ts';
import { witnessOf, type Cosigning, type UsedTicket } from '../security/cosign.ts';
import type { Security } from '../security/security.ts';
import {
  answerBreaches,
  answerConflict,
  answerFailure,
  answerFault,
  answerOutcome,
  answerUnproven,
  type Answer,
} from './answer.ts';
import { isSameName, toKernelInput, toQuestion } from './commitment.ts';
import type { Received, ReceivedInput } from './received.ts';
import { classIn, hiddenFrom, labelsIn, mayReveal, withoutHidden } from './secrecy.ts';

/** What the desk works with. */
export interface DeskParts {
  readonly log: Log;
  readonly views: Views;
  readonly references: () => References;
  readonly cosigning: Pick<Cosigning, 'use'>;
  readonly security: Pick<Security, 'recordLater' | 'countRefusal'>;
  readonly now: () => Instant;
  /** Told of every input that could not be decided or stored. */
  readonly onFailure: (error: unknown) => void;
}

/** From where inputs come, and the signatures of witnesses that came with them. */
export interface Delivery {
  readonly caller: Caller;
  readonly tickets: readonly string[];
}

/** Where inputs are taken in: role and secrecy first, then the log decides, then the answer is cut to its reader. */
export interface Desk {
  /** Each of `received` in its order; see `Answer`. */
  take(
    received: readonly Received[],
    principal: Principal,
    language: Language,
    delivery: Delivery,
  ): Promise<readonly Answer[]>;
  /** What would stand in the way of `input` now. */
  check(input: HttpInput, principal: Principal, language: Language): Promise<CheckResult>;
}

/** The desk over a log and its views. */
export function createDesk(parts: DeskParts): Desk {
  const { log } = parts;
  return {
    async take(received, principal, language, delivery) {
      const admitted = await Promise.all(
        received.map(async (one) =>
          one.kind === 'faulty'
            ? answerFault(one.inputId, one.fault, language)
            : admit(parts, one, principal, language, delivery),
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
      const hidden = hiddenFrom(world, question, viewerOf(principal, parts.now()).clearance);
      const context = contextOf(parts, principal.actor);
      const found = check(withoutHidden(world, hidden), question, context);
      const breaches = found.length === 0 ? hidden : found;
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
  /** The signature of the witness that it names. */
  readonly ticket?: UsedTicket;
}

/** The refusal of what may not even be asked, or what is to be submitted. */
async function admit(
  parts: DeskParts,
  received: ReceivedInput,
  principal: Principal,
  language: Language,
  delivery: Delivery,
): Promise<Answer | Admitted> {
  const { input, digest } = received;
  const { actor } = principal;
  if (!mayGive(actor.roles, input.kind))
    return answerBreaches(input.inputId, [{ code: 'actor_must_hold_role' }], language);
  const known = toKernelInput(input);
  const { clearance } = viewerOf(principal, parts.now());
  if (mayReveal(known.input) && clearance !== 'A') {
    const world = await parts.log.world(subjectsOf(known.input));
    const hidden = hiddenFrom(world, known.input, clearance);
    if (hidden.length > 0) {
      noteHidden(parts, input, world, hidden, delivery.caller);
      // It goes the way of what names something that does not exist.
      return { input, submission: { ...known, digest, actor, hidden } };
    }
  }
  const submission = { ...known, digest, actor };
  const ticket = await takeTicket(parts, received, actor, delivery);
  if (ticket === 'unproven') return answerUnproven(input.inputId, language);
  return ticket === undefined ? { input, submission } : { input, submission, ticket };
}

/** Someone asked for what he may not know of. Told after the answer: it takes no longer than for what does not exist. */
function noteHidden(
  { security }: DeskParts,
  { kind }: HttpInput,
  world: World,
  hidden: readonly Breach[],
  caller: Caller,
): void {
  const subject = hidden[0]?.subject ?? null;
  const secrecy = subject === null ? null : classIn(world, subject);
  security.countRefusal(caller);
  security.recordLater({ ...caller, kind: 'classified-refused', subject, secrecy, detail: { asked: kind } });
}

/**
 * The signature of the witness that an input names: used up for it. `undefined`: it names none, or it was decided before
 * and gets its first answer again.
 */
async function takeTicket(
  { log, cosigning, security }: DeskParts,
  received: ReceivedInput,
  { person }: Actor,
  { caller, tickets }: Delivery,
): Promise<UsedTicket | 'unproven' | undefined> {
  const { input } = received;
  const witness = witnessOf(input);
  if (witness === undefined || (await log.knownInputs([input.inputId])).has(input.inputId)) return undefined;
  const used = await cosigning.use(received, witness, person, tickets);
  if (used !== undefined) return used;
  security.recordLater({
    ...caller,
    kind: 'witness-refused',
    detail: { input: input.kind, inputId: input.inputId, witness, tickets: tickets.length },
  });
  return 'unproven';
}

/** A failure of one input is its own: its neighbours in the array are answered as they are. */
async function submit(
  parts: DeskParts,
  { input, submission, ticket }: Admitted,
  principal: Principal,
  language: Language,
): Promise<Answer> {
  const { inputId } = input;
  let isDecided = false;
  try {
    const outcome = await parts.log.submit(submission);
    isDecided = true;
    const isSame = await isSameName(input, outcome, (commitment) => parts.views.findOpening(commitment));
    if (!isSame) return answerConflict(inputId, language);
    return answerOutcome(outcome, await readable(parts, outcome, principal), language);
  } catch (error) {
    parts.onFailure(error);
    return answerFailure(inputId, error, language);
  } finally {
    await ticket?.settle(isDecided);
  }
}

/** The events of an outcome without what an uncleared actor may not read. */
async function readable({ log, now }: DeskParts, outcome: Outcome, principal: Principal): Promise<readonly Event[]> {
  if (outcome.kind !== 'decided') return [];
  const viewer = viewerOf(principal, now());
  if (viewer.clearance === 'A') return outcome.events;
  const subjects = new Set<SubjectId>(outcome.events.flatMap((event) => subjectsOfEvent(event)));
  const labels = labelsIn(await log.world([...subjects]));
  const facts = outcome.events.map((event, index): Recorded => {
    return { position: outcome.first + index, recordedAt: now(), inputId: outcome.inputId, event };
  });
  // Whoever stated the facts reads all that is no secret to him, wherever else they belong.
  const trimmed = facts.map((fact) => trimFact(fact, { ...viewer, facility: fact.event.at }, labels)?.event);
  return trimmed.filter((event) => event !== undefined);
}
