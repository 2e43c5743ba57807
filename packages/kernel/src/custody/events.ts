import type { EventCommon } from '../event.ts';
import type { DocumentReference, FacilityId, HandoverId, PersonId, VehicleId } from '../ids.ts';
import type { Custodian } from './custodian.ts';
import type { HandoverForm, HandoverLine, ReceivedLine } from './handover.ts';

export interface HandoverListDrawn extends EventCommon {
  readonly type: 'HandoverListDrawn';
  readonly handover: HandoverId;
  readonly form: HandoverForm;
  readonly place: FacilityId;
  /** Lần lập: 1, 2, 3 … of its place and day (R5.40). */
  readonly number: number;
  readonly giver: Custodian;
  readonly receiver: Custodian;
  /** Who may sign for a party that is no facility: driver and escort of a trip, the courier. */
  readonly giverSigners: readonly PersonId[];
  readonly receiverSigners: readonly PersonId[];
  readonly lines: readonly HandoverLine[];
  /** Of the trip that receives, or of the courier's round. */
  readonly vehicle?: VehicleId;
  readonly escort?: PersonId;
  /** The paper by which the guards of a courier's round have come. */
  readonly guards?: DocumentReference;
}
export interface HandoverListCancelled extends EventCommon {
  readonly type: 'HandoverListCancelled';
  readonly handover: HandoverId;
  readonly lines: readonly HandoverLine[];
}
export interface HandoverGiven extends EventCommon {
  readonly type: 'HandoverGiven';
  readonly handover: HandoverId;
}
/** Both hands have signed: the one event by which custody passes between parties of the network. */
export interface HandoverCompleted extends EventCommon {
  readonly type: 'HandoverCompleted';
  readonly handover: HandoverId;
  readonly form: HandoverForm;
  readonly place: FacilityId;
  readonly giver: Custodian;
  readonly receiver: Custodian;
  /** What passed, listed or not, with the seal as the receiver saw it. */
  readonly received: readonly ReceivedLine[];
  /** Listed and not there: custody stays with the giver. */
  readonly missing: readonly HandoverLine[];
  /** Codes on covers or labels that the log does not know. */
  readonly unknown: readonly string[];
}
export interface BookSigned extends EventCommon {
  readonly type: 'BookSigned';
  readonly handover: HandoverId;
  readonly page: number;
}
