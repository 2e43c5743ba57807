import type {
  ItemAccepted,
  ItemControlled,
  AcceptanceCancelled,
  AcceptanceCorrected,
  ItemSuspended,
  ItemReleased,
  SenderOrdered,
  NoticeLeft,
  ItemUnclaimed,
  ItemDelivered,
  ItemReturned,
  DeliveryAttempted,
  DeliveryCorrected,
  ReturnApproved,
  ItemRewrapped,
  ProofConfirmed,
  ItemFound,
} from './item/events.ts';
import type { Screened, Disinfected, EquipmentReported } from './handling/events.ts';
import type {
  ReceptacleRegistered,
  ReceptacleWithdrawn,
  LocatorReported,
  ReceptacleAdded,
  ReceptacleRemoved,
  ItemsPacked,
  ItemUnpacked,
  ReceptacleSealed,
  ReceptacleOpened,
  ReceptacleFound,
  SealsIssued,
  SealsDestroyed,
  SubstituteEntered,
  SubstituteReconciled,
} from './receptacle/events.ts';
import type { DespatchOpened, DespatchClosed, DespatchCancelled } from './despatch/events.ts';
import type {
  HandoverListDrawn,
  HandoverListCancelled,
  HandoverGiven,
  HandoverCompleted,
  BookSigned,
} from './custody/events.ts';
import type {
  TripPlanned,
  GuardsRequested,
  GuardsSettled,
  DepartureAuthorised,
  TripDeparted,
  TripArrived,
} from './transport/events.ts';
import type { ClockStopped, ClockRestarted, ExclusionDeclared } from './promise/events.ts';
import type {
  CollectionRequested,
  RequestConfirmed,
  ItemsCollected,
  ItemsBrought,
  RequestRejected,
} from './collection/events.ts';
import type {
  IrregularityRaised,
  IrregularityAcknowledged,
  DutyDone,
  IrregularityClosed,
  IrregularityReopened,
} from './irregularity/events.ts';
import type { Evidence } from './custody/custodian.ts';
import type { FacilityId, InputId, PersonId } from './ids.ts';
import type { Instant } from './time.ts';

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

/** Everything that can have happened. */
export type Event =
  | ItemAccepted
  | ItemControlled
  | AcceptanceCancelled
  | AcceptanceCorrected
  | ItemSuspended
  | ItemReleased
  | SenderOrdered
  | NoticeLeft
  | ItemUnclaimed
  | ItemDelivered
  | ItemReturned
  | DeliveryAttempted
  | DeliveryCorrected
  | ReturnApproved
  | ItemRewrapped
  | ProofConfirmed
  | ItemFound
  | Screened
  | Disinfected
  | EquipmentReported
  | ReceptacleRegistered
  | ReceptacleWithdrawn
  | LocatorReported
  | ReceptacleAdded
  | ReceptacleRemoved
  | ItemsPacked
  | ItemUnpacked
  | ReceptacleSealed
  | ReceptacleOpened
  | ReceptacleFound
  | SealsIssued
  | SealsDestroyed
  | SubstituteEntered
  | SubstituteReconciled
  | DespatchOpened
  | DespatchClosed
  | DespatchCancelled
  | HandoverListDrawn
  | HandoverListCancelled
  | HandoverGiven
  | HandoverCompleted
  | BookSigned
  | TripPlanned
  | GuardsRequested
  | GuardsSettled
  | DepartureAuthorised
  | TripDeparted
  | TripArrived
  | ClockStopped
  | ClockRestarted
  | ExclusionDeclared
  | CollectionRequested
  | RequestConfirmed
  | ItemsCollected
  | ItemsBrought
  | RequestRejected
  | IrregularityRaised
  | IrregularityAcknowledged
  | DutyDone
  | IrregularityClosed
  | IrregularityReopened;
export type EventType = Event['type'];

/** An event with its place in the log. */
export interface Recorded<E extends Event = Event> {
  /** 0, 1, 2 … without gaps within one log and shard: the leaf number of the Merkle tree. */
  readonly position: number;
  readonly recordedAt: Instant;
  readonly inputId: InputId;
  readonly event: E;
}
