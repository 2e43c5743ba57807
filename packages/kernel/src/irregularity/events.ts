import type { BreachCode } from '../breach.ts';
import type { EventCommon } from '../event.ts';
import type { BodyId, DocumentReference, FacilityId, IrregularityId, PersonId, SubjectId } from '../ids.ts';
import type { SecrecyClass } from '../item/product.ts';
import type { Instant } from '../time.ts';
import type { Duty, Finding, Gravity, Lapse, Level, Measure, RaisedKind, ReportedKind } from './kinds.ts';

/** A breach of the rulebook beside a report, what a person reported, what follows of itself, or a clock that ran out. */
export type IrregularityCode = BreachCode | ReportedKind | RaisedKind | Lapse;

/** A duty of a case, and by when. */
export interface DueDuty {
  readonly duty: Duty;
  readonly dueAt: Instant;
}

export interface IrregularityRaised extends EventCommon {
  readonly type: 'IrregularityRaised';
  readonly irregularity: IrregularityId;
  readonly code: IrregularityCode;
  /** What it is about, the most telling first. */
  readonly about: readonly SubjectId[];
  readonly body?: BodyId;
  readonly gravity: Gravity;
  /** Strictest class of what it is about. */
  readonly secrecy: SecrecyClass | null;
  /** Offices that must know beside the one where it was raised: where the item or bag came from (12.3 #38). */
  readonly concerns: readonly FacilityId[];
  readonly duties: readonly DueDuty[];
}
export interface IrregularityAcknowledged extends EventCommon {
  readonly type: 'IrregularityAcknowledged';
  readonly irregularity: IrregularityId;
  readonly level: Level;
}
export interface DutyDone extends EventCommon {
  readonly type: 'DutyDone';
  readonly irregularity: IrregularityId;
  readonly duty: Duty;
  readonly reference?: DocumentReference;
}
export interface IrregularityClosed extends EventCommon {
  readonly type: 'IrregularityClosed';
  readonly irregularity: IrregularityId;
  readonly finding: Finding;
  readonly responsible?: PersonId | 'outside';
  readonly measures: readonly Measure[];
}
export interface IrregularityReopened extends EventCommon {
  readonly type: 'IrregularityReopened';
  readonly irregularity: IrregularityId;
  readonly reference: DocumentReference;
}
