import type { FacilityId, Instant, PersonId, Role } from '@giaolien/kernel';
import type { ApprovedActName } from '@giaolien/wire';
import type { Static, TSchema } from 'typebox';
import type { Principal } from '../auth/principal.ts';
import type { Services } from '../services.ts';
import type { Caller } from './caller.ts';

/** Who asked for an act, when and why. */
export interface Asked {
  readonly id: string;
  readonly asker: PersonId;
  readonly facility: FacilityId;
  readonly askedAt: Instant;
  readonly reason: string;
}

/** What an act is carried out with. */
export interface ActContext {
  readonly services: Services;
  readonly asked: Asked;
  /** The second person, and from where. */
  readonly decider: Principal;
  readonly caller: Caller;
  readonly now: Instant;
}

/**
 * What an act answers. `kept` stands with the approval for ever: ids and counts. `told` is shown once, to the second
 * person in the answer to the decision, and is nowhere else: the code of a recovery, of a new device.
 */
export interface ActOutcome {
  readonly kept?: Readonly<Record<string, unknown>>;
  readonly told?: Readonly<Record<string, unknown>>;
}

/** An administrative act that one person asks for and another carries out (12.10 #93). */
export interface ApprovedAct {
  readonly name: ApprovedActName;
  /** Shape of its parameters: what is stored, shown to the second person, and carried out, to the letter. */
  readonly parameters: TSchema;
  readonly mayAsk: readonly Role[] | 'signed-in';
  readonly mayApprove: readonly Role[];
  /** May be asked for without a young proof of identity: what cannot wait. */
  readonly needsNoProof?: true;
  /** The second person must see the whole network (`isNational`). */
  readonly nationalOnly?: true;
  /**
   * What the roles alone do not say: an office keeps its own people, nobody approves what concerns himself.
   * `asker` is true while he asks, false for the second person.
   */
  mayTakePart?(parameters: unknown, person: Principal, asker: boolean, services: Services): boolean;
  /** Refuses what could not be carried out, when it is asked for. @throws Problem */
  assertPossible?(parameters: unknown, asker: Principal, services: Services): Promise<void> | void;
  /** Carries it out, once. @throws Problem, which leaves the approval failed. */
  run(parameters: unknown, context: ActContext): Promise<ActOutcome>;
}

/** The same with the type of its parameters known to the one who writes it. */
export interface TypedAct<Schema extends TSchema> extends Omit<
  ApprovedAct,
  'parameters' | 'mayTakePart' | 'assertPossible' | 'run'
> {
  readonly parameters: Schema;
  mayTakePart?(parameters: Static<Schema>, person: Principal, asker: boolean, services: Services): boolean;
  assertPossible?(parameters: Static<Schema>, asker: Principal, services: Services): Promise<void> | void;
  run(parameters: Static<Schema>, context: ActContext): Promise<ActOutcome>;
}

/** An act for the table in `acts.ts`. Its parameters were held against its schema before it sees them. */
export function defineAct<Schema extends TSchema>(act: TypedAct<Schema>): ApprovedAct {
  return act;
}
