import type { PackingCheck } from '../handling/packing.ts';
import type { BodyId, DocumentReference, EquipmentId, FacilityId, ItemId, ReceptacleId } from '../ids.ts';
import type { PersonId, RepresentativeId, RequestId } from '../ids.ts';
import type { Commitment, InputCommon } from '../input.ts';
import type { Instant, ServiceDate } from '../time.ts';
import type { ItemForm, SecrecyClass, Urgency } from './product.ts';

/** Chấp nhận gửi. A gate, hence a command: the Postal Law accepts "only if" (art. 11.1; R4.01). */
export interface AcceptItem extends InputCommon {
  readonly kind: 'AcceptItem';
  readonly item: ItemId;
  readonly facility: FacilityId;
  readonly form: ItemForm;
  readonly secrecy: SecrecyClass | null;
  readonly urgency: Urgency;
  readonly sender: BodyId;
  readonly recipient: BodyId;
  readonly massGrams: number;
  readonly declaredMassGrams?: number;
  /** The scale that gave `massGrams` (12.2 #16). */
  readonly scale?: EquipmentId;
  /** Agreed moment of delivery, for Hẹn giờ (R1.33). */
  readonly agreedAt?: Instant;
  readonly packing: PackingCheck;
  /** The authorised person of the sender who brings it; a secret comes from nobody else (R3.04). */
  readonly handedBy?: RepresentativeId;
  /** "Chỉ người có tên mới được bóc bì" (R3.16). */
  readonly namedPersonOnly?: boolean;
  /** "Tài liệu thu hồi": to be sent back by this moment (R3.19). */
  readonly returnBy?: Instant;
  /** How to handle an ordinary item, e.g. "dễ vỡ". Never on a secret (12.2 #20). At most 80 characters. */
  readonly remark?: string;
  /** Carried directly by the Central Post Department, on request of one of the four offices (R1.49). */
  readonly directCarriage?: boolean;
  /** Guarded, on request of one of the four offices (R1.42). */
  readonly guards?: boolean;
  /** The sender wants the signed proof back (chứng từ chuyển trả, R5.05). */
  readonly proofOfDelivery?: boolean;
  /** The collection by which it came (R5.01). */
  readonly request?: RequestId;
}
/** Kiểm soát bưu gửi: the second person (12.2 #26). */
export interface ControlItem extends InputCommon {
  readonly kind: 'ControlItem';
  readonly item: ItemId;
}
export interface CancelAcceptance extends InputCommon {
  readonly kind: 'CancelAcceptance';
  readonly item: ItemId;
  readonly reason: 'sender-withdrew' | 'entered-wrongly';
}
export const CORRECTION_REASONS = ['entered-wrongly', 'date-stamp-wrong', 'weighed-wrongly', 'read-wrongly'] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];
/** What a correction puts in place of what was entered; at least one. */
export interface AcceptanceChange {
  readonly form?: ItemForm;
  readonly urgency?: Urgency;
  readonly recipient?: BodyId;
  readonly massGrams?: number;
  readonly agreedAt?: Instant;
  /** J as the date stamp really shows it (12.2 #15). */
  readonly postingDate?: ServiceDate;
}
/** Điều chỉnh: the acceptance was entered wrongly; the original stays beside it (12.2 #15). */
export interface CorrectAcceptance extends InputCommon {
  readonly kind: 'CorrectAcceptance';
  readonly item: ItemId;
  readonly reason: CorrectionReason;
  readonly change: AcceptanceChange;
}
export const SUSPENSION_GROUNDS = ['forbidden-content', 'authority-request'] as const;
export type SuspensionGround = (typeof SUSPENSION_GROUNDS)[number];
/** Đình chỉ: nothing moves until a decision (R4.11; 12.2 #28). */
export interface SuspendItem extends InputCommon {
  readonly kind: 'SuspendItem';
  readonly item: ItemId;
  readonly ground: SuspensionGround;
  /** The written request, or the finding. */
  readonly reference: DocumentReference;
  /** Number of the signed minutes (biên bản). */
  readonly minutes: DocumentReference;
}
/** The decision that ends a suspension: the item goes on, or back to its sender. */
export interface ReleaseItem extends InputCommon {
  readonly kind: 'ReleaseItem';
  readonly item: ItemId;
  readonly decision: DocumentReference;
  readonly outcome: 'continue' | 'return';
}
export const SENDER_ORDERS = ['change-addressee', 'forward', 'withdraw'] as const;
/** Until delivered the item is at the sender's disposal (Postal Law art. 16; R4.06). */
export type SenderOrder = (typeof SENDER_ORDERS)[number];
export interface OrderBySender extends InputCommon {
  readonly kind: 'OrderBySender';
  readonly item: ItemId;
  readonly order: SenderOrder;
  /** Where it shall go instead; a withdrawal goes to the sender. */
  readonly recipient?: BodyId;
  /** The sender showed his proof of posting (12.5 #57). */
  readonly proofShown: boolean;
}
/** Giấy mời: an invitation left at the address after a failed attempt (R4.20 d). */
export interface ReportNotice extends InputCommon {
  readonly kind: 'ReportNotice';
  readonly item: ItemId;
}
/** Duyệt hoàn: the decision to send an undeliverable item back (R4.21). */
export interface ApproveReturn extends InputCommon {
  readonly kind: 'ApproveReturn';
  readonly item: ItemId;
  /** The sender's request, or the decision. */
  readonly reference: DocumentReference;
}
/** Vô thừa nhận: undeliverable and unreturnable after six months (R4.23). KT1 keeps it closed and unpublished (R4.26). */
export interface DeclareUnclaimed extends InputCommon {
  readonly kind: 'DeclareUnclaimed';
  readonly item: ItemId;
  readonly decision: DocumentReference;
}
/** Who signed for the body. `named-person`: the one written on the envelope. */
export const RECIPIENT_POSITIONS = ['clerk', 'named-person', 'duty-contact', 'head', 'other'] as const;
export type RecipientPosition = (typeof RECIPIENT_POSITIONS)[number];
/** Where the courier went: the address, or the contact that the body named for out of hours (R2.10). */
export const DELIVERY_TARGETS = ['address', 'contact'] as const;
export type DeliveryTarget = (typeof DELIVERY_TARGETS)[number];
export interface ReportDelivery extends InputCommon {
  readonly kind: 'ReportDelivery';
  readonly item: ItemId;
  readonly target: DeliveryTarget;
  readonly position: RecipientPosition;
  /** The authorised person of the recipient; a secret goes to nobody else. */
  readonly receivedBy?: RepresentativeId;
  /** Commitment to the name of the person who signed. */
  readonly recipientName: Commitment;
  readonly coverIntact: boolean;
}
/** Reasons of a failed attempt (PKTC): statutory a–e of R4.20, and one of the field. */
export const ATTEMPT_REASONS = ['address-wrong', 'moved', 'not-found', 'did-not-collect', 'refused', 'closed'] as const;
export type AttemptReason = (typeof ATTEMPT_REASONS)[number];
/** An organisation refuses with signature and stamp (R4.24). */
export interface RefusalEvidence {
  readonly refuserName: Commitment;
  readonly stamped: boolean;
}
export interface ReportAttempt extends InputCommon {
  readonly kind: 'ReportAttempt';
  readonly item: ItemId;
  readonly target: DeliveryTarget;
  readonly reason: AttemptReason;
  readonly refusal?: RefusalEvidence;
}
/** A delivery or return that was reported wrongly: the item is where it was before (huỷ báo phát, R5.43). */
export interface CorrectDelivery extends InputCommon {
  readonly kind: 'CorrectDelivery';
  readonly item: ItemId;
  readonly reason: CorrectionReason;
}
/** Gói lại: a torn cover is wrapped again before a witness (R4.10; 12.5 #60). */
export interface ReportRewrap extends InputCommon {
  readonly kind: 'ReportRewrap';
  readonly item: ItemId;
  readonly facility: FacilityId;
  readonly witness: PersonId;
  readonly minutes: DocumentReference;
  readonly massGrams: number;
  /** The inner envelope or its content was opened. */
  readonly innerOpened: boolean;
}
/** The signed proof is back with the sender (12.5 #61). */
export interface ConfirmProof extends InputCommon {
  readonly kind: 'ConfirmProof';
  readonly item: ItemId;
}
/** Something stands here that should not, or is back after it was missing: exactly one of the two. */
export interface ReportFinding extends InputCommon {
  readonly kind: 'ReportFinding';
  readonly facility: FacilityId;
  readonly item?: ItemId;
  readonly receptacle?: ReceptacleId;
}
