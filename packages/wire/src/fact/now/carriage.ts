import { DESPATCH_STATES, TRIP_STATES, type DespatchNow, type HandoverNow, type TripNow } from '@giaolien/kernel';
import { Type, type Static } from 'typebox';
import {
  CLOSED_BAG,
  CUSTODIAN,
  DESPATCH_TOTALS,
  HANDOVER_LINE,
  RECEIVED_LINE,
  SEAL_STATE,
  SECRECY,
  TRANSPORT_MODE,
} from '../../shape/part.ts';
import {
  arrayOf,
  COUNT,
  DESPATCH_ID,
  DOCUMENT_REFERENCE,
  FACILITY_ID,
  HANDOVER_ID,
  INSTANT,
  ITEM_ID,
  MAIL_ROUTE_ID,
  nullable,
  oneOf,
  PERSON_ID,
  RECEPTACLE_ID,
  strictObject,
  TRIP_ID,
  VEHICLE_ID,
} from '../../shape/scalar.ts';
import type { SameType } from '../../shape/same-type.ts';

const BAG_OBJECT = strictObject({
  receptacle: RECEPTACLE_ID,
  items: COUNT,
  massGrams: COUNT,
  secrecy: SECRECY,
  direct: Type.Boolean(),
  located: Type.Boolean(),
  tareGrams: COUNT,
  grossGrams: nullable(COUNT),
  sealed: Type.Boolean(),
  sealedBy: nullable(PERSON_ID),
  takenOut: arrayOf(ITEM_ID),
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
  number: COUNT,
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
  vehicle: nullable(VEHICLE_ID),
  escort: nullable(PERSON_ID),
  bookPage: nullable(COUNT),
  vehicleLeftAt: nullable(INSTANT),
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
  unplanned: Type.Optional(Type.Literal(true)),
});
const LOAD_OBJECT = strictObject({
  receptacle: RECEPTACLE_ID,
  secrecy: SECRECY,
  filled: Type.Boolean(),
  items: COUNT,
  seal: nullable(SEAL_STATE),
  located: Type.Boolean(),
  isolated: Type.Boolean(),
  direct: Type.Boolean(),
  guards: Type.Boolean(),
});
const LOOSE_LOAD_OBJECT = strictObject({
  item: ITEM_ID,
  secrecy: SECRECY,
  direct: Type.Boolean(),
  guards: Type.Boolean(),
});
const TRIP_OBJECT = strictObject({
  id: TRIP_ID,
  state: oneOf(TRIP_STATES),
  mode: TRANSPORT_MODE,
  route: nullable(MAIL_ROUTE_ID),
  serviceNumber: nullable(Type.String()),
  vehicle: nullable(VEHICLE_ID),
  dedicated: Type.Boolean(),
  central: Type.Boolean(),
  driver: PERSON_ID,
  escort: nullable(PERSON_ID),
  stops: arrayOf(STOP_OBJECT),
  stop: COUNT,
  receptacles: arrayOf(LOAD_OBJECT),
  items: arrayOf(LOOSE_LOAD_OBJECT),
  guards: nullable(strictObject({ state: oneOf(['requested', 'fulfilled', 'waived']), reference: DOCUMENT_REFERENCE })),
  openLists: arrayOf(HANDOVER_ID),
});
/** A trip now. */
export const TRIP_NOW = Type.Unsafe<TripNow>(TRIP_OBJECT);

const schemasSayWhatTheKernelSays: [
  SameType<Static<typeof DESPATCH_OBJECT>, DespatchNow>,
  SameType<Static<typeof HANDOVER_OBJECT>, HandoverNow>,
  SameType<Static<typeof TRIP_OBJECT>, TripNow>,
] = [true, true, true];
void schemasSayWhatTheKernelSays;
