import {
  ATTEMPT_REASONS,
  CLOCK_STOPS,
  ITEM_FORMS,
  ITEM_STATES,
  SCREENING_RESULTS,
  SUSPENSION_GROUNDS,
  type ItemNow,
} from '@giaolien/kernel';
import { Type, type Static } from 'typebox';
import { CUSTODIAN, EVIDENCE, PRODUCT } from '../../shape/part.ts';
import {
  arrayOf,
  BODY_ID,
  COUNT,
  DESPATCH_ID,
  DOCUMENT_REFERENCE,
  EQUIPMENT_ID,
  FACILITY_ID,
  HANDOVER_ID,
  INSTANT,
  ITEM_ID,
  nullable,
  oneOf,
  PERSON_ID,
  RECEPTACLE_ID,
  REQUEST_ID,
  RULE_SET_ID,
  SERVICE_DATE,
  strictObject,
} from '../../shape/scalar.ts';
import type { SameType } from '../../shape/same-type.ts';

const TREATMENT = {
  at: INSTANT,
  facility: FACILITY_ID,
  by: PERSON_ID,
  machine: EQUIPMENT_ID,
  counts: Type.Boolean(),
  receptacle: nullable(RECEPTACLE_ID),
};
const SUSPENSION = strictObject({
  ground: oneOf(SUSPENSION_GROUNDS),
  reference: DOCUMENT_REFERENCE,
  minutes: DOCUMENT_REFERENCE,
  by: PERSON_ID,
  since: INSTANT,
});

const BEFORE_DELIVERY = strictObject({
  custodian: CUSTODIAN,
  lost: Type.Boolean(),
  outFor: nullable(BODY_ID),
  firstAttemptAt: nullable(INSTANT),
});

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
  agreedAt: nullable(INSTANT),
  stops: arrayOf(strictObject({ reason: oneOf(CLOCK_STOPS), from: INSTANT, until: nullable(INSTANT) })),
  payment: oneOf(['free', 'paid']),
  namedPersonOnly: Type.Boolean(),
  returnBy: nullable(INSTANT),
  controlled: Type.Boolean(),
  screeningRequired: Type.Boolean(),
  screening: nullable(strictObject({ ...TREATMENT, result: oneOf(SCREENING_RESULTS) })),
  disinfection: nullable(strictObject(TREATMENT)),
  suspension: nullable(SUSPENSION),
  directCarriage: Type.Boolean(),
  guards: Type.Boolean(),
  remark: nullable(Type.String()),
  request: nullable(REQUEST_ID),
  proof: oneOf(['none', 'wanted', 'due', 'returned']),
  returning: Type.Boolean(),
  container: nullable(RECEPTACLE_ID),
  despatch: nullable(DESPATCH_ID),
  custodian: CUSTODIAN,
  outFor: nullable(BODY_ID),
  since: INSTANT,
  evidence: EVIDENCE,
  handover: nullable(HANDOVER_ID),
  firstAttemptAt: nullable(INSTANT),
  attempts: COUNT,
  lastAttempt: nullable(oneOf(ATTEMPT_REASONS)),
  notices: arrayOf(INSTANT),
  readyAt: nullable(INSTANT),
  moved: Type.Boolean(),
  corrections: COUNT,
  reportedBy: nullable(PERSON_ID),
  beforeDelivery: nullable(BEFORE_DELIVERY),
  endedAt: nullable(INSTANT),
};
const ITEM_OBJECT = strictObject(ITEM_FIELDS);

const schemaSaysWhatTheKernelSays: SameType<Static<typeof ITEM_OBJECT>, ItemNow> = true;
void schemaSaysWhatTheKernelSays;
