import type { Custodian } from '../custody/custodian.ts';
import type { EventCommon } from '../event.ts';
import type { PackingCheck } from '../handling/packing.ts';
import type {
  BodyId,
  DespatchId,
  DocumentReference,
  EquipmentId,
  FacilityId,
  ItemId,
  PersonId,
  ReceptacleId,
  RepresentativeId,
  RequestId,
  RuleSetId,
} from '../ids.ts';
import type { Commitment } from '../input.ts';
import type { Instant, ServiceDate } from '../time.ts';
import type {
  AcceptanceChange,
  AttemptReason,
  CorrectionReason,
  DeliveryTarget,
  RecipientPosition,
  RefusalEvidence,
  SenderOrder,
  SuspensionGround,
} from './inputs.ts';
import type { ItemForm, Product } from './product.ts';

export interface ItemAccepted extends EventCommon {
  readonly type: 'ItemAccepted';
  readonly item: ItemId;
  readonly product: Product;
  readonly form: ItemForm;
  readonly sender: BodyId;
  readonly recipient: BodyId;
  readonly origin: FacilityId;
  /** The facility that delivers to the recipient. */
  readonly delivery: FacilityId;
  /** The facility that serves the sender: where the item goes if it is returned. */
  readonly returnTo: FacilityId;
  readonly massGrams: number;
  readonly declaredMassGrams?: number;
  readonly scale?: EquipmentId;
  readonly packing: PackingCheck;
  /** J of J+n: the day of the date stamp, moved by the cut-off hour (R2.04, R2.15). */
  readonly postingDate: ServiceDate;
  readonly ruleSet: RuleSetId;
  /** The promise; absent where the law promises nothing (special areas, R2.08). */
  readonly dueAt?: Instant;
  readonly agreedAt?: Instant;
  readonly payment: 'free' | 'paid';
  /** X-ray and disinfection are required before delivery (R1.50). */
  readonly screeningRequired: boolean;
  readonly namedPersonOnly: boolean;
  readonly returnBy?: Instant;
  readonly handedBy?: RepresentativeId;
  readonly remark?: string;
  readonly directCarriage: boolean;
  readonly guards: boolean;
  readonly proofOfDelivery: boolean;
  readonly request?: RequestId;
}
export interface ItemControlled extends EventCommon {
  readonly type: 'ItemControlled';
  readonly item: ItemId;
}
export interface AcceptanceCancelled extends EventCommon {
  readonly type: 'AcceptanceCancelled';
  readonly item: ItemId;
  readonly sender: BodyId;
  readonly reason: 'sender-withdrew' | 'entered-wrongly';
}
/**
 * Declaration and corrective fact in one: what was entered is void, `change` stands in its place, with the promise
 * that follows from it. Who, when and why are the event's own.
 */
export interface AcceptanceCorrected extends EventCommon {
  readonly type: 'AcceptanceCorrected';
  readonly item: ItemId;
  readonly reason: CorrectionReason;
  /** The values that stood before, of the fields that change. */
  readonly replaced: AcceptanceChange;
  readonly change: AcceptanceChange;
  readonly bound: Bound;
  /** By the recipient that stands now (R1.16–R1.18). */
  readonly payment: 'free' | 'paid';
}
/** Where an item is bound, and what is promised on the way there. */
export interface Bound {
  readonly body: BodyId;
  /** The facility that delivers to it. */
  readonly delivery: FacilityId;
  readonly scope: Product['scope'];
  readonly dueAt?: Instant;
  /** X-ray and disinfection are required before delivery (R1.50). */
  readonly screeningRequired: boolean;
}
export interface ItemSuspended extends EventCommon {
  readonly type: 'ItemSuspended';
  readonly item: ItemId;
  readonly ground: SuspensionGround;
  readonly reference: DocumentReference;
  readonly minutes: DocumentReference;
}
export interface ItemReleased extends EventCommon {
  readonly type: 'ItemReleased';
  readonly item: ItemId;
  readonly decision: DocumentReference;
  /** The way back to the sender, when the decision returns it. */
  readonly bound?: Bound;
}
/** The sender's order: from now on the item is bound elsewhere (R4.06). */
export interface SenderOrdered extends EventCommon {
  readonly type: 'SenderOrdered';
  readonly item: ItemId;
  readonly order: SenderOrder;
  readonly bound: Bound;
}
export interface NoticeLeft extends EventCommon {
  readonly type: 'NoticeLeft';
  readonly item: ItemId;
}
export interface ItemUnclaimed extends EventCommon {
  readonly type: 'ItemUnclaimed';
  readonly item: ItemId;
  readonly decision: DocumentReference;
}
/** Where the log had an item until this fact says otherwise: with whom, and inside what. */
export interface Taken {
  readonly from: Custodian;
  readonly outOf?: { readonly receptacle: ReceptacleId; readonly despatch?: DespatchId; readonly massGrams: number };
}
export interface ItemDelivered extends EventCommon, Taken {
  readonly type: 'ItemDelivered';
  readonly item: ItemId;
  readonly body: BodyId;
  readonly target: DeliveryTarget;
  readonly receivedBy?: RepresentativeId;
  readonly position: RecipientPosition;
  readonly recipientName: Commitment;
  readonly coverIntact: boolean;
}
/** Delivered to the sender after a return. */
export interface ItemReturned extends EventCommon, Taken {
  readonly type: 'ItemReturned';
  readonly item: ItemId;
  readonly body: BodyId;
  readonly target: DeliveryTarget;
  readonly receivedBy?: RepresentativeId;
  readonly position: RecipientPosition;
  readonly recipientName: Commitment;
  readonly coverIntact: boolean;
}
export interface DeliveryAttempted extends EventCommon {
  readonly type: 'DeliveryAttempted';
  readonly item: ItemId;
  readonly target: DeliveryTarget;
  readonly reason: AttemptReason;
  readonly refusal?: RefusalEvidence;
  /** Made at the right target at the right hour: it stops the clock (R2.04, R2.10). */
  readonly counts: boolean;
}
/** The delivery or return was reported wrongly: the item is where it was before. */
export interface DeliveryCorrected extends EventCommon {
  readonly type: 'DeliveryCorrected';
  readonly item: ItemId;
  readonly reason: CorrectionReason;
  /** Who reported it. */
  readonly reportedBy: PersonId;
  /** Who had it before. */
  readonly to: Custodian;
  /** It was in a receptacle or a vehicle, or missing: nobody can say where it is now. */
  readonly lost?: true;
}
export interface ReturnApproved extends EventCommon {
  readonly type: 'ReturnApproved';
  readonly item: ItemId;
  readonly reference: DocumentReference;
  /** The way back; the return leg has its own promise (12.5 #58). */
  readonly bound: Bound;
}
export interface ItemRewrapped extends EventCommon {
  readonly type: 'ItemRewrapped';
  readonly item: ItemId;
  readonly witness: PersonId;
  readonly minutes: DocumentReference;
  readonly massGrams: number;
  readonly innerOpened: boolean;
}
export interface ProofConfirmed extends EventCommon {
  readonly type: 'ProofConfirmed';
  readonly item: ItemId;
}
export interface ItemFound extends EventCommon, Taken {
  readonly type: 'ItemFound';
  readonly item: ItemId;
}
