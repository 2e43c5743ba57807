import type { DocumentReference, FacilityId, HandoverId, ItemId, PersonId, ReceptacleId, VehicleId } from '../ids.ts';
import type { InputCommon } from '../input.ts';
import type { SealState } from '../receptacle/seal.ts';
import type { Custodian } from './custodian.ts';

/**
 * Lập BĐ10 (between offices and trips) or BĐ13 (to a courier; the gate before delivery, 12.2 #27).
 * Lines are receptacles or outside items (đi ngoài).
 */
export interface DrawHandoverList extends InputCommon {
  readonly kind: 'DrawHandoverList';
  readonly handover: HandoverId;
  readonly place: FacilityId;
  readonly giver: Custodian;
  readonly receiver: Custodian;
  readonly receptacles: readonly ReceptacleId[];
  readonly items: readonly ItemId[];
  /** With what a courier goes out; secrets want a dedicated vehicle, or an escort (R1.41, R1.48). */
  readonly vehicle?: VehicleId;
  readonly escort?: PersonId;
  /** The paper by which the guards of a courier's round have come (R1.42). */
  readonly guards?: DocumentReference;
}
export interface CancelHandoverList extends InputCommon {
  readonly kind: 'CancelHandoverList';
  readonly handover: HandoverId;
}
/** The giver signs. Custody stays with the giver until the receiver has signed too. */
export interface ReportHandoverGiven extends InputCommon {
  readonly kind: 'ReportHandoverGiven';
  readonly handover: HandoverId;
}
export interface ReceivedReceptacle {
  readonly receptacle: ReceptacleId;
  readonly sealState: SealState;
}
/** The receiver counts, looks at each seal and signs: custody of what he found passes to him. */
export interface ReportHandoverReceived extends InputCommon {
  readonly kind: 'ReportHandoverReceived';
  readonly handover: HandoverId;
  /** What is there, on the list or not. What the list names and this does not is missing. */
  readonly receptacles: readonly ReceivedReceptacle[];
  readonly items: readonly ItemId[];
}
/** Sổ chuyển giao bí mật nhà nước: the printed page of a hand-over is signed by both on paper (12.3 #42; R3.15, R3.20). */
export interface ReportBookSigned extends InputCommon {
  readonly kind: 'ReportBookSigned';
  readonly handover: HandoverId;
  /** Page of the bound book of the receiving office, 1 … */
  readonly page: number;
}
