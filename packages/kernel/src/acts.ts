import type { Act } from './act.ts';
import { requestCollection, confirmRequest, rejectRequest, reportCollected, reportBrought } from './collection/acts.ts';
import { reportBookSigned } from './custody/book.ts';
import { cancelHandoverList, drawHandoverList } from './custody/list.ts';
import { reportHandoverGiven, reportHandoverReceived } from './custody/signing.ts';
import { cancelDespatch, closeDespatch, openDespatch } from './despatch/making-up.ts';
import { reportEquipment } from './handling/equipment-acts.ts';
import { reportDisinfection, reportScreening } from './handling/treatment.ts';
import {
  acknowledgeIrregularity,
  closeIrregularity,
  recordDuty,
  reopenIrregularity,
  reportIrregularity,
} from './irregularity/acts.ts';
import { reportLapse } from './irregularity/lapse.ts';
import { acceptItem, cancelAcceptance, controlItem } from './item/acceptance.ts';
import { correctAcceptance, correctDelivery } from './item/correction.ts';
import { confirmProof, reportAttempt, reportDelivery, reportNotice } from './item/delivery.ts';
import { reportFinding, reportRewrap } from './item/finding.ts';
import { orderBySender } from './item/orders.ts';
import { approveReturn, declareUnclaimed } from './item/return.ts';
import { releaseItem, suspendItem } from './item/suspension.ts';
import { declareExclusion, restartClock, stopClock } from './promise/acts.ts';
import { addReceptacle, packItems, removeReceptacle, unpackItem } from './receptacle/filling.ts';
import { reportOpening } from './receptacle/opening.ts';
import { registerReceptacle, reportLocator, withdrawReceptacle } from './receptacle/register.ts';
import { issueSeals, reportSealsDestroyed } from './receptacle/seal-register.ts';
import { reportSealing } from './receptacle/sealing.ts';
import { reconcileSubstitute, reportSubstitute } from './receptacle/substitute.ts';
import { authoriseDeparture, planTrip, reportArrival, reportDeparture } from './transport/acts.ts';
import { requestGuards, settleGuards } from './transport/guards.ts';
import type { Input, InputKind } from './input.ts';

/** Every kind of input and the act behind it: the table of contents of the rulebook. */
const ACTS: { readonly [Kind in InputKind]: Act<Extract<Input, { kind: Kind }>> } = {
  RequestCollection: requestCollection,
  ConfirmRequest: confirmRequest,
  RejectRequest: rejectRequest,
  AcceptItem: acceptItem,
  ControlItem: controlItem,
  CancelAcceptance: cancelAcceptance,
  CorrectAcceptance: correctAcceptance,
  SuspendItem: suspendItem,
  ReleaseItem: releaseItem,
  OrderBySender: orderBySender,
  ApproveReturn: approveReturn,
  DeclareUnclaimed: declareUnclaimed,
  CorrectDelivery: correctDelivery,
  ConfirmProof: confirmProof,
  RegisterReceptacle: registerReceptacle,
  WithdrawReceptacle: withdrawReceptacle,
  AddReceptacle: addReceptacle,
  RemoveReceptacle: removeReceptacle,
  PackItems: packItems,
  UnpackItem: unpackItem,
  IssueSeals: issueSeals,
  ReconcileSubstitute: reconcileSubstitute,
  OpenDespatch: openDespatch,
  CloseDespatch: closeDespatch,
  CancelDespatch: cancelDespatch,
  DrawHandoverList: drawHandoverList,
  CancelHandoverList: cancelHandoverList,
  PlanTrip: planTrip,
  RequestGuards: requestGuards,
  SettleGuards: settleGuards,
  AuthoriseDeparture: authoriseDeparture,
  StopClock: stopClock,
  RestartClock: restartClock,
  DeclareExclusion: declareExclusion,
  AcknowledgeIrregularity: acknowledgeIrregularity,
  RecordDuty: recordDuty,
  CloseIrregularity: closeIrregularity,
  ReopenIrregularity: reopenIrregularity,
  ReportCollected: reportCollected,
  ReportBrought: reportBrought,
  ReportNotice: reportNotice,
  ReportDelivery: reportDelivery,
  ReportAttempt: reportAttempt,
  ReportRewrap: reportRewrap,
  ReportFinding: reportFinding,
  ReportScreening: reportScreening,
  ReportDisinfection: reportDisinfection,
  ReportEquipment: reportEquipment,
  ReportLocator: reportLocator,
  ReportSealing: reportSealing,
  ReportOpening: reportOpening,
  ReportSealsDestroyed: reportSealsDestroyed,
  ReportSubstitute: reportSubstitute,
  ReportHandoverGiven: reportHandoverGiven,
  ReportHandoverReceived: reportHandoverReceived,
  ReportBookSigned: reportBookSigned,
  ReportDeparture: reportDeparture,
  ReportArrival: reportArrival,
  ReportIrregularity: reportIrregularity,
  ReportLapse: reportLapse,
};

/** The act behind an input. */
export function actOf(input: Input): Act<Input> {
  return ACTS[input.kind];
}
