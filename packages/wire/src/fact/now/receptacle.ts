import { RECEPTACLE_STATES, SEAL_LIFE, type ReceptacleNow, type SealNow } from '@giaolien/kernel';
import { Type, type Static } from 'typebox';
import { CONTENT_LINE, CUSTODIAN, EVIDENCE, RECEPTACLE_FORM, SEAL_STATE, SECRECY } from '../../shape/part.ts';
import {
  arrayOf,
  COUNT,
  DESPATCH_ID,
  FACILITY_ID,
  HANDOVER_ID,
  INSTANT,
  nullable,
  oneOf,
  PERSON_ID,
  RECEPTACLE_ID,
  SEAL_NUMBER,
  strictObject,
} from '../../shape/scalar.ts';
import type { SameType } from '../../shape/same-type.ts';

const SEAL = strictObject({ number: SEAL_NUMBER, state: SEAL_STATE, by: PERSON_ID });
const LOCATOR = strictObject({ serial: Type.String(), active: Type.Boolean() });
const SUBSTITUTE = strictObject({
  enteredBy: PERSON_ID,
  enteredAt: FACILITY_ID,
  sealState: SEAL_STATE,
  reconciled: nullable(oneOf(['agrees', 'differs'])),
});

const RECEPTACLE_OBJECT = strictObject({
  id: RECEPTACLE_ID,
  form: RECEPTACLE_FORM,
  state: oneOf(RECEPTACLE_STATES),
  tareGrams: COUNT,
  locator: nullable(LOCATOR),
  custodian: CUSTODIAN,
  since: INSTANT,
  evidence: EVIDENCE,
  despatch: nullable(DESPATCH_ID),
  origin: nullable(FACILITY_ID),
  destination: nullable(FACILITY_ID),
  bagNumber: nullable(COUNT),
  label: nullable(Type.String()),
  contents: arrayOf(CONTENT_LINE),
  secrecy: SECRECY,
  seal: nullable(SEAL),
  direct: Type.Boolean(),
  guards: Type.Boolean(),
  isolated: Type.Boolean(),
  substitute: nullable(SUBSTITUTE),
  grossGrams: nullable(COUNT),
  handover: nullable(HANDOVER_ID),
});
/** A receptacle now. */
export const RECEPTACLE_NOW = Type.Unsafe<ReceptacleNow>(RECEPTACLE_OBJECT);

const SEAL_OBJECT = strictObject({
  id: SEAL_NUMBER,
  state: oneOf(SEAL_LIFE),
  facility: FACILITY_ID,
  issuedAt: INSTANT,
  receptacle: nullable(RECEPTACLE_ID),
  verified: COUNT,
  lastSeen: nullable(SEAL_STATE),
  lastSeenAt: nullable(INSTANT),
});
/** One line of the seal register now. */
export const SEAL_NOW = Type.Unsafe<SealNow>(SEAL_OBJECT);

const schemasSayWhatTheKernelSays: [
  SameType<Static<typeof RECEPTACLE_OBJECT>, ReceptacleNow>,
  SameType<Static<typeof SEAL_OBJECT>, SealNow>,
] = [true, true];
void schemasSayWhatTheKernelSays;
