import { Type, type Static, type TProperties, type TSchema } from 'typebox';
import {
  ATTEMPT_REASONS,
  IRREGULARITY_FINDINGS,
  IRREGULARITY_KINDS,
  ITEM_FORMS,
  RECIPIENT_POSITIONS,
  SCREENING_RESULTS,
  SEAL_STATES,
  SECRECY_CLASSES,
  URGENCIES,
  type Input,
  type InputKind,
  type ReportDelivery,
} from '@giaolien/kernel';
import { CUSTODIAN, PACKING_CHECK, PLANNED_STOP } from '../shape/part.ts';
import {
  BODY_ID,
  DESPATCH_ID,
  FACILITY_ID,
  GROSS_GRAMS,
  HANDOVER_ID,
  INPUT_ID,
  INSTANT,
  IRREGULARITY_ID,
  ITEM_GRAMS,
  ITEM_ID,
  label,
  listOf,
  MAIL_ROUTE_ID,
  nullable,
  oneOf,
  PERSON_ID,
  PERSON_NAME,
  RECEPTACLE_ID,
  STOP_INDEX,
  strictObject,
  TARE_GRAMS,
  TRIP_ID,
  VEHICLE_ID,
} from '../shape/scalar.ts';
import type { SameType } from '../shape/same-type.ts';

/** Lines on one list: the bag of a despatch holds some hundred letters; a list above this is split by the caller. */
const MAX_LINES = 500;

function input<const Kind extends InputKind, Properties extends TProperties>(kind: Kind, properties: Properties) {
  return strictObject({
    kind: Type.Literal(kind),
    inputId: INPUT_ID,
    occurredAt: Type.Optional(INSTANT),
    ...properties,
  });
}

const RECEIVED_RECEPTACLE = strictObject({ receptacle: RECEPTACLE_ID, sealState: oneOf(SEAL_STATES) });

const TRANSPORT_INPUTS = {
  PlanTrip: input('PlanTrip', {
    trip: TRIP_ID,
    mode: oneOf(['road', 'air', 'rail']),
    route: Type.Optional(MAIL_ROUTE_ID),
    serviceNumber: Type.Optional(Type.String({ pattern: '^[A-Z0-9]{2,10}$', maxLength: 10 })),
    vehicle: Type.Optional(VEHICLE_ID),
    driver: PERSON_ID,
    escort: Type.Optional(PERSON_ID),
    stops: listOf(PLANNED_STOP, 60),
  }),
  AuthoriseDeparture: input('AuthoriseDeparture', { trip: TRIP_ID, stop: STOP_INDEX }),
  ReportDeparture: input('ReportDeparture', { trip: TRIP_ID, stop: STOP_INDEX }),
  ReportArrival: input('ReportArrival', { trip: TRIP_ID, stop: STOP_INDEX }),
};

const ACCEPTANCE_INPUTS = {
  AcceptItem: input('AcceptItem', {
    item: ITEM_ID,
    facility: FACILITY_ID,
    form: oneOf(ITEM_FORMS),
    secrecy: nullable(oneOf(SECRECY_CLASSES)),
    urgency: oneOf(URGENCIES),
    sender: BODY_ID,
    recipient: BODY_ID,
    massGrams: ITEM_GRAMS,
    declaredMassGrams: Type.Optional(ITEM_GRAMS),
    agreedAt: Type.Optional(INSTANT),
    packing: PACKING_CHECK,
    namedPersonOnly: Type.Optional(Type.Boolean()),
    returnBy: Type.Optional(INSTANT),
  }),
  ControlItem: input('ControlItem', { item: ITEM_ID }),
  CancelAcceptance: input('CancelAcceptance', {
    item: ITEM_ID,
    reason: oneOf(['sender-withdrew', 'entered-wrongly']),
  }),
  ReportScreening: input('ReportScreening', {
    item: ITEM_ID,
    facility: FACILITY_ID,
    result: oneOf(SCREENING_RESULTS),
    machine: label(40),
  }),
  ReportDisinfection: input('ReportDisinfection', { item: ITEM_ID, facility: FACILITY_ID }),
};

const DESPATCH_INPUTS = {
  RegisterReceptacle: input('RegisterReceptacle', {
    receptacle: RECEPTACLE_ID,
    form: oneOf(['bag', 'box']),
    facility: FACILITY_ID,
    tareGrams: TARE_GRAMS,
    locator: Type.Optional(label(40)),
  }),
  OpenDespatch: input('OpenDespatch', {
    origin: FACILITY_ID,
    destination: FACILITY_ID,
    carriage: oneOf(['air', 'surface']),
  }),
  AddReceptacle: input('AddReceptacle', { despatch: DESPATCH_ID, receptacle: RECEPTACLE_ID }),
  PackItems: input('PackItems', {
    despatch: DESPATCH_ID,
    receptacle: RECEPTACLE_ID,
    items: listOf(ITEM_ID, MAX_LINES),
  }),
  UnpackItem: input('UnpackItem', { despatch: DESPATCH_ID, receptacle: RECEPTACLE_ID, item: ITEM_ID }),
  CloseDespatch: input('CloseDespatch', { despatch: DESPATCH_ID, lastReceptacle: RECEPTACLE_ID }),
  ReportSealing: input('ReportSealing', {
    despatch: DESPATCH_ID,
    receptacle: RECEPTACLE_ID,
    sealNumber: label(24),
    grossGrams: GROSS_GRAMS,
  }),
  ReportOpening: input('ReportOpening', {
    receptacle: RECEPTACLE_ID,
    facility: FACILITY_ID,
    witness: PERSON_ID,
    sealState: oneOf(SEAL_STATES),
    items: listOf(ITEM_ID, MAX_LINES),
  }),
};

const HANDOVER_INPUTS = {
  DrawHandoverList: input('DrawHandoverList', {
    handover: HANDOVER_ID,
    place: FACILITY_ID,
    giver: CUSTODIAN,
    receiver: CUSTODIAN,
    receptacles: listOf(RECEPTACLE_ID, MAX_LINES),
    items: listOf(ITEM_ID, MAX_LINES),
  }),
  CancelHandoverList: input('CancelHandoverList', { handover: HANDOVER_ID }),
  ReportHandoverGiven: input('ReportHandoverGiven', { handover: HANDOVER_ID }),
  ReportHandoverReceived: input('ReportHandoverReceived', {
    handover: HANDOVER_ID,
    receptacles: listOf(RECEIVED_RECEPTACLE, MAX_LINES),
    items: listOf(ITEM_ID, MAX_LINES),
  }),
};

const DELIVERY_INPUTS = {
  ApproveReturn: input('ApproveReturn', { item: ITEM_ID }),
  ReportDelivery: input('ReportDelivery', {
    item: ITEM_ID,
    position: oneOf(RECIPIENT_POSITIONS),
    recipientName: PERSON_NAME,
    coverIntact: Type.Boolean(),
  }),
  ReportAttempt: input('ReportAttempt', { item: ITEM_ID, reason: oneOf(ATTEMPT_REASONS) }),
  ReportFinding: input('ReportFinding', { facility: FACILITY_ID, item: ITEM_ID }),
  ReportIrregularity: input('ReportIrregularity', {
    facility: FACILITY_ID,
    irregularity: oneOf(IRREGULARITY_KINDS),
    item: Type.Optional(ITEM_ID),
    receptacle: Type.Optional(RECEPTACLE_ID),
  }),
  CloseIrregularity: input('CloseIrregularity', {
    irregularity: IRREGULARITY_ID,
    finding: oneOf(IRREGULARITY_FINDINGS),
  }),
};

/** The schema of each kind of input; a body is checked against the one that its `kind` names. */
export const INPUT_SCHEMAS = {
  ...ACCEPTANCE_INPUTS,
  ...DESPATCH_INPUTS,
  ...HANDOVER_INPUTS,
  ...TRANSPORT_INPUTS,
  ...DELIVERY_INPUTS,
} satisfies Record<InputKind, TSchema>;

type SchemaOutput = { [Kind in InputKind]: Static<(typeof INPUT_SCHEMAS)[Kind]> }[InputKind];

/** A report of delivery as the wire carries it: with the signer's name, which the server turns into a commitment. */
export type HttpReportDelivery = Omit<ReportDelivery, 'recipientName'> & { readonly recipientName: string };

/** An input as the wire carries it: the kernel's, but for the name of the recipient. */
export type HttpInput = Exclude<Input, ReportDelivery> | HttpReportDelivery;

const schemasSayWhatTheKernelSays: SameType<SchemaOutput, HttpInput> = true;
void schemasSayWhatTheKernelSays;

/** One input of any kind (OpenAPI 3.1, discriminated by `kind`). */
export const HTTP_INPUT = Type.Unsafe<HttpInput>({
  type: 'object',
  required: ['kind', 'inputId'],
  discriminator: { propertyName: 'kind' },
  oneOf: Object.values(INPUT_SCHEMAS),
});

/** The most inputs that one request may carry. */
export const MAX_INPUTS = 500;

/** One input or an array of them. */
export const HTTP_INPUTS = Type.Unsafe<HttpInput | readonly HttpInput[]>({
  anyOf: [HTTP_INPUT, { type: 'array', items: HTTP_INPUT, minItems: 1, maxItems: MAX_INPUTS }],
});
