import type { Custodian } from './custody/custodian.ts';
import type { PackingCheck, ScreeningResult } from './handling/packing.ts';
import type {
  BodyId,
  DespatchId,
  FacilityId,
  HandoverId,
  InputId,
  IrregularityId,
  ItemId,
  MailRouteId,
  PersonId,
  ReceptacleId,
  TripId,
  VehicleId,
} from './ids.ts';
import type { ItemForm, SecrecyClass, Urgency } from './item/product.ts';
import type { TransportMode } from './network/network.ts';
import type { SealState } from './receptacle/seal.ts';
import type { Instant } from './time.ts';

/**
 * A personal or classified value as the log may hold it: HMAC-SHA-256 under a salt that can be destroyed
 * (architecture, decision 5). 43 characters of base64url.
 */
export type Commitment = string & { readonly __kind?: 'Commitment' };

/** What every input carries. */
export interface InputCommon {
  readonly inputId: InputId;
  /** When a human says it happened. A report may be late; a command happens when it is decided. */
  readonly occurredAt?: Instant;
}

// Commands ask for what exists only by our decision: the first breach is the refusal.

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
  /** Agreed moment of delivery, for Hẹn giờ (R1.33). */
  readonly agreedAt?: Instant;
  readonly packing: PackingCheck;
  /** "Chỉ người có tên mới được bóc bì" (R3.16). */
  readonly namedPersonOnly?: boolean;
  /** "Tài liệu thu hồi": to be sent back by this moment (R3.19). */
  readonly returnBy?: Instant;
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
export interface RegisterReceptacle extends InputCommon {
  readonly kind: 'RegisterReceptacle';
  readonly receptacle: ReceptacleId;
  readonly form: 'bag' | 'box';
  readonly facility: FacilityId;
  readonly tareGrams: number;
  /** Serial number of a locator fixed to it (R1.55). */
  readonly locator?: string;
}
/** Khởi tạo chuyến thư. Its number is given by the decision: gap-free per pair, class and year (12.3 #33). */
export interface OpenDespatch extends InputCommon {
  readonly kind: 'OpenDespatch';
  readonly origin: FacilityId;
  readonly destination: FacilityId;
  readonly carriage: 'air' | 'surface';
}
/** Tạo túi: an empty receptacle becomes the next bag of a despatch. */
export interface AddReceptacle extends InputCommon {
  readonly kind: 'AddReceptacle';
  readonly despatch: DespatchId;
  readonly receptacle: ReceptacleId;
}
/** Enters items in the content list (E2) of a bag that is being filled. */
export interface PackItems extends InputCommon {
  readonly kind: 'PackItems';
  readonly despatch: DespatchId;
  readonly receptacle: ReceptacleId;
  readonly items: readonly ItemId[];
}
export interface UnpackItem extends InputCommon {
  readonly kind: 'UnpackItem';
  readonly despatch: DespatchId;
  readonly receptacle: ReceptacleId;
  readonly item: ItemId;
}
/** Đóng chuyến thư: names the last bag (F), locks the totals and gives each bag its label. */
export interface CloseDespatch extends InputCommon {
  readonly kind: 'CloseDespatch';
  readonly despatch: DespatchId;
  readonly lastReceptacle: ReceptacleId;
}
export interface PlannedStop {
  readonly facility: FacilityId;
  readonly arrivalAt: Instant;
  readonly departureAt: Instant;
}
/** Lệnh điều xe, or the booking of a flight or train. */
export interface PlanTrip extends InputCommon {
  readonly kind: 'PlanTrip';
  readonly trip: TripId;
  readonly mode: TransportMode;
  readonly route?: MailRouteId;
  readonly serviceNumber?: string;
  readonly vehicle?: VehicleId;
  readonly driver: PersonId;
  readonly escort?: PersonId;
  /** Two or more. */
  readonly stops: readonly PlannedStop[];
}
/** The gate before every departure (12.4 #44; oracle 124). */
export interface AuthoriseDeparture extends InputCommon {
  readonly kind: 'AuthoriseDeparture';
  readonly trip: TripId;
  /** Index into the trip's stops. */
  readonly stop: number;
}
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
}
export interface CancelHandoverList extends InputCommon {
  readonly kind: 'CancelHandoverList';
  readonly handover: HandoverId;
}
/** Duyệt hoàn: the decision to send an undeliverable item back (R4.21). */
export interface ApproveReturn extends InputCommon {
  readonly kind: 'ApproveReturn';
  readonly item: ItemId;
}
export interface CloseIrregularity extends InputCommon {
  readonly kind: 'CloseIrregularity';
  readonly irregularity: IrregularityId;
  readonly finding: IrregularityFinding;
}
export const IRREGULARITY_FINDINGS = ['explained', 'corrected', 'not-confirmed', 'handed-to-investigation'] as const;
export type IrregularityFinding = (typeof IRREGULARITY_FINDINGS)[number];

// Reports state a physical act or finding: the fact stands, each breach becomes an irregularity beside it.

export interface ReportScreening extends InputCommon {
  readonly kind: 'ReportScreening';
  readonly item: ItemId;
  readonly facility: FacilityId;
  readonly result: ScreeningResult;
  readonly machine: string;
}
export interface ReportDisinfection extends InputCommon {
  readonly kind: 'ReportDisinfection';
  readonly item: ItemId;
  readonly facility: FacilityId;
}
export interface ReportSealing extends InputCommon {
  readonly kind: 'ReportSealing';
  readonly despatch: DespatchId;
  readonly receptacle: ReceptacleId;
  readonly sealNumber: string;
  /** Gross mass on the scale. */
  readonly grossGrams: number;
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
export interface ReportDeparture extends InputCommon {
  readonly kind: 'ReportDeparture';
  readonly trip: TripId;
  readonly stop: number;
}
export interface ReportArrival extends InputCommon {
  readonly kind: 'ReportArrival';
  readonly trip: TripId;
  readonly stop: number;
}
/** Mở túi, in the presence of a witness; the contents are compared with the list. */
export interface ReportOpening extends InputCommon {
  readonly kind: 'ReportOpening';
  readonly receptacle: ReceptacleId;
  readonly facility: FacilityId;
  readonly witness: PersonId;
  readonly sealState: SealState;
  /** The items that lay inside, on the list or not. */
  readonly items: readonly ItemId[];
}
export const RECIPIENT_POSITIONS = ['clerk', 'named-person', 'duty-contact', 'head', 'other'] as const;
export type RecipientPosition = (typeof RECIPIENT_POSITIONS)[number];
/** Báo phát thành công (PTC). */
export interface ReportDelivery extends InputCommon {
  readonly kind: 'ReportDelivery';
  readonly item: ItemId;
  readonly position: RecipientPosition;
  /** Commitment to the name of the person who signed. */
  readonly recipientName: Commitment;
  readonly coverIntact: boolean;
}
/** Reasons of a failed attempt (PKTC): statutory a–e of R4.20, and one of the field. */
export const ATTEMPT_REASONS = ['address-wrong', 'moved', 'not-found', 'did-not-collect', 'refused', 'closed'] as const;
export type AttemptReason = (typeof ATTEMPT_REASONS)[number];
export interface ReportAttempt extends InputCommon {
  readonly kind: 'ReportAttempt';
  readonly item: ItemId;
  readonly reason: AttemptReason;
}
/** Something stands here that should not, or is back after it was missing. */
export interface ReportFinding extends InputCommon {
  readonly kind: 'ReportFinding';
  readonly facility: FacilityId;
  readonly item: ItemId;
}
/** A damage or loss that no other report states. */
export const IRREGULARITY_KINDS = ['cover-torn', 'seal-broken', 'suspected-opening', 'accident', 'theft'] as const;
export type IrregularityKind = (typeof IRREGULARITY_KINDS)[number];
export interface ReportIrregularity extends InputCommon {
  readonly kind: 'ReportIrregularity';
  readonly facility: FacilityId;
  readonly irregularity: IrregularityKind;
  readonly item?: ItemId;
  readonly receptacle?: ReceptacleId;
}

export type Command =
  | AcceptItem
  | ControlItem
  | CancelAcceptance
  | RegisterReceptacle
  | OpenDespatch
  | AddReceptacle
  | PackItems
  | UnpackItem
  | CloseDespatch
  | PlanTrip
  | AuthoriseDeparture
  | DrawHandoverList
  | CancelHandoverList
  | ApproveReturn
  | CloseIrregularity;
export type Report =
  | ReportScreening
  | ReportDisinfection
  | ReportSealing
  | ReportHandoverGiven
  | ReportHandoverReceived
  | ReportDeparture
  | ReportArrival
  | ReportOpening
  | ReportDelivery
  | ReportAttempt
  | ReportFinding
  | ReportIrregularity;
export type Input = Command | Report;
export type InputKind = Input['kind'];

/** True for what states a physical act or finding; false for what asks for a decision. */
export function isReport(input: Input): input is Report {
  return input.kind.startsWith('Report');
}
