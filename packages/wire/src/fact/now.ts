import { Type, type Static } from 'typebox';
import {
  DESPATCH_STATES,
  EVIDENCE_GRADES,
  IRREGULARITY_FINDINGS,
  ITEM_FORMS,
  ITEM_STATES,
  RECEPTACLE_STATES,
  SCREENING_RESULTS,
  SEAL_STATES,
  TRIP_STATES,
  type DespatchNow,
  type HandoverNow,
  type IrregularityNow,
  type ItemNow,
  type ReceptacleNow,
  type TripNow,
} from '@giaolien/kernel';
import {
  CLOSED_BAG,
  CONTENT_LINE,
  CUSTODIAN,
  DESPATCH_TOTALS,
  HANDOVER_LINE,
  PRODUCT,
  RECEIVED_LINE,
  SECRECY,
} from '../shape/part.ts';
import {
  arrayOf,
  BODY_ID,
  COUNT,
  DESPATCH_ID,
  FACILITY_ID,
  HANDOVER_ID,
  INSTANT,
  IRREGULARITY_ID,
  ITEM_ID,
  MAIL_ROUTE_ID,
  nullable,
  oneOf,
  PERSON_ID,
  RECEPTACLE_ID,
  RULE_SET_ID,
  SERVICE_DATE,
  strictObject,
  SUBJECT_ID,
  TRIP_ID,
  VEHICLE_ID,
} from '../shape/scalar.ts';
import type { SameType } from '../shape/same-type.ts';
import { IRREGULARITY_CODE } from './event.ts';

const TEXT = Type.String();

/** The fields of an item now; a row of a list adds who answers for it. */
export const ITEM_FIELDS = {
  id: ITEM_ID,
  state: oneOf(ITEM_STATES),
  product: PRODUCT,
  form: oneOf(ITEM_FORMS),
  sender: BODY_ID,
  recipient: BODY_ID,
  bound: BODY_ID,
  delivery: FACILITY_ID,
  origin: FACILITY_ID,
  returnTo: FACILITY_ID,
  massGrams: COUNT,
  acceptedAt: INSTANT,
  acceptedBy: PERSON_ID,
  postingDate: SERVICE_DATE,
  ruleSet: RULE_SET_ID,
  dueAt: nullable(INSTANT),
  payment: oneOf(['free', 'paid']),
  namedPersonOnly: Type.Boolean(),
  returnBy: nullable(INSTANT),
  controlled: Type.Boolean(),
  screeningRequired: Type.Boolean(),
  screening: nullable(oneOf(SCREENING_RESULTS)),
  disinfected: Type.Boolean(),
  returning: Type.Boolean(),
  container: nullable(RECEPTACLE_ID),
  despatch: nullable(DESPATCH_ID),
  custodian: CUSTODIAN,
  since: INSTANT,
  evidence: oneOf(EVIDENCE_GRADES),
  handover: nullable(HANDOVER_ID),
  firstAttemptAt: nullable(INSTANT),
  attempts: COUNT,
  endedAt: nullable(INSTANT),
};
const ITEM_OBJECT = strictObject(ITEM_FIELDS);

const SEAL = strictObject({ number: Type.String(), state: oneOf(SEAL_STATES) });
const RECEPTACLE_OBJECT = strictObject({
  id: RECEPTACLE_ID,
  form: oneOf(['bag', 'box']),
  state: oneOf(RECEPTACLE_STATES),
  tareGrams: COUNT,
  locator: nullable(TEXT),
  custodian: CUSTODIAN,
  since: INSTANT,
  evidence: oneOf(EVIDENCE_GRADES),
  despatch: nullable(DESPATCH_ID),
  origin: nullable(FACILITY_ID),
  destination: nullable(FACILITY_ID),
  bagNumber: nullable(COUNT),
  label: nullable(TEXT),
  contents: arrayOf(CONTENT_LINE),
  secrecy: SECRECY,
  seal: nullable(SEAL),
  grossGrams: nullable(COUNT),
  handover: nullable(HANDOVER_ID),
});
/** A receptacle now. */
export const RECEPTACLE_NOW = Type.Unsafe<ReceptacleNow>(RECEPTACLE_OBJECT);

const BAG_OBJECT = strictObject({
  receptacle: RECEPTACLE_ID,
  items: COUNT,
  massGrams: COUNT,
  secrecy: SECRECY,
  tareGrams: COUNT,
  grossGrams: nullable(COUNT),
  sealed: Type.Boolean(),
  arrived: Type.Boolean(),
  opened: Type.Boolean(),
});
const DESPATCH_OBJECT = strictObject({
  id: DESPATCH_ID,
  origin: FACILITY_ID,
  destination: FACILITY_ID,
  carriage: oneOf(['air', 'surface']),
  year: COUNT,
  number: COUNT,
  state: oneOf(DESPATCH_STATES),
  bags: arrayOf(BAG_OBJECT),
  closedBags: arrayOf(CLOSED_BAG),
  totals: nullable(DESPATCH_TOTALS),
  irregular: Type.Boolean(),
  openedAt: INSTANT,
  closedAt: nullable(INSTANT),
});
/** A despatch now. */
export const DESPATCH_NOW = Type.Unsafe<DespatchNow>(DESPATCH_OBJECT);

/** States of a hand-over list, in their order. */
export const HANDOVER_STATES = ['drawn', 'given', 'received', 'received-with-irregularity', 'cancelled'] as const;
const HANDOVER_OBJECT = strictObject({
  id: HANDOVER_ID,
  form: oneOf(['BD10', 'BD13']),
  place: FACILITY_ID,
  giver: CUSTODIAN,
  receiver: CUSTODIAN,
  giverSigners: arrayOf(PERSON_ID),
  receiverSigners: arrayOf(PERSON_ID),
  lines: arrayOf(HANDOVER_LINE),
  received: arrayOf(RECEIVED_LINE),
  missing: arrayOf(HANDOVER_LINE),
  state: oneOf(HANDOVER_STATES),
  drawnAt: INSTANT,
  givenAt: nullable(INSTANT),
  givenBy: nullable(PERSON_ID),
  receivedAt: nullable(INSTANT),
});
/** A hand-over list now. */
export const HANDOVER_NOW = Type.Unsafe<HandoverNow>(HANDOVER_OBJECT);

const STOP_OBJECT = strictObject({
  facility: FACILITY_ID,
  plannedArrivalAt: INSTANT,
  plannedDepartureAt: INSTANT,
  arrivedAt: nullable(INSTANT),
  departedAt: nullable(INSTANT),
  authorised: Type.Boolean(),
});
const LOAD = strictObject({ receptacle: RECEPTACLE_ID, secrecy: SECRECY });
const TRIP_OBJECT = strictObject({
  id: TRIP_ID,
  state: oneOf(TRIP_STATES),
  mode: oneOf(['road', 'air', 'rail']),
  route: nullable(MAIL_ROUTE_ID),
  serviceNumber: nullable(TEXT),
  vehicle: nullable(VEHICLE_ID),
  dedicated: Type.Boolean(),
  driver: PERSON_ID,
  escort: nullable(PERSON_ID),
  stops: arrayOf(STOP_OBJECT),
  stop: COUNT,
  receptacles: arrayOf(LOAD),
  items: Type.Array(strictObject({ item: ITEM_ID, secrecy: SECRECY })),
});
/** A trip now. */
export const TRIP_NOW = Type.Unsafe<TripNow>(TRIP_OBJECT);

/** The fields of an irregularity now; a row of a list adds its sentence. */
export const IRREGULARITY_FIELDS = {
  id: IRREGULARITY_ID,
  code: IRREGULARITY_CODE,
  about: arrayOf(SUBJECT_ID),
  raisedAt: INSTANT,
  at: FACILITY_ID,
  by: PERSON_ID,
  finding: nullable(oneOf(IRREGULARITY_FINDINGS)),
  closedAt: nullable(INSTANT),
};
const IRREGULARITY_OBJECT = strictObject(IRREGULARITY_FIELDS);

const schemasSayWhatTheKernelSays: [
  SameType<Static<typeof ITEM_OBJECT>, ItemNow>,
  SameType<Static<typeof RECEPTACLE_OBJECT>, ReceptacleNow>,
  SameType<Static<typeof DESPATCH_OBJECT>, DespatchNow>,
  SameType<Static<typeof HANDOVER_OBJECT>, HandoverNow>,
  SameType<Static<typeof TRIP_OBJECT>, TripNow>,
  SameType<Static<typeof IRREGULARITY_OBJECT>, IrregularityNow>,
] = [true, true, true, true, true, true];
void schemasSayWhatTheKernelSays;
