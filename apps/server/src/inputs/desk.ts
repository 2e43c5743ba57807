import {
  check,
  decide,
  evolve,
  idOf,
  isReport,
  subjectsOf,
  subjectsOfEvent,
  type Actor,
  type Breach,
  type Context,
  type Event,
  type Input,
  type Instant,
  type Recorded,
  type SubjectId,
} from '@giaolien/kernel';
import { type Log, type Outcome, type References, type Submission, type Views } from '@giaolien/store';
import { refusalOfBreach, type CheckResult, type HttpInput, type Language } from '@giaolien/wire';
import { mayGive, trimFact, type Viewer } from '@giaolien/access';
import { viewerOf, type Principal } from '../auth/principal.ts';
import type { Caller } from '../security/caller.ts';
import { witnessOf, type Cosigning, type UsedTicket } from '../security/cosign.ts';
import { recordListed, recordRead } from '../security/reads.ts';
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
import {
  classifiedIn,
  hiddenFrom,
  isJudgedByRules,
  labelsIn,
  namedBy,
  withoutHidden,
  type Classified,
  type Hidden,
} from './secrecy.ts';

/** What the desk works with. */
export interface DeskParts {
  readonly log: Log;
  readonly views: Views;
  readonly references: () => References;
  readonly cosigning: Pick<Cosigning, 'use'>;
  readonly security: Security;
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
  check(input: HttpInput, principal: Principal, language: Language, caller: Caller): Promise<CheckResult>;
}

/** The desk over a log and its views. */
export function createDesk(parts: DeskParts): Desk {
  return {
    async take(received, principal, language, delivery) {
      const admitted = await Promise.all(
        received.map(async (one) =>
          one.kind === 'faulty'
            ? answerFault(one.inputId, one.fault, language)
            : admit(parts, one, principal, language, delivery).catch((error: unknown) => {
                parts.onFailure(error);
                return answerFailure(one.input.inputId, error, language);
              }),
        ),
      );
      // Submitted in one turn and in their order, so they travel in one transaction.
      return Promise.all(
        admitted.map(async (one) => ('status' in one ? one : submit(parts, one, principal, language))),
      );
    },
    check: (input, principal, language, caller) => answerQuestion(parts, input, principal, language, caller),
  };
}

/** What the rulebook says to the question of somebody who knows what he may know; that he asked is recorded. */
async function answerQuestion(
  parts: DeskParts,
  input: HttpInput,
  principal: Principal,
  language: Language,
  caller: Caller,
): Promise<CheckResult> {
  const question = toQuestion(input);
  const world = await parts.log.world(subjectsOf(question));
  const context = contextOf(parts, principal.actor);
  const viewer = viewerFor(parts, principal);
  const hidden = await hiddenFrom(world, namedBy(question), viewer, parts.log);
  const found = check(world, question, context);
  if (hidden.breaches.length > 0 && !isAllowed(question, hidden, found)) {
    noteHidden(parts, input, hidden, caller);
    const seen = check(withoutHidden(world, hidden.breaches), question, context);
    const breaches = seen.length === 0 ? hidden.breaches : seen;
    return { breaches: breaches.map((breach) => refusalOfBreach(breach, language)) };
  }
  await recordAsked(parts, caller, classifiedIn(world, viewer));
  if (found.length > 0) return { breaches: found.map((breach) => refusalOfBreach(breach, language)) };
  const decision = decide(world, question, context);
  const events = decision.kind === 'decided' ? decision.events : [];
  return { breaches: [], events: await readable(parts, { events, first: 0, inputId: input.inputId }, principal) };
}

/** What is hidden only because it lies at another unit is no obstacle to whom the rulebook lets act on it there. */
function isAllowed(input: Input, hidden: Hidden, found: readonly Breach[]): boolean {
  return !hidden.isClosed && isJudgedByRules(input) && found.length === 0;
}

/** The answer to a question tells of what it names: of what is classified that is a read like any other. */
async function recordAsked(parts: DeskParts, caller: Caller, classified: readonly Classified[]): Promise<void> {
  const [only, ...others] = classified;
  if (only === undefined) return;
  if (others.length === 0) await recordRead(parts, caller, only.subject, only.secrecy);
  else {
    const rows = classified.map(({ subject, secrecy }) => ({ id: idOf(subject), secrecy }));
    await recordListed(parts, caller, 'check', rows);
  }
}

function viewerFor({ security, now }: Pick<DeskParts, 'security' | 'now'>, principal: Principal): Viewer {
  return viewerOf(principal, now(), security.glassOf(principal.actor.person, now()));
}

function contextOf({ references, now }: DeskParts, actor: Actor): Context {
  const known = references();
  return { actor, now: now(), rules: known.rulesAt(now()), calendar: known.calendar, network: known.network };
}

/** What is submitted, and the input as it came. */
interface Admitted {
  readonly input: HttpInput;
  readonly submission: Submission;
  readonly caller: Caller;
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
  const hidden = await hiddenToActor(parts, known.input, principal);
  if (hidden !== undefined) {
    noteHidden(parts, input, hidden, delivery.caller);
    // It goes the way of what names something that does not exist.
    return { input, caller: delivery.caller, submission: { ...known, digest, actor, hidden: hidden.breaches } };
  }
  noteReported(parts, known.input, principal, delivery.caller);
  const admitted = { input, caller: delivery.caller, submission: { ...known, digest, actor } };
  const ticket = await takeTicket(parts, received, actor, delivery);
  if (ticket === 'unproven') return answerUnproven(input.inputId, language);
  return ticket === undefined ? admitted : { ...admitted, ticket };
}

/**
 * What of a command must be decided as if it were not there, because its actor is not cleared for some of it. A report is
 * taken: whoever holds a thing knows of it.
 */
async function hiddenToActor({ log, ...parts }: DeskParts, input: Input, principal: Principal) {
  const viewer = viewerFor(parts, principal);
  const named = isReport(input) || viewer.clearance === 'A' ? [] : namedBy(input);
  if (named.length === 0) return undefined;
  const hidden = await hiddenFrom(await log.world(named), named, viewer, log);
  return hidden.isClosed ? hidden : undefined;
}

/**
 * The breaches of a refused input as its author may read them. What lies at another unit is hidden only now: the rulebook's
 * yes is enough to act on it, and inputs before this one may have brought it here; its no says that there is none.
 */
async function breachesFor(
  parts: DeskParts,
  { input, submission, caller }: Admitted,
  refused: readonly Breach[],
  principal: Principal,
): Promise<readonly Breach[]> {
  const viewer = viewerFor(parts, principal);
  const named = viewer.national && viewer.clearance === 'A' ? [] : namedBy(submission.input);
  if (named.length === 0) return refused;
  const world = await parts.log.world(subjectsOf(submission.input));
  const hidden = await hiddenFrom(world, named, viewer, parts.log);
  if (hidden.breaches.length === 0) return refused;
  if (!hidden.isClosed) noteHidden(parts, input, hidden, caller);
  const seen = check(withoutHidden(world, hidden.breaches), submission.input, contextOf(parts, principal.actor));
  return seen.length === 0 ? hidden.breaches : seen;
}

/** A report of what its author is not cleared for stands, and is noted: he knows of what he should not. */
function noteReported(parts: DeskParts, input: Input, principal: Principal, caller: Caller): void {
  const viewer = viewerFor(parts, principal);
  if (!isReport(input) || viewer.clearance === 'A') return;
  parts.security.recordLater(async () => {
    const subjects = subjectsOf(input);
    const hidden = await hiddenFrom(await parts.log.world(subjects), subjects, viewer, parts.log);
    if (hidden.isClosed) noteHidden(parts, input, hidden, caller);
    return undefined;
  });
}

/** Someone asked for what he may not know of. Told after the answer: it takes no longer than for what does not exist. */
function noteHidden({ security }: DeskParts, { kind }: Pick<Input, 'kind'>, hidden: Hidden, caller: Caller): void {
  const [first] = hidden.classified;
  if (first === undefined) return;
  security.countRefusal(caller);
  security.recordLater({ ...caller, kind: 'classified-refused', ...first, detail: { asked: kind } });
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
async function submit(parts: DeskParts, admitted: Admitted, principal: Principal, language: Language): Promise<Answer> {
  const { input, submission, ticket } = admitted;
  const { inputId } = input;
  let isDecided = false;
  try {
    const outcome = await parts.log.submit(submission);
    isDecided = true;
    const isSame = await isSameName(input, outcome, (commitment) => parts.views.findOpening(commitment));
    if (!isSame) return answerConflict(inputId, language);
    if (outcome.kind === 'refused') {
      const breaches = await breachesFor(parts, admitted, outcome.breaches, principal);
      return answerOutcome({ ...outcome, breaches }, [], language);
    }
    const events = outcome.kind === 'decided' ? await readable(parts, outcome, principal) : [];
    return answerOutcome(outcome, events, language);
  } catch (error) {
    parts.onFailure(error);
    return answerFailure(inputId, error, language);
  } finally {
    await ticket?.settle(isDecided);
  }
}

/** The events of a decision without what its actor may not read; `first`: the position of the first of them. */
async function readable(
  { log, now }: DeskParts,
  { events, first, inputId }: Pick<Extract<Outcome, { kind: 'decided' }>, 'events' | 'first' | 'inputId'>,
  principal: Principal,
): Promise<readonly Event[]> {
  const viewer = viewerOf(principal, now());
  if (viewer.clearance === 'A') return events;
  const facts = events.map((event, index): Recorded => {
    return { position: first + index, recordedAt: now(), inputId, event };
  });
  const subjects = new Set<SubjectId>(events.flatMap((event) => subjectsOfEvent(event)));
  // Of what a question would bring into being, only its own events tell.
  const told = await log.world([...subjects]);
  const born = facts.filter(({ event }) => subjectsOfEvent(event).some((subject) => !told.stories.has(subject)));
  const labels = new Map([...labelsIn(evolve({ stories: new Map() }, born)), ...labelsIn(told)]);
  // Whoever stated the facts reads all that is no secret to him, wherever else they belong.
  const trimmed = facts.map((fact) => trimFact(fact, { ...viewer, facility: fact.event.at }, labels)?.event);
  return trimmed.filter((event) => event !== undefined);
}
