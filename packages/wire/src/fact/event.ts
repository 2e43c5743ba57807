import { Type, type Static, type TProperties, type TSchema } from 'typebox';
import {
  ATTEMPT_REASONS,
  BREACH_CODES,
  EVIDENCE_GRADES,
  IRREGULARITY_FINDINGS,
  IRREGULARITY_KINDS,
  ITEM_FORMS,
  RECIPIENT_POSITIONS,
  SCREENING_RESULTS,
  SEAL_STATES,
  type Event,
  type EventType,
  type Recorded,
} from '@giaolien/kernel';
import {
  CLOSED_BAG,
  CONTENT_LINE,
  CUSTODIAN,
  DESPATCH_TOTALS,
  HANDOVER_LINE,
  PACKING_CHECK,
  PLANNED_STOP,
  PRODUCT,
  RECEIVED_LINE,
  TAKEN_FIELDS,
} from '../shape/part.ts';
import {
  arrayOf,
  BODY_ID,
  COMMITMENT,
  COUNT,
  DESPATCH_ID,
  FACILITY_ID,
  HANDOVER_ID,
  INPUT_ID,
  INSTANT,
  IRREGULARITY_ID,
  ITEM_ID,
  MAIL_ROUTE_ID,
  oneOf,
  PERSON_ID,
  POSITION,
  RECEPTACLE_ID,
  RULE_SET_ID,
  SERVICE_DATE,
  strictObject,
  SUBJECT_ID,
  TRIP_ID,
  VEHICLE_ID,
} from '../shape/scalar.ts';
import type { SameType } from '../shape/same-type.ts';

/** What an irregularity says: the rule broken, or what a person reported. */
export const IRREGULARITY_CODE = oneOf([...BREACH_CODES, ...IRREGULARITY_KINDS]);

function event<const T extends EventType, Properties extends TProperties>(type: T, properties: Properties) {
  return strictObject({
    type: Type.Literal(type),
    occurredAt: INSTANT,
    claimedAt: Type.Optional(INSTANT),
    by: PERSON_ID,
    at: FACILITY_ID,
    evidence: oneOf(EVIDENCE_GRADES),
    ...properties,
  });
}

const ITEM_EVENTS = {
  ItemAccepted: event('ItemAccepted', {
    item: ITEM_ID,
    product: PRODUCT,
    form: oneOf(ITEM_FORMS),
    sender: BODY_ID,
    recipient: BODY_ID,
    origin: FACILITY_ID,
    delivery: FACILITY_ID,
    returnTo: FACILITY_ID,
    massGrams: COUNT,
    declaredMassGrams: Type.Optional(COUNT),
    packing: PACKING_CHECK,
    postingDate: SERVICE_DATE,
    ruleSet: RULE_SET_ID,
    dueAt: Type.Optional(INSTANT),
    agreedAt: Type.Optional(INSTANT),
    payment: oneOf(['free', 'paid']),
    screeningRequired: Type.Boolean(),
    namedPersonOnly: Type.Boolean(),
    returnBy: Type.Optional(INSTANT),
  }),
  ItemControlled: event('ItemControlled', { item: ITEM_ID }),
  AcceptanceCancelled: event('AcceptanceCancelled', {
    item: ITEM_ID,
    sender: BODY_ID,
    reason: oneOf(['sender-withdrew', 'entered-wrongly']),
  }),
  ItemScreened: event('ItemScreened', { item: ITEM_ID, result: oneOf(SCREENING_RESULTS), machine: Type.String() }),
  ItemDisinfected: event('ItemDisinfected', { item: ITEM_ID }),
  ItemFound: event('ItemFound', { item: ITEM_ID, ...TAKEN_FIELDS }),
};

const RECEPTACLE_EVENTS = {
  ReceptacleRegistered: event('ReceptacleRegistered', {
    receptacle: RECEPTACLE_ID,
    form: oneOf(['bag', 'box']),
    tareGrams: COUNT,
    locator: Type.Optional(Type.String()),
  }),
  ReceptacleAdded: event('ReceptacleAdded', {
    despatch: DESPATCH_ID,
    receptacle: RECEPTACLE_ID,
    destination: FACILITY_ID,
    tareGrams: COUNT,
  }),
  ItemsPacked: event('ItemsPacked', {
    despatch: DESPATCH_ID,
    receptacle: RECEPTACLE_ID,
    lines: arrayOf(CONTENT_LINE),
  }),
  ItemUnpacked: event('ItemUnpacked', { despatch: DESPATCH_ID, receptacle: RECEPTACLE_ID, line: CONTENT_LINE }),
  ReceptacleSealed: event('ReceptacleSealed', {
    despatch: DESPATCH_ID,
    receptacle: RECEPTACLE_ID,
    sealNumber: Type.String(),
    grossGrams: COUNT,
  }),
  ReceptacleOpened: event('ReceptacleOpened', {
    receptacle: RECEPTACLE_ID,
    despatch: Type.Optional(DESPATCH_ID),
    from: CUSTODIAN,
    witness: PERSON_ID,
    sealState: oneOf(SEAL_STATES),
    found: arrayOf(ITEM_ID),
    missing: arrayOf(ITEM_ID),
    excess: Type.Array(strictObject({ item: ITEM_ID, ...TAKEN_FIELDS })),
    unknown: arrayOf(ITEM_ID),
  }),
};

const DESPATCH_EVENTS = {
  DespatchOpened: event('DespatchOpened', {
    despatch: DESPATCH_ID,
    origin: FACILITY_ID,
    destination: FACILITY_ID,
    carriage: oneOf(['air', 'surface']),
    year: COUNT,
    number: COUNT,
  }),
  DespatchClosed: event('DespatchClosed', {
    despatch: DESPATCH_ID,
    destination: FACILITY_ID,
    bags: arrayOf(CLOSED_BAG),
    totals: DESPATCH_TOTALS,
  }),
};

const HANDOVER_PARTIES = {
  handover: HANDOVER_ID,
  form: oneOf(['BD10', 'BD13']),
  place: FACILITY_ID,
  giver: CUSTODIAN,
  receiver: CUSTODIAN,
};
const HANDOVER_EVENTS = {
  HandoverListDrawn: event('HandoverListDrawn', {
    ...HANDOVER_PARTIES,
    giverSigners: arrayOf(PERSON_ID),
    receiverSigners: arrayOf(PERSON_ID),
    lines: arrayOf(HANDOVER_LINE),
  }),
  HandoverListCancelled: event('HandoverListCancelled', { handover: HANDOVER_ID, lines: arrayOf(HANDOVER_LINE) }),
  HandoverGiven: event('HandoverGiven', { handover: HANDOVER_ID }),
  HandoverCompleted: event('HandoverCompleted', {
    ...HANDOVER_PARTIES,
    received: arrayOf(RECEIVED_LINE),
    missing: arrayOf(HANDOVER_LINE),
    unknown: Type.Array(Type.String()),
  }),
};

const TRIP_EVENTS = {
  TripPlanned: event('TripPlanned', {
    trip: TRIP_ID,
    mode: oneOf(['road', 'air', 'rail']),
    route: Type.Optional(MAIL_ROUTE_ID),
    serviceNumber: Type.Optional(Type.String()),
    vehicle: Type.Optional(VEHICLE_ID),
    dedicated: Type.Boolean(),
    driver: PERSON_ID,
    escort: Type.Optional(PERSON_ID),
    stops: arrayOf(PLANNED_STOP),
  }),
  DepartureAuthorised: event('DepartureAuthorised', { trip: TRIP_ID, stop: COUNT }),
  TripDeparted: event('TripDeparted', { trip: TRIP_ID, stop: COUNT, facility: FACILITY_ID }),
  TripArrived: event('TripArrived', { trip: TRIP_ID, stop: COUNT, facility: FACILITY_ID }),
};

const RECEIPT = {
  item: ITEM_ID,
  body: BODY_ID,
  position: oneOf(RECIPIENT_POSITIONS),
  recipientName: COMMITMENT,
  coverIntact: Type.Boolean(),
  ...TAKEN_FIELDS,
};
const DELIVERY_EVENTS = {
  ItemDelivered: event('ItemDelivered', RECEIPT),
  ItemReturned: event('ItemReturned', RECEIPT),
  DeliveryAttempted: event('DeliveryAttempted', { item: ITEM_ID, reason: oneOf(ATTEMPT_REASONS) }),
  ReturnApproved: event('ReturnApproved', {
    item: ITEM_ID,
    body: BODY_ID,
    delivery: FACILITY_ID,
    screeningRequired: Type.Boolean(),
  }),
};

const IRREGULARITY_EVENTS = {
  IrregularityRaised: event('IrregularityRaised', {
    irregularity: IRREGULARITY_ID,
    code: IRREGULARITY_CODE,
    about: arrayOf(SUBJECT_ID),
  }),
  IrregularityClosed: event('IrregularityClosed', {
    irregularity: IRREGULARITY_ID,
    finding: oneOf(IRREGULARITY_FINDINGS),
  }),
};

/** The schema of each type of event. */
export const EVENT_SCHEMAS = {
  ...ITEM_EVENTS,
  ...RECEPTACLE_EVENTS,
  ...DESPATCH_EVENTS,
  ...HANDOVER_EVENTS,
  ...TRIP_EVENTS,
  ...DELIVERY_EVENTS,
  ...IRREGULARITY_EVENTS,
} satisfies Record<EventType, TSchema>;

type SchemaOutput = { [T in EventType]: Static<(typeof EVENT_SCHEMAS)[T]> }[EventType];
const schemasSayWhatTheKernelSays: SameType<SchemaOutput, Event> = true;
void schemasSayWhatTheKernelSays;

/** Any event (OpenAPI 3.1, discriminated by `type`). */
export const EVENT = Type.Unsafe<Event>({
  type: 'object',
  required: ['type'],
  discriminator: { propertyName: 'type' },
  oneOf: Object.values(EVENT_SCHEMAS),
});

/** An event with its place in the log. */
export const RECORDED = Type.Unsafe<Recorded>(
  strictObject({ position: POSITION, recordedAt: INSTANT, inputId: INPUT_ID, event: EVENT }),
);
