export { assert, unreachable } from './assert.ts';
export { BREACH_CODES, precedenceOf, type Breach, type BreachCode } from './breach.ts';
export type { Actor, Context } from './context.ts';
export { custodianKey, EVIDENCE_GRADES, isSameCustodian, type Custodian, type Evidence } from './custody/custodian.ts';
export { custodyChainOf, type CustodySpan } from './custody/chain.ts';
export type { HandoverForm, HandoverLine, HandoverNow, HandoverState, ReceivedLine } from './custody/handover.ts';
export {
  DESPATCH_STATES,
  type DespatchBag,
  type DespatchNow,
  type DespatchState,
  type SeriesNow,
} from './despatch/despatch.ts';
export type {
  EventCommon,
  ItemAccepted,
  ItemControlled,
  AcceptanceCancelled,
  ItemScreened,
  ItemDisinfected,
  ReceptacleRegistered,
  DespatchOpened,
  ReceptacleAdded,
  ContentLine,
  ItemsPacked,
  ItemUnpacked,
  ReceptacleSealed,
  ClosedBag,
  DespatchClosed,
  DespatchTotals,
  Taken,
  ReceptacleOpened,
  HandoverListDrawn,
  HandoverListCancelled,
  HandoverGiven,
  HandoverCompleted,
  TripPlanned,
  DepartureAuthorised,
  TripDeparted,
  TripArrived,
  ItemDelivered,
  ItemReturned,
  DeliveryAttempted,
  ReturnApproved,
  ItemFound,
  IrregularityRaised,
  IrregularityClosed,
  Event,
  EventType,
  Recorded,
} from './event.ts';
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
  type InputId,
  type FacilityId,
  type BodyId,
  type PersonId,
  type VehicleId,
  type MailRouteId,
  type ProvinceCode,
  type CommuneCode,
  type RuleSetId,
  type SubjectKind,
  type SubjectId,
} from './ids.ts';
export {
  IRREGULARITY_FINDINGS,
  RECIPIENT_POSITIONS,
  ATTEMPT_REASONS,
  IRREGULARITY_KINDS,
  isReport,
  type Commitment,
  type InputCommon,
  type AcceptItem,
  type ControlItem,
  type CancelAcceptance,
  type RegisterReceptacle,
  type OpenDespatch,
  type AddReceptacle,
  type PackItems,
  type UnpackItem,
  type CloseDespatch,
  type PlannedStop,
  type PlanTrip,
  type AuthoriseDeparture,
  type DrawHandoverList,
  type CancelHandoverList,
  type ApproveReturn,
  type CloseIrregularity,
  type IrregularityFinding,
  type ReportScreening,
  type ReportDisinfection,
  type ReportSealing,
  type ReportHandoverGiven,
  type ReceivedReceptacle,
  type ReportHandoverReceived,
  type ReportDeparture,
  type ReportArrival,
  type ReportOpening,
  type RecipientPosition,
  type ReportDelivery,
  type AttemptReason,
  type ReportAttempt,
  type ReportFinding,
  type IrregularityKind,
  type ReportIrregularity,
  type Command,
  type Report,
  type Input,
  type InputKind,
} from './input.ts';
export type { IrregularityNow } from './irregularity/irregularity.ts';
export { isEnded, ITEM_STATES, type ItemNow, type ItemState } from './item/item.ts';
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
export { isCleared } from './network/clearance.ts';
export { ROLES_OF } from './network/roles.ts';
export { bagLabelOf, parseBagLabel, type BagLabel } from './receptacle/label.ts';
export { RULES, type Rule } from './rules.ts';
export { subjectsOfEvent } from './subjects.ts';
export type {
  PositionQuality,
  Place,
  FacilityKind,
  Facility,
  BodyGroup,
  Body,
  Role,
  Person,
  VehicleKind,
  Vehicle,
  TransportMode,
  RouteLevel,
  RouteStop,
  MailRoute,
  Network,
} from './network/network.ts';
export type { Calendar, LeadArea, Parameter, RuleSet } from './promise/rule-set.ts';
export {
  isClosed,
  isEmpty,
  RECEPTACLE_STATES,
  type ReceptacleNow,
  type ReceptacleState,
} from './receptacle/receptacle.ts';
export { SEAL_STATES, type Seal, type SealState } from './receptacle/seal.ts';
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
export { TRIP_STATES, type Load, type TripNow, type TripState, type TripStop } from './transport/trip.ts';
export { EMPTY_WORLD, type NowOf, type SubjectNow, type World } from './world.ts';
