import { DUTIES, FINDINGS, LAPSES, MEASURES, REPORTED_KINDS } from '@giaolien/kernel';
import { Type } from 'typebox';
import {
  BODY_ID,
  DOCUMENT_REFERENCE,
  FACILITY_ID,
  IRREGULARITY_ID,
  ITEM_ID,
  listOf,
  oneOf,
  PERSON_ID,
  RECEPTACLE_ID,
  TRIP_ID,
} from '../shape/scalar.ts';
import { input } from './of-kind.ts';

const RESPONSIBLE = Type.Union([PERSON_ID, Type.Literal('outside')]);

/** Irregularities, incidents and investigations. */
export const IRREGULARITY_INPUTS = {
  ReportIrregularity: input('ReportIrregularity', {
    facility: FACILITY_ID,
    irregularity: oneOf(REPORTED_KINDS),
    item: Type.Optional(ITEM_ID),
    receptacle: Type.Optional(RECEPTACLE_ID),
    trip: Type.Optional(TRIP_ID),
    body: Type.Optional(BODY_ID),
  }),
  ReportLapse: input('ReportLapse', {
    lapse: oneOf(LAPSES),
    item: Type.Optional(ITEM_ID),
    irregularity: Type.Optional(IRREGULARITY_ID),
  }),
  AcknowledgeIrregularity: input('AcknowledgeIrregularity', { irregularity: IRREGULARITY_ID }),
  RecordDuty: input('RecordDuty', {
    irregularity: IRREGULARITY_ID,
    duty: oneOf(DUTIES),
    reference: Type.Optional(DOCUMENT_REFERENCE),
  }),
  CloseIrregularity: input('CloseIrregularity', {
    irregularity: IRREGULARITY_ID,
    finding: oneOf(FINDINGS),
    responsible: Type.Optional(RESPONSIBLE),
    measures: listOf(oneOf(MEASURES), MEASURES.length),
  }),
  ReopenIrregularity: input('ReopenIrregularity', { irregularity: IRREGULARITY_ID, reference: DOCUMENT_REFERENCE }),
};
