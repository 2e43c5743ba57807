import type { BodyId, DocumentReference, FacilityId, IrregularityId, PersonId, SubjectId } from '../ids.ts';
import type { SecrecyClass } from '../item/product.ts';
import type { Instant } from '../time.ts';
import type { DueDuty, IrregularityCode } from './events.ts';
import type { Finding, Gravity, Level, Measure } from './kinds.ts';

/** A duty of a case, and how it was done. */
export interface CaseDuty extends DueDuty {
  readonly doneAt: Instant | null;
  readonly doneBy: PersonId | null;
  readonly reference: DocumentReference | null;
}

export interface Acknowledgement {
  readonly level: Level;
  readonly at: Instant;
  readonly by: PersonId;
}

/** What was found wrong, until someone closes it with a finding (12.7). */
export interface IrregularityNow {
  readonly id: IrregularityId;
  readonly code: IrregularityCode;
  readonly about: readonly SubjectId[];
  readonly body: BodyId | null;
  readonly gravity: Gravity;
  readonly secrecy: SecrecyClass | null;
  readonly raisedAt: Instant;
  readonly at: FacilityId;
  readonly concerns: readonly FacilityId[];
  readonly by: PersonId;
  readonly duties: readonly CaseDuty[];
  readonly acknowledgements: readonly Acknowledgement[];
  readonly finding: Finding | null;
  readonly responsible: PersonId | 'outside' | null;
  readonly measures: readonly Measure[];
  readonly closedAt: Instant | null;
  readonly closedBy: PersonId | null;
  readonly reopened: number;
}

/**
 * An irregularity that touches a secret and is more than a deviation is an investigation: it cannot be closed without
 * finding, responsible person, measures and notices (R2.13; 12.7 #73).
 */
export function isInvestigation(irregularity: Pick<IrregularityNow, 'gravity' | 'secrecy'>): boolean {
  return irregularity.secrecy !== null && irregularity.gravity !== 'deviation';
}
