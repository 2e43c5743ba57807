import type { BreachCode } from './breach.ts';
import type { Custodian, Evidence } from './custody/custodian.ts';
import type { HandoverLine, HandoverForm, ReceivedLine } from './custody/handover.ts';
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
  RuleSetId,
  SubjectId,
  TripId,
  VehicleId,
} from './ids.ts';
import type {
  AttemptReason,
  Commitment,
  IrregularityFinding,
  IrregularityKind,
  PlannedStop,
  RecipientPosition,
} from './input.ts';
import type { ItemForm, Product } from './item/product.ts';
import type { TransportMode } from './network/network.ts';
import type { SealState } from './receptacle/seal.ts';
import type { Instant, ServiceDate } from './time.ts';

/** What every event carries beside its own fields. */
export interface EventCommon {
  /** When it happened, as far as is known: orders the story (architecture, decision 3). */
  readonly occurredAt: Instant;
  /** The claim, where it lay outside what is possible and was moved. */
  readonly claimedAt?: Instant;
  readonly by: PersonId;
  /** The facility for which `by` acted. */
  readonly at: FacilityId;
  readonly evidence: Evidence;
}

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
  readonly packing: PackingCheck;
  /** J of J+n: the day of the date stamp, moved by the cut-off hour (R2.04, R2.15). */
  readonly postingDate: ServiceDate;
  readonly ruleSet: RuleSetId;
  /** The promise; absent where the law promises nothing (special areas). */
  readonly dueAt?: Instant;
  readonly agreedAt?: Instant;
  readonly payment: 'free' | 'paid';
  /** X-ray and disinfection are required before delivery (R1.50). */
  readonly screeningRequired: boolean;
  readonly namedPersonOnly: boolean;
  readonly returnBy?: Instant;
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
export interface ItemScreened extends EventCommon {
  readonly type: 'ItemScreened';
  readonly item: ItemId;
  readonly result: ScreeningResult;
  readonly machine: string;
}
export interface ItemDisinfected extends EventCommon {
  readonly type: 'ItemDisinfected';
  readonly item: ItemId;
}

export interface ReceptacleRegistered extends EventCommon {
  readonly type: 'ReceptacleRegistered';
  readonly receptacle: ReceptacleId;
  readonly form: 'bag' | 'box';
  readonly tareGrams: number;
  readonly locator?: string;
}
export interface DespatchOpened extends EventCommon {
  readonly type: 'DespatchOpened';
  readonly despatch: DespatchId;
  readonly origin: FacilityId;
  readonly destination: FacilityId;
  readonly carriage: 'air' | 'surface';
  readonly year: number;
  /** 1, 2, 3 … without gaps within origin, destination, class and year. */
  readonly number: number;
}
export interface ReceptacleAdded extends EventCommon {
  readonly type: 'ReceptacleAdded';
  readonly despatch: DespatchId;
  readonly receptacle: ReceptacleId;
  readonly destination: FacilityId;
  readonly tareGrams: number;
}
/** One line of a content list (E2). */
export interface ContentLine {
  readonly item: ItemId;
  readonly massGrams: number;
  readonly secrecy: Product['secrecy'];
}
export interface ItemsPacked extends EventCommon {
  readonly type: 'ItemsPacked';
  readonly despatch: DespatchId;
  readonly receptacle: ReceptacleId;
  readonly lines: readonly ContentLine[];
}
export interface ItemUnpacked extends EventCommon {
  readonly type: 'ItemUnpacked';
  readonly despatch: DespatchId;
  readonly receptacle: ReceptacleId;
  readonly line: ContentLine;
}
export interface ReceptacleSealed extends EventCommon {
  readonly type: 'ReceptacleSealed';
  readonly despatch: DespatchId;
  readonly receptacle: ReceptacleId;
  readonly sealNumber: string;
  readonly grossGrams: number;
}
/** One bag of a closed despatch, as printed on its label and BĐ8. */
export interface ClosedBag {
  readonly receptacle: ReceptacleId;
  /** 1 … n within the despatch, given at the close. */
  readonly bagNumber: number;
  /** 29 characters (E4), R5.31. */
  readonly label: string;
  readonly items: number;
  readonly massGrams: number;
  readonly grossGrams: number;
}
export interface DespatchClosed extends EventCommon {
  readonly type: 'DespatchClosed';
  readonly despatch: DespatchId;
  readonly destination: FacilityId;
  /** In bag-number order; exactly one label carries the last-bag flag. */
  readonly bags: readonly ClosedBag[];
  readonly totals: DespatchTotals;
}
export interface DespatchTotals {
  readonly receptacles: number;
  readonly items: number;
  readonly massGrams: number;
  readonly tareGrams: number;
}
/** Where the log had an item until this fact says otherwise: with whom, and inside what. */
export interface Taken {
  readonly from: Custodian;
  readonly outOf?: { readonly receptacle: ReceptacleId; readonly despatch?: DespatchId; readonly massGrams: number };
}
export interface ReceptacleOpened extends EventCommon {
  readonly type: 'ReceptacleOpened';
  readonly receptacle: ReceptacleId;
  readonly despatch?: DespatchId;
  /** Who held the receptacle until it was opened. */
  readonly from: Custodian;
  readonly witness: PersonId;
  readonly sealState: SealState;
  readonly found: readonly ItemId[];
  /** On the list, not inside. */
  readonly missing: readonly ItemId[];
  /** Inside, not on the list. */
  readonly excess: readonly (Taken & { readonly item: ItemId })[];
  /** Numbers inside that were never accepted. */
  readonly unknown: readonly ItemId[];
}
export interface HandoverListDrawn extends EventCommon {
  readonly type: 'HandoverListDrawn';
  readonly handover: HandoverId;
  readonly form: HandoverForm;
  readonly place: FacilityId;
  readonly giver: Custodian;
  readonly receiver: Custodian;
  /** Who may sign for a party that is no facility: driver and escort of a trip, the courier. */
  readonly giverSigners: readonly PersonId[];
  readonly receiverSigners: readonly PersonId[];
  readonly lines: readonly HandoverLine[];
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
export interface TripPlanned extends EventCommon {
  readonly type: 'TripPlanned';
  readonly trip: TripId;
  readonly mode: TransportMode;
  readonly route?: MailRouteId;
  readonly serviceNumber?: string;
  readonly vehicle?: VehicleId;
  readonly dedicated: boolean;
  readonly driver: PersonId;
  readonly escort?: PersonId;
  readonly stops: readonly PlannedStop[];
}
export interface DepartureAuthorised extends EventCommon {
  readonly type: 'DepartureAuthorised';
  readonly trip: TripId;
  readonly stop: number;
}
export interface TripDeparted extends EventCommon {
  readonly type: 'TripDeparted';
  readonly trip: TripId;
  readonly stop: number;
  readonly facility: FacilityId;
}
export interface TripArrived extends EventCommon {
  readonly type: 'TripArrived';
  readonly trip: TripId;
  readonly stop: number;
  readonly facility: FacilityId;
}
export interface ItemDelivered extends EventCommon, Taken {
  readonly type: 'ItemDelivered';
  readonly item: ItemId;
  readonly body: BodyId;
  readonly position: RecipientPosition;
  readonly recipientName: Commitment;
  readonly coverIntact: boolean;
}
/** Delivered to the sender after a return. */
export interface ItemReturned extends EventCommon, Taken {
  readonly type: 'ItemReturned';
  readonly item: ItemId;
  readonly body: BodyId;
  readonly position: RecipientPosition;
  readonly recipientName: Commitment;
  readonly coverIntact: boolean;
}
export interface DeliveryAttempted extends EventCommon {
  readonly type: 'DeliveryAttempted';
  readonly item: ItemId;
  readonly reason: AttemptReason;
}
export interface ReturnApproved extends EventCommon {
  readonly type: 'ReturnApproved';
  readonly item: ItemId;
  readonly body: BodyId;
  readonly delivery: FacilityId;
  /** X-ray and disinfection are required before delivery to the sender (R1.50). */
  readonly screeningRequired: boolean;
}
export interface ItemFound extends EventCommon, Taken {
  readonly type: 'ItemFound';
  readonly item: ItemId;
}
export interface IrregularityRaised extends EventCommon {
  readonly type: 'IrregularityRaised';
  readonly irregularity: IrregularityId;
  /** A breach of the rulebook, or what a person reported. */
  readonly code: BreachCode | IrregularityKind;
  /** What it is about, the most telling first. */
  readonly about: readonly SubjectId[];
}
export interface IrregularityClosed extends EventCommon {
  readonly type: 'IrregularityClosed';
  readonly irregularity: IrregularityId;
  readonly finding: IrregularityFinding;
}

/** Everything that can have happened. */
export type Event =
  | ItemAccepted
  | ItemControlled
  | AcceptanceCancelled
  | ItemScreened
  | ItemDisinfected
  | ReceptacleRegistered
  | DespatchOpened
  | ReceptacleAdded
  | ItemsPacked
  | ItemUnpacked
  | ReceptacleSealed
  | DespatchClosed
  | ReceptacleOpened
  | HandoverListDrawn
  | HandoverListCancelled
  | HandoverGiven
  | HandoverCompleted
  | TripPlanned
  | DepartureAuthorised
  | TripDeparted
  | TripArrived
  | ItemDelivered
  | ItemReturned
  | DeliveryAttempted
  | ReturnApproved
  | ItemFound
  | IrregularityRaised
  | IrregularityClosed;
export type EventType = Event['type'];

/** An event with its place in the log. */
export interface Recorded<E extends Event = Event> {
  /** 0, 1, 2 … without gaps within one log and shard: the leaf number of the Merkle tree. */
  readonly position: number;
  readonly recordedAt: Instant;
  readonly inputId: InputId;
  readonly event: E;
}
