import type {
  RequestCollection,
  ConfirmRequest,
  ReportCollected,
  ReportBrought,
  RejectRequest,
} from './collection/inputs.ts';
import type {
  AcceptItem,
  ControlItem,
  CancelAcceptance,
  CorrectAcceptance,
  SuspendItem,
  ReleaseItem,
  OrderBySender,
  ApproveReturn,
  DeclareUnclaimed,
  ReportNotice,
  ReportDelivery,
  ReportAttempt,
  CorrectDelivery,
  ReportRewrap,
  ConfirmProof,
  ReportFinding,
} from './item/inputs.ts';
import type { ReportScreening, ReportDisinfection, ReportEquipment } from './handling/inputs.ts';
import type {
  RegisterReceptacle,
  WithdrawReceptacle,
  AddReceptacle,
  RemoveReceptacle,
  PackItems,
  UnpackItem,
  IssueSeals,
  ReconcileSubstitute,
  ReportLocator,
  ReportSealing,
  ReportOpening,
  ReportSealsDestroyed,
  ReportSubstitute,
} from './receptacle/inputs.ts';
import type { OpenDespatch, CloseDespatch, CancelDespatch } from './despatch/inputs.ts';
import type {
  DrawHandoverList,
  CancelHandoverList,
  ReportHandoverGiven,
  ReportHandoverReceived,
  ReportBookSigned,
} from './custody/inputs.ts';
import type {
  PlanTrip,
  RequestGuards,
  SettleGuards,
  AuthoriseDeparture,
  ReportDeparture,
  ReportArrival,
} from './transport/inputs.ts';
import type { StopClock, RestartClock, DeclareExclusion } from './promise/inputs.ts';
import type {
  ReportIrregularity,
  ReportLapse,
  AcknowledgeIrregularity,
  RecordDuty,
  CloseIrregularity,
  ReopenIrregularity,
} from './irregularity/inputs.ts';
import type { InputId } from './ids.ts';
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

/** Asks for what exists only by our decision: the first breach is the refusal. */
export type Command =
  | RequestCollection
  | ConfirmRequest
  | RejectRequest
  | AcceptItem
  | ControlItem
  | CancelAcceptance
  | CorrectAcceptance
  | SuspendItem
  | ReleaseItem
  | OrderBySender
  | ApproveReturn
  | DeclareUnclaimed
  | CorrectDelivery
  | ConfirmProof
  | RegisterReceptacle
  | WithdrawReceptacle
  | AddReceptacle
  | RemoveReceptacle
  | PackItems
  | UnpackItem
  | IssueSeals
  | ReconcileSubstitute
  | OpenDespatch
  | CloseDespatch
  | CancelDespatch
  | DrawHandoverList
  | CancelHandoverList
  | PlanTrip
  | RequestGuards
  | SettleGuards
  | AuthoriseDeparture
  | StopClock
  | RestartClock
  | DeclareExclusion
  | AcknowledgeIrregularity
  | RecordDuty
  | CloseIrregularity
  | ReopenIrregularity;
/** States a physical act or finding: the fact stands, each breach becomes an irregularity beside it. */
export type Report =
  | ReportCollected
  | ReportBrought
  | ReportNotice
  | ReportDelivery
  | ReportAttempt
  | ReportRewrap
  | ReportFinding
  | ReportScreening
  | ReportDisinfection
  | ReportEquipment
  | ReportLocator
  | ReportSealing
  | ReportOpening
  | ReportSealsDestroyed
  | ReportSubstitute
  | ReportHandoverGiven
  | ReportHandoverReceived
  | ReportBookSigned
  | ReportDeparture
  | ReportArrival
  | ReportIrregularity
  | ReportLapse;
export type Input = Command | Report;
export type InputKind = Input['kind'];

/** True for what states a physical act or finding; false for what asks for a decision. */
export function isReport(input: Input): input is Report {
  return input.kind.startsWith('Report');
}
