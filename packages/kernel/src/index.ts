export { assert, unreachable } from './assert.ts';
export { BREACH_CODES, precedenceOf, type Breach, type BreachCode } from './breach.ts';
export type { Actor, Context } from './context.ts';
export { custodianKey, EVIDENCE_GRADES, isSameCustodian, type Custodian, type Evidence } from './custody/custodian.ts';
export { bookEntriesOf, type BookEntry } from './custody/book.ts';
export { custodyChainOf, type CustodySpan } from './custody/chain.ts';
export type { HandoverForm, HandoverLine, HandoverNow, HandoverState, ReceivedLine } from './custody/handover.ts';
export {
  DESPATCH_STATES,
  type DespatchBag,
  type DespatchNow,
  type DespatchState,
  type SeriesNow,
} from './despatch/despatch.ts';
export type { EventCommon, Event, EventType, Recorded } from './event.ts';
export type {
  CollectionRequested,
  RequestConfirmed,
  ItemsCollected,
  ItemsBrought,
  RequestRejected,
} from './collection/events.ts';
export type {
  HandoverListDrawn,
  HandoverListCancelled,
  HandoverGiven,
  HandoverCompleted,
  BookSigned,
} from './custody/events.ts';
export type {
  DespatchOpened,
  ClosedBag,
  DespatchClosed,
  DespatchTotals,
  DespatchCancelled,
} from './despatch/events.ts';
export type { Screened, Disinfected, EquipmentReported } from './handling/events.ts';
export type {
  IrregularityCode,
  DueDuty,
  IrregularityRaised,
  IrregularityAcknowledged,
  DutyDone,
  IrregularityClosed,
  IrregularityReopened,
} from './irregularity/events.ts';
export type {
  ItemAccepted,
  ItemControlled,
  AcceptanceCancelled,
  AcceptanceCorrected,
  Bound,
  ItemSuspended,
  ItemReleased,
  SenderOrdered,
  NoticeLeft,
  ItemUnclaimed,
  Taken,
  ItemDelivered,
  ItemReturned,
  DeliveryAttempted,
  DeliveryCorrected,
  ReturnApproved,
  ItemRewrapped,
  ProofConfirmed,
  ItemFound,
} from './item/events.ts';
export type { ClockStopped, ClockRestarted, ExclusionDeclared } from './promise/events.ts';
export type {
  ReceptacleRegistered,
  ReceptacleWithdrawn,
  LocatorReported,
  ReceptacleAdded,
  ReceptacleRemoved,
  ContentLine,
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
export type {
  TripPlanned,
  GuardsRequested,
  GuardsSettled,
  DepartureAuthorised,
  TripDeparted,
  TripArrived,
} from './transport/events.ts';
export { SCREENING_RESULTS, type PackingCheck, type ScreeningResult } from './handling/packing.ts';
export {
  SUBJECT_KINDS,
  subjectOf,
  kindOf,
  idOf,
  type ItemId,
  type ReceptacleId,
  type DespatchId,
  type HandoverId,
  type TripId,
  type IrregularityId,
  type SealNumber,
  type RequestId,
  type ExclusionId,
  type InputId,
  type FacilityId,
  type BodyId,
  type PersonId,
  type EquipmentId,
  type RepresentativeId,
  type DocumentReference,
  type VehicleId,
  type MailRouteId,
  type ProvinceCode,
  type CommuneCode,
  type RuleSetId,
  type SubjectKind,
  type SubjectId,
} from './ids.ts';
export {
  isReport,
  type Commitment,
  type InputCommon,
  type Command,
  type Report,
  type Input,
  type InputKind,
} from './input.ts';
export {
  REJECTION_REASONS,
  type RequestCollection,
  type ConfirmRequest,
  type ReportCollected,
  type ReportBrought,
  type RejectionReason,
  type RejectRequest,
} from './collection/inputs.ts';
export type {
  DrawHandoverList,
  CancelHandoverList,
  ReportHandoverGiven,
  ReceivedReceptacle,
  ReportHandoverReceived,
  ReportBookSigned,
} from './custody/inputs.ts';
export type { OpenDespatch, CloseDespatch, CancelDespatch } from './despatch/inputs.ts';
export type { Treated, ReportScreening, ReportDisinfection, ReportEquipment } from './handling/inputs.ts';
export type {
  ReportIrregularity,
  ReportLapse,
  AcknowledgeIrregularity,
  RecordDuty,
  CloseIrregularity,
  ReopenIrregularity,
} from './irregularity/inputs.ts';
export {
  CORRECTION_REASONS,
  SUSPENSION_GROUNDS,
  SENDER_ORDERS,
  RECIPIENT_POSITIONS,
  DELIVERY_TARGETS,
  ATTEMPT_REASONS,
  type AcceptItem,
  type ControlItem,
  type CancelAcceptance,
  type CorrectionReason,
  type AcceptanceChange,
  type CorrectAcceptance,
  type SuspensionGround,
  type SuspendItem,
  type ReleaseItem,
  type SenderOrder,
  type OrderBySender,
  type ReportNotice,
  type ApproveReturn,
  type DeclareUnclaimed,
  type RecipientPosition,
  type DeliveryTarget,
  type ReportDelivery,
  type AttemptReason,
  type RefusalEvidence,
  type ReportAttempt,
  type CorrectDelivery,
  type ReportRewrap,
  type ConfirmProof,
  type ReportFinding,
} from './item/inputs.ts';
export {
  CLOCK_STOPS,
  type ClockStop,
  type StopClock,
  type RestartClock,
  type DeclareExclusion,
} from './promise/inputs.ts';
export type {
  RegisterReceptacle,
  WithdrawReceptacle,
  ReportLocator,
  AddReceptacle,
  RemoveReceptacle,
  PackItems,
  UnpackItem,
  ReportSealing,
  ReportOpening,
  IssueSeals,
  ReportSealsDestroyed,
  ReportSubstitute,
  ReconcileSubstitute,
} from './receptacle/inputs.ts';
export type {
  PlannedStop,
  PlanTrip,
  RequestGuards,
  SettleGuards,
  AuthoriseDeparture,
  ReportDeparture,
  ReportArrival,
} from './transport/inputs.ts';
export {
  REPORTED_KINDS,
  RAISED_KINDS,
  LAPSES,
  GRAVITIES,
  DUTIES,
  LEVELS,
  FINDINGS,
  MEASURES,
  type ReportedKind,
  type RaisedKind,
  type Lapse,
  type Gravity,
  type Duty,
  type Level,
  type Finding,
  type Measure,
} from './irregularity/kinds.ts';
export {
  isInvestigation,
  type CaseDuty,
  type Acknowledgement,
  type IrregularityNow,
} from './irregularity/irregularity.ts';
export { lapsesOfIrregularity, lapsesOfItem, type DueLapse } from './irregularity/lapse.ts';
export { levelsTakenBy, pendingLevels } from './irregularity/ladder.ts';
export type { EquipmentNow } from './handling/equipment.ts';
export { SCREENING_REASONS, screeningPlacesOf, type ScreeningPlace, type ScreeningReason } from './handling/places.ts';
export { figuresBy, NO_FIGURES, sumOf, type Figures } from './figures/figures.ts';
export { REQUEST_STATES, type RequestState, type RequestNow } from './collection/request.ts';
export type { ExclusionNow } from './promise/exclusion.ts';
export { complaintUntil, retainedUntil, unclaimedFrom } from './promise/deadlines.ts';
export { handlingRankOf } from './promise/handling-rank.ts';
export { addMonths } from './promise/months.ts';
export {
  legsOf,
  resultOf,
  VERDICTS,
  type Leg,
  type Outcome,
  type PromiseResult,
  type Verdict,
} from './promise/result.ts';
export { deliveryTargetOf, type DueTarget } from './promise/target.ts';
export { workingDaysBetween } from './promise/working-time.ts';
export { isUndeliverable } from './item/return.ts';
export {
  ITEM_STATES,
  isDisinfected,
  isEnded,
  isIsolated,
  isScreened,
  type ItemState,
  type Treatment,
  type BeforeDelivery,
  type Suspension,
  type StoppedClock,
  type ItemNow,
} from './item/item.ts';
export {
  ITEM_FORMS,
  SECRECY_CLASSES,
  secrecyRank,
  stricterSecrecy,
  URGENCIES,
  type ItemForm,
  type Product,
  type Scope,
  type SecrecyClass,
  type Urgency,
} from './item/product.ts';
export { check, decide, evolve, subjectsOf, type Decision } from './kernel.ts';
export { isItemNumber, itemNumberOf } from './item/number.ts';
export { clearanceOf, isCleared, isQualified } from './network/fitness.ts';
export { NEXT_STEPS, obligationsOf, type NextStep, type Obligation } from './obligations/obligations.ts';
export { ROLES_OF } from './network/roles.ts';
export { bagLabelOf, parseBagLabel, type BagLabel } from './receptacle/label.ts';
export { RULES, sourceText, type Rule } from './rules.ts';
export { SOURCES, type Grade, type Source, type SourceId } from './sources.ts';
export { subjectsOfEvent } from './subjects.ts';
export {
  QUALIFICATION_KINDS,
  EQUIPMENT_KINDS,
  type PositionQuality,
  type Place,
  type FacilityKind,
  type Facility,
  type BodyGroup,
  type Body,
  type Representative,
  type SpecialArea,
  type Role,
  type QualificationKind,
  type Qualification,
  type Person,
  type EquipmentKind,
  type Equipment,
  type VehicleKind,
  type Vehicle,
  type TransportMode,
  type RouteLevel,
  type RouteStop,
  type MailRoute,
  type Network,
} from './network/network.ts';
export type { Calendar, LeadArea, Parameter, RuleSet } from './promise/rule-set.ts';
export {
  RECEPTACLE_STATES,
  isClosed,
  isEmpty,
  type ReceptacleState,
  type Locator,
  type Substitute,
  type ReceptacleNow,
} from './receptacle/receptacle.ts';
export { SEAL_STATES, SEAL_LIFE, type SealState, type Seal, type SealLife, type SealNow } from './receptacle/seal.ts';
export { EMPTY_STORY, nowAt, tell, type Step, type Story } from './story.ts';
export {
  addDays,
  DAY,
  HOUR,
  instantOf,
  MINUTE,
  minuteOfDay,
  serviceDateOf,
  weekdayOf,
  yearOf,
  type Instant,
  type ServiceDate,
} from './time.ts';
export {
  TRIP_STATES,
  type TripStop,
  type Load,
  type LooseLoad,
  type Guards,
  type TripState,
  type TripNow,
} from './transport/trip.ts';
export { EMPTY_WORLD, type NowOf, type SubjectNow, type World } from './world.ts';
