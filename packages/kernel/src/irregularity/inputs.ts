import type {
  BodyId,
  DocumentReference,
  FacilityId,
  IrregularityId,
  ItemId,
  PersonId,
  ReceptacleId,
  TripId,
} from '../ids.ts';
import type { InputCommon } from '../input.ts';
import type { Duty, Finding, Lapse, Measure, ReportedKind } from './kinds.ts';

/** Damage, loss or violence that no other report states (12.7 #72), or content that may not be sent (12.2 #23). */
export interface ReportIrregularity extends InputCommon {
  readonly kind: 'ReportIrregularity';
  readonly facility: FacilityId;
  readonly irregularity: ReportedKind;
  readonly item?: ItemId;
  readonly receptacle?: ReceptacleId;
  readonly trip?: TripId;
  /** The body concerned, e.g. whose item was turned away. */
  readonly body?: BodyId;
}
/** A clock ran out: the platform's own watch says so. The kernel looks again whether it did. */
export interface ReportLapse extends InputCommon {
  readonly kind: 'ReportLapse';
  readonly lapse: Lapse;
  readonly item?: ItemId;
  readonly irregularity?: IrregularityId;
}
/** A level of the ladder has taken note (12.7 #74). */
export interface AcknowledgeIrregularity extends InputCommon {
  readonly kind: 'AcknowledgeIrregularity';
  readonly irregularity: IrregularityId;
}
/** A named duty of the case was done. */
export interface RecordDuty extends InputCommon {
  readonly kind: 'RecordDuty';
  readonly irregularity: IrregularityId;
  readonly duty: Duty;
  readonly reference?: DocumentReference;
}
export interface CloseIrregularity extends InputCommon {
  readonly kind: 'CloseIrregularity';
  readonly irregularity: IrregularityId;
  readonly finding: Finding;
  /** Who answers for it: a person of the register, or somebody outside (12.7 #73). */
  readonly responsible?: PersonId | 'outside';
  readonly measures: readonly Measure[];
}
export interface ReopenIrregularity extends InputCommon {
  readonly kind: 'ReopenIrregularity';
  readonly irregularity: IrregularityId;
  readonly reference: DocumentReference;
}
