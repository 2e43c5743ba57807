import type { Breach, BreachCode, Event } from '@giaolien/kernel';
import {
  irregularitySentence,
  refusalOfBreach,
  refusalOfFault,
  type FaultCode,
  type InputResult,
  type Language,
  type Refusal,
} from '@giaolien/wire';
import { LogClosed, LogFenced, LogUnavailable, SecurityLogUnavailable, type Outcome } from '@giaolien/store';
import type { Fault } from './received.ts';

/** Something is named that the network does not know. */
const NOT_FOUND: ReadonlySet<BreachCode> = new Set<BreachCode>([
  'facility_must_be_known',
  'body_must_be_known',
  'item_must_be_known',
  'receptacle_must_be_known',
  'despatch_must_be_known',
  'handover_must_be_known',
  'trip_must_be_known',
  'irregularity_must_be_known',
  'request_must_be_known',
  'vehicle_must_be_known',
  'equipment_must_be_known',
  'person_must_be_known',
  'seal_must_be_known',
]);
/** The actor may not say this: wrong office, role, clearance or party. */
const FORBIDDEN: ReadonlySet<BreachCode> = new Set<BreachCode>([
  'actor_must_act_for_own_facility',
  'actor_must_hold_role',
  'actor_must_hold_clearance',
  'actor_must_be_giver',
  'actor_must_be_receiver',
]);

/** What one input is answered: the status it has alone, and the body. */
export interface Answer {
  readonly status: number;
  readonly result: InputResult;
}

/** The HTTP status of a refusal by the rulebook. */
export function statusOfBreach(code: BreachCode): number {
  if (NOT_FOUND.has(code)) return 404;
  return FORBIDDEN.has(code) ? 403 : 422;
}

/** An input that never reached the kernel because its body is at fault. */
export function answerFault(inputId: string | null, { code, field }: Fault, language: Language): Answer {
  return refused(400, inputId, [refusalOfFault(code, language, field)]);
}

/** An input that the server refused by the rulebook without storing that it did. */
export function answerBreaches(
  inputId: string,
  breaches: readonly Breach[],
  language: Language,
  repeated = false,
): Answer {
  const [first] = breaches;
  const status = first === undefined ? 422 : statusOfBreach(first.code);
  return refused(
    status,
    inputId,
    breaches.map((breach) => refusalOfBreach(breach, language)),
    repeated,
  );
}

/** The same inputId came with another body. */
export function answerConflict(inputId: string, language: Language): Answer {
  return refused(409, inputId, [refusalOfFault('input_id_must_not_be_reused', language)]);
}

/** The witness that the input names has not signed exactly this input, or his signature was used already. */
export function answerUnproven(inputId: string, language: Language): Answer {
  return refused(403, inputId, [refusalOfFault('witness_must_be_proven', language)]);
}

/** The input could not be decided or stored; what to do is told, what went wrong is not. */
export function answerFailure(inputId: string, error: unknown, language: Language): Answer {
  const { status, code } = failureOf(error);
  return refused(status, inputId, [refusalOfFault(code, language)]);
}

/** Status and code of what the log throws: out of reach for a while, or a defect of ours. */
export function failureOf(error: unknown): { readonly status: number; readonly code: FaultCode } {
  const isPassing =
    error instanceof LogUnavailable ||
    error instanceof LogClosed ||
    error instanceof LogFenced ||
    error instanceof SecurityLogUnavailable;
  return isPassing ? { status: 503, code: 'server_must_be_ready' } : { status: 500, code: 'server_must_be_sound' };
}

/** `events`: those of the outcome that the actor may read. */
export function answerOutcome(outcome: Outcome, events: readonly Event[], language: Language): Answer {
  const { inputId } = outcome;
  switch (outcome.kind) {
    case 'decided': {
      const { first, last, repeated } = outcome;
      const irregularities = events
        .filter((event) => event.type === 'IrregularityRaised')
        .map(({ irregularity, code }) => ({ id: irregularity, code, sentence: irregularitySentence(code, language) }));
      return { status: 200, result: { inputId, kind: 'decided', first, last, events, irregularities, repeated } };
    }
    case 'refused':
      return answerBreaches(inputId, outcome.breaches, language, outcome.repeated);
    case 'conflict':
      return answerConflict(inputId, language);
  }
}

function refused(status: number, inputId: string | null, refusals: Refusal[], repeated = false): Answer {
  return { status, result: { inputId, kind: 'refused', refusals, repeated } };
}
