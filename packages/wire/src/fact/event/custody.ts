import { Type } from 'typebox';
import { CUSTODIAN, HANDOVER_LINE, RECEIVED_LINE } from '../../shape/part.ts';
import {
  arrayOf,
  COUNT,
  DOCUMENT_REFERENCE,
  FACILITY_ID,
  HANDOVER_ID,
  oneOf,
  PERSON_ID,
  VEHICLE_ID,
} from '../../shape/scalar.ts';
import { event } from './of-type.ts';

const PARTIES = {
  handover: HANDOVER_ID,
  form: oneOf(['BD10', 'BD13']),
  place: FACILITY_ID,
  giver: CUSTODIAN,
  receiver: CUSTODIAN,
};

/** Hand-over lists and their signatures. */
export const CUSTODY_EVENTS = {
  HandoverListDrawn: event('HandoverListDrawn', {
    ...PARTIES,
    number: COUNT,
    giverSigners: arrayOf(PERSON_ID),
    receiverSigners: arrayOf(PERSON_ID),
    lines: arrayOf(HANDOVER_LINE),
    vehicle: Type.Optional(VEHICLE_ID),
    escort: Type.Optional(PERSON_ID),
    guards: Type.Optional(DOCUMENT_REFERENCE),
  }),
  HandoverListCancelled: event('HandoverListCancelled', { handover: HANDOVER_ID, lines: arrayOf(HANDOVER_LINE) }),
  HandoverGiven: event('HandoverGiven', { handover: HANDOVER_ID }),
  HandoverCompleted: event('HandoverCompleted', {
    ...PARTIES,
    received: arrayOf(RECEIVED_LINE),
    missing: arrayOf(HANDOVER_LINE),
    unknown: Type.Array(Type.String()),
  }),
  BookSigned: event('BookSigned', { handover: HANDOVER_ID, page: COUNT }),
};
