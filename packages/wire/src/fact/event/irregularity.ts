import {
  BREACH_CODES,
  DUTIES,
  FINDINGS,
  GRAVITIES,
  LAPSES,
  LEVELS,
  MEASURES,
  RAISED_KINDS,
  REPORTED_KINDS,
} from '@giaolien/kernel';
import { Type } from 'typebox';
import { SECRECY } from '../../shape/part.ts';
import {
  arrayOf,
  BODY_ID,
  DOCUMENT_REFERENCE,
  FACILITY_ID,
  INSTANT,
  IRREGULARITY_ID,
  oneOf,
  PERSON_ID,
  strictObject,
  SUBJECT_ID,
} from '../../shape/scalar.ts';
import { event } from './of-type.ts';

/** What an irregularity says: the rule broken, what a person reported, what followed of itself, or a clock run out. */
export const IRREGULARITY_CODE = oneOf([...BREACH_CODES, ...REPORTED_KINDS, ...RAISED_KINDS, ...LAPSES]);
/** Who answers for it: a person of the register, or somebody outside. */
export const RESPONSIBLE = Type.Union([PERSON_ID, Type.Literal('outside')]);
/** A duty of a case, and by when. */
export const DUE_DUTY_FIELDS = { duty: oneOf(DUTIES), dueAt: INSTANT };

/** Irregularities, incidents and investigations. */
export const IRREGULARITY_EVENTS = {
  IrregularityRaised: event('IrregularityRaised', {
    irregularity: IRREGULARITY_ID,
    code: IRREGULARITY_CODE,
    about: arrayOf(SUBJECT_ID),
    body: Type.Optional(BODY_ID),
    gravity: oneOf(GRAVITIES),
    secrecy: SECRECY,
    concerns: arrayOf(FACILITY_ID),
    duties: arrayOf(strictObject(DUE_DUTY_FIELDS)),
  }),
  IrregularityAcknowledged: event('IrregularityAcknowledged', {
    irregularity: IRREGULARITY_ID,
    level: oneOf(LEVELS),
  }),
  DutyDone: event('DutyDone', {
    irregularity: IRREGULARITY_ID,
    duty: oneOf(DUTIES),
    reference: Type.Optional(DOCUMENT_REFERENCE),
  }),
  IrregularityClosed: event('IrregularityClosed', {
    irregularity: IRREGULARITY_ID,
    finding: oneOf(FINDINGS),
    responsible: Type.Optional(RESPONSIBLE),
    measures: arrayOf(oneOf(MEASURES)),
  }),
  IrregularityReopened: event('IrregularityReopened', {
    irregularity: IRREGULARITY_ID,
    reference: DOCUMENT_REFERENCE,
  }),
};
