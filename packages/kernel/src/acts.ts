import type { Act } from './act.ts';
import { cancelHandoverList, drawHandoverList } from './custody/list.ts';
import { reportHandoverGiven, reportHandoverReceived } from './custody/signing.ts';
import { closeDespatch, openDespatch } from './despatch/making-up.ts';
import { reportDisinfection, reportScreening } from './handling/screening.ts';
import type { Input, InputKind } from './input.ts';
import { closeIrregularity, reportIrregularity } from './irregularity/acts.ts';
import { acceptItem, cancelAcceptance, controlItem } from './item/acceptance.ts';
import { approveReturn, reportAttempt, reportDelivery, reportFinding } from './item/delivery.ts';
import { addReceptacle, packItems, registerReceptacle, unpackItem } from './receptacle/filling.ts';
import { reportOpening } from './receptacle/opening.ts';
import { reportSealing } from './receptacle/sealing.ts';
import { authoriseDeparture, planTrip, reportArrival, reportDeparture } from './transport/acts.ts';

/** Every kind of input and the act behind it: the table of contents of the rulebook. */
const ACTS: { readonly [Kind in InputKind]: Act<Extract<Input, { kind: Kind }>> } = {
  AcceptItem: acceptItem,
  ControlItem: controlItem,
  CancelAcceptance: cancelAcceptance,
  RegisterReceptacle: registerReceptacle,
  OpenDespatch: openDespatch,
  AddReceptacle: addReceptacle,
  PackItems: packItems,
  UnpackItem: unpackItem,
  CloseDespatch: closeDespatch,
  PlanTrip: planTrip,
  AuthoriseDeparture: authoriseDeparture,
  DrawHandoverList: drawHandoverList,
  CancelHandoverList: cancelHandoverList,
  ApproveReturn: approveReturn,
  CloseIrregularity: closeIrregularity,
  ReportScreening: reportScreening,
  ReportDisinfection: reportDisinfection,
  ReportSealing: reportSealing,
  ReportHandoverGiven: reportHandoverGiven,
  ReportHandoverReceived: reportHandoverReceived,
  ReportDeparture: reportDeparture,
  ReportArrival: reportArrival,
  ReportOpening: reportOpening,
  ReportDelivery: reportDelivery,
  ReportAttempt: reportAttempt,
  ReportFinding: reportFinding,
  ReportIrregularity: reportIrregularity,
};

/** The act behind an input. */
export function actOf(input: Input): Act<Input> {
  return ACTS[input.kind];
}
