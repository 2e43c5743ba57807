import { Type } from 'typebox';
import {
  CORRECTION_REASONS,
  EVIDENCE_GRADES,
  ITEM_FORMS,
  SEAL_STATES,
  SECRECY_CLASSES,
  URGENCIES,
  type AcceptanceChange,
  type Bound,
  type ClosedBag,
  type ContentLine,
  type Custodian,
  type DespatchTotals,
  type HandoverLine,
  type PackingCheck,
  type PlannedStop,
  type Product,
  type ReceivedLine,
  type Taken,
} from '@giaolien/kernel';
import type { SameType } from './same-type.ts';
import {
  BODY_ID,
  COUNT,
  DESPATCH_ID,
  FACILITY_ID,
  INSTANT,
  ITEM_GRAMS,
  ITEM_ID,
  nullable,
  oneOf,
  PERSON_ID,
  RECEPTACLE_ID,
  SEAL_NUMBER,
  SERVICE_DATE,
  strictObject,
  TRIP_ID,
} from './scalar.ts';

const CUSTODIAN_UNION = Type.Union([
  strictObject({ kind: Type.Literal('facility'), facility: FACILITY_ID }),
  strictObject({ kind: Type.Literal('trip'), trip: TRIP_ID }),
  strictObject({ kind: Type.Literal('courier'), person: PERSON_ID, facility: FACILITY_ID }),
  strictObject({ kind: Type.Literal('body'), body: BODY_ID }),
]);
/** Who answers for an item or a receptacle. */
export const CUSTODIAN = Type.Unsafe<Custodian>({
  type: 'object',
  required: ['kind'],
  discriminator: { propertyName: 'kind' },
  oneOf: CUSTODIAN_UNION.anyOf,
});

export const SECRECY = nullable(oneOf(SECRECY_CLASSES));
export const EVIDENCE = oneOf(EVIDENCE_GRADES);
export const SEAL_STATE = oneOf(SEAL_STATES);
export const CORRECTION_REASON = oneOf(CORRECTION_REASONS);
export const RECEPTACLE_FORM = oneOf(['bag', 'box']);
export const TRANSPORT_MODE = oneOf(['road', 'air', 'rail']);
const FLAG = Type.Optional(Type.Literal(true));

const PACKING_OBJECT = strictObject({
  coverSound: Type.Boolean(),
  envelopes: Type.Union([Type.Literal(1), Type.Literal(2)]),
  innerSealed: Type.Boolean(),
  stamp: SECRECY,
  kt1Stamp: Type.Boolean(),
});
/** The cover as the accepting person saw it. */
export const PACKING_CHECK = Type.Unsafe<PackingCheck>(PACKING_OBJECT);

const CHANGE_OBJECT = strictObject({
  form: Type.Optional(oneOf(ITEM_FORMS)),
  urgency: Type.Optional(oneOf(URGENCIES)),
  recipient: Type.Optional(BODY_ID),
  massGrams: Type.Optional(ITEM_GRAMS),
  agreedAt: Type.Optional(INSTANT),
  postingDate: Type.Optional(SERVICE_DATE),
});
/** What a correction puts in place of what was entered. */
export const ACCEPTANCE_CHANGE = Type.Unsafe<AcceptanceChange>(CHANGE_OBJECT);

const STOP_OBJECT = strictObject({ facility: FACILITY_ID, arrivalAt: INSTANT, departureAt: INSTANT });
/** One stop of a planned trip. */
export const PLANNED_STOP = Type.Unsafe<PlannedStop>(STOP_OBJECT);

const SCOPE = oneOf(['intra-province', 'inter-province']);
const PRODUCT_OBJECT = strictObject({ scope: SCOPE, secrecy: SECRECY, urgency: oneOf(URGENCIES) });
/** One cell of the product matrix. */
export const PRODUCT = Type.Unsafe<Product>(PRODUCT_OBJECT);

const BOUND_OBJECT = strictObject({
  body: BODY_ID,
  delivery: FACILITY_ID,
  scope: SCOPE,
  dueAt: Type.Optional(INSTANT),
  screeningRequired: Type.Boolean(),
});
/** Where an item is bound, and what is promised on the way there. */
export const BOUND = Type.Unsafe<Bound>(BOUND_OBJECT);

const LINE_FIELDS = { massGrams: COUNT, secrecy: SECRECY, direct: FLAG, guards: FLAG };
const CONTENT_LINE_OBJECT = strictObject({ item: ITEM_ID, ...LINE_FIELDS });
/** One line of a content list (E2). */
export const CONTENT_LINE = Type.Unsafe<ContentLine>(CONTENT_LINE_OBJECT);

const RECEPTACLE_LINE = {
  kind: Type.Literal('receptacle'),
  receptacle: RECEPTACLE_ID,
  despatch: Type.Optional(DESPATCH_ID),
  label: Type.Optional(Type.String()),
  destination: Type.Optional(FACILITY_ID),
  items: COUNT,
  ...LINE_FIELDS,
  located: FLAG,
  isolated: FLAG,
  seal: Type.Optional(SEAL_NUMBER),
};
const ITEM_LINE = { kind: Type.Literal('item'), item: ITEM_ID, ...LINE_FIELDS };
const LINE_UNION = Type.Union([strictObject(RECEPTACLE_LINE), strictObject(ITEM_LINE)]);
/** A line of a hand-over list. */
export const HANDOVER_LINE = Type.Unsafe<HandoverLine>(LINE_UNION);

/** Where the log had a thing until a fact took it elsewhere: with whom, and inside what. */
export const TAKEN_FIELDS = {
  from: CUSTODIAN,
  outOf: Type.Optional(
    strictObject({ receptacle: RECEPTACLE_ID, despatch: Type.Optional(DESPATCH_ID), massGrams: COUNT }),
  ),
};
const TAKEN_OBJECT = strictObject(TAKEN_FIELDS);

const SEEN = { sealState: Type.Optional(SEAL_STATE), listed: Type.Boolean(), superseded: FLAG, ...TAKEN_FIELDS };
const RECEIVED_LINE_UNION = Type.Union([
  strictObject({ ...RECEPTACLE_LINE, ...SEEN }),
  strictObject({ ...ITEM_LINE, ...SEEN }),
]);
/** A line that passed at a hand-over. */
export const RECEIVED_LINE = Type.Unsafe<ReceivedLine>(RECEIVED_LINE_UNION);

const CLOSED_BAG_OBJECT = strictObject({
  receptacle: RECEPTACLE_ID,
  bagNumber: COUNT,
  label: Type.String(),
  items: COUNT,
  massGrams: COUNT,
  grossGrams: COUNT,
});
/** One bag of a closed despatch. */
export const CLOSED_BAG = Type.Unsafe<ClosedBag>(CLOSED_BAG_OBJECT);

const TOTALS_OBJECT = strictObject({ receptacles: COUNT, items: COUNT, massGrams: COUNT, tareGrams: COUNT });
/** What a despatch adds up to, locked when it is closed. */
export const DESPATCH_TOTALS = Type.Unsafe<DespatchTotals>(TOTALS_OBJECT);

const partsSayWhatTheKernelSays: [
  SameType<Type.Static<typeof CUSTODIAN_UNION>, Custodian>,
  SameType<Type.Static<typeof PACKING_OBJECT>, PackingCheck>,
  SameType<Type.Static<typeof CHANGE_OBJECT>, AcceptanceChange>,
  SameType<Type.Static<typeof STOP_OBJECT>, PlannedStop>,
  SameType<Type.Static<typeof PRODUCT_OBJECT>, Product>,
  SameType<Type.Static<typeof BOUND_OBJECT>, Bound>,
  SameType<Type.Static<typeof CONTENT_LINE_OBJECT>, ContentLine>,
  SameType<Type.Static<typeof LINE_UNION>, HandoverLine>,
  SameType<Type.Static<typeof RECEIVED_LINE_UNION>, ReceivedLine>,
  SameType<Type.Static<typeof TAKEN_OBJECT>, Taken>,
  SameType<Type.Static<typeof CLOSED_BAG_OBJECT>, ClosedBag>,
  SameType<Type.Static<typeof TOTALS_OBJECT>, DespatchTotals>,
] = [true, true, true, true, true, true, true, true, true, true, true, true];
void partsSayWhatTheKernelSays;
