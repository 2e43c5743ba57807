import { ATTEMPT_REASONS, DELIVERY_TARGETS, RECIPIENT_POSITIONS } from '@giaolien/kernel';
import { Type } from 'typebox';
import { CORRECTION_REASON } from '../shape/part.ts';
import {
  DOCUMENT_REFERENCE,
  FACILITY_ID,
  ITEM_GRAMS,
  ITEM_ID,
  oneOf,
  PERSON_ID,
  PERSON_NAME,
  RECEPTACLE_ID,
  REPRESENTATIVE_ID,
  strictObject,
} from '../shape/scalar.ts';
import { input } from './of-kind.ts';

const TARGET = oneOf(DELIVERY_TARGETS);
/** As the wire carries it: the name in clear, which the server turns into a commitment. */
const REFUSAL_EVIDENCE = strictObject({ refuserName: PERSON_NAME, stamped: Type.Boolean() });

/** At the address, on the way back from it, and what is found or wrapped again on the way. */
export const DELIVERY_INPUTS = {
  ReportDelivery: input('ReportDelivery', {
    item: ITEM_ID,
    target: TARGET,
    position: oneOf(RECIPIENT_POSITIONS),
    receivedBy: Type.Optional(REPRESENTATIVE_ID),
    recipientName: PERSON_NAME,
    coverIntact: Type.Boolean(),
  }),
  ReportAttempt: input('ReportAttempt', {
    item: ITEM_ID,
    target: TARGET,
    reason: oneOf(ATTEMPT_REASONS),
    refusal: Type.Optional(REFUSAL_EVIDENCE),
  }),
  ReportNotice: input('ReportNotice', { item: ITEM_ID }),
  CorrectDelivery: input('CorrectDelivery', { item: ITEM_ID, reason: CORRECTION_REASON }),
  ConfirmProof: input('ConfirmProof', { item: ITEM_ID }),
  ApproveReturn: input('ApproveReturn', { item: ITEM_ID, reference: DOCUMENT_REFERENCE }),
  DeclareUnclaimed: input('DeclareUnclaimed', { item: ITEM_ID, decision: DOCUMENT_REFERENCE }),
  ReportRewrap: input('ReportRewrap', {
    item: ITEM_ID,
    facility: FACILITY_ID,
    witness: PERSON_ID,
    minutes: DOCUMENT_REFERENCE,
    massGrams: ITEM_GRAMS,
    innerOpened: Type.Boolean(),
  }),
  ReportFinding: input('ReportFinding', {
    facility: FACILITY_ID,
    item: Type.Optional(ITEM_ID),
    receptacle: Type.Optional(RECEPTACLE_ID),
  }),
};
