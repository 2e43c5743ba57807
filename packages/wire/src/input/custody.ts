import { Type } from 'typebox';
import { CUSTODIAN, SEAL_STATE } from '../shape/part.ts';
import {
  DOCUMENT_REFERENCE,
  FACILITY_ID,
  HANDOVER_ID,
  ITEM_ID,
  listOf,
  PERSON_ID,
  RECEPTACLE_ID,
  strictObject,
  VEHICLE_ID,
} from '../shape/scalar.ts';
import { input, MAX_LINES } from './of-kind.ts';

const RECEIVED_RECEPTACLE = strictObject({ receptacle: RECEPTACLE_ID, sealState: SEAL_STATE });

/** Hand-over lists and their signatures. */
export const CUSTODY_INPUTS = {
  DrawHandoverList: input('DrawHandoverList', {
    handover: HANDOVER_ID,
    place: FACILITY_ID,
    giver: CUSTODIAN,
    receiver: CUSTODIAN,
    receptacles: listOf(RECEPTACLE_ID, MAX_LINES),
    items: listOf(ITEM_ID, MAX_LINES),
    vehicle: Type.Optional(VEHICLE_ID),
    escort: Type.Optional(PERSON_ID),
    guards: Type.Optional(DOCUMENT_REFERENCE),
  }),
  CancelHandoverList: input('CancelHandoverList', { handover: HANDOVER_ID }),
  ReportHandoverGiven: input('ReportHandoverGiven', { handover: HANDOVER_ID }),
  ReportHandoverReceived: input('ReportHandoverReceived', {
    handover: HANDOVER_ID,
    receptacles: listOf(RECEIVED_RECEPTACLE, MAX_LINES),
    items: listOf(ITEM_ID, MAX_LINES),
  }),
  ReportBookSigned: input('ReportBookSigned', {
    handover: HANDOVER_ID,
    page: Type.Integer({ minimum: 1, maximum: 100_000 }),
  }),
};
