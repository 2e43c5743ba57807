import {
  FINDINGS,
  GRAVITIES,
  LEVELS,
  MEASURES,
  REJECTION_REASONS,
  REQUEST_STATES,
  type EquipmentNow,
  type ExclusionNow,
  type IrregularityNow,
  type RequestNow,
} from '@giaolien/kernel';
import { Type, type Static } from 'typebox';
import { SECRECY } from '../../shape/part.ts';
import {
  arrayOf,
  BODY_ID,
  COMMUNE_CODE,
  COUNT,
  DOCUMENT_REFERENCE,
  EQUIPMENT_ID,
  EXCLUSION_ID,
  FACILITY_ID,
  INSTANT,
  IRREGULARITY_ID,
  nullable,
  oneOf,
  PERSON_ID,
  PROVINCE_CODE,
  REQUEST_ID,
  strictObject,
  SUBJECT_ID,
} from '../../shape/scalar.ts';
import type { SameType } from '../../shape/same-type.ts';
import { DUE_DUTY_FIELDS, IRREGULARITY_CODE, RESPONSIBLE } from '../event/irregularity.ts';

const CASE_DUTY = strictObject({
  ...DUE_DUTY_FIELDS,
  doneAt: nullable(INSTANT),
  doneBy: nullable(PERSON_ID),
  reference: nullable(DOCUMENT_REFERENCE),
});

/** The fields of an irregularity now; a row of a list adds its sentence. */
export const IRREGULARITY_FIELDS = {
  id: IRREGULARITY_ID,
  code: IRREGULARITY_CODE,
  about: arrayOf(SUBJECT_ID),
  body: nullable(BODY_ID),
  gravity: oneOf(GRAVITIES),
  secrecy: SECRECY,
  raisedAt: INSTANT,
  at: FACILITY_ID,
  concerns: arrayOf(FACILITY_ID),
  by: PERSON_ID,
  duties: arrayOf(CASE_DUTY),
  acknowledgements: arrayOf(strictObject({ level: oneOf(LEVELS), at: INSTANT, by: PERSON_ID })),
  finding: nullable(oneOf(FINDINGS)),
  responsible: nullable(RESPONSIBLE),
  measures: arrayOf(oneOf(MEASURES)),
  closedAt: nullable(INSTANT),
  closedBy: nullable(PERSON_ID),
  reopened: COUNT,
};
const IRREGULARITY_OBJECT = strictObject(IRREGULARITY_FIELDS);

/** The fields of what was reported of a machine; the register adds what the catalogue knows of it. */
export const EQUIPMENT_FIELDS = { id: EQUIPMENT_ID, working: Type.Boolean(), since: INSTANT };
const EQUIPMENT_OBJECT = strictObject(EQUIPMENT_FIELDS);

const REQUEST_OBJECT = strictObject({
  id: REQUEST_ID,
  state: oneOf(REQUEST_STATES),
  facility: FACILITY_ID,
  body: BODY_ID,
  items: COUNT,
  from: INSTANT,
  until: INSTANT,
  courier: nullable(PERSON_ID),
  requestedAt: INSTANT,
  rejection: nullable(oneOf(REJECTION_REASONS)),
});
/** A collection now. */
export const REQUEST_NOW = Type.Unsafe<RequestNow>(REQUEST_OBJECT);

const EXCLUSION_OBJECT = strictObject({
  id: EXCLUSION_ID,
  decision: DOCUMENT_REFERENCE,
  evidence: DOCUMENT_REFERENCE,
  provinces: arrayOf(PROVINCE_CODE),
  communes: arrayOf(COMMUNE_CODE),
  from: INSTANT,
  until: INSTANT,
  by: PERSON_ID,
});
/** A decision on force majeure. */
export const EXCLUSION_NOW = Type.Unsafe<ExclusionNow>(EXCLUSION_OBJECT);

const schemasSayWhatTheKernelSays: [
  SameType<Static<typeof IRREGULARITY_OBJECT>, IrregularityNow>,
  SameType<Static<typeof EQUIPMENT_OBJECT>, EquipmentNow>,
  SameType<Static<typeof REQUEST_OBJECT>, RequestNow>,
  SameType<Static<typeof EXCLUSION_OBJECT>, ExclusionNow>,
] = [true, true, true, true];
void schemasSayWhatTheKernelSays;
