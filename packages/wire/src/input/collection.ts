import { REJECTION_REASONS } from '@giaolien/kernel';
import { Type } from 'typebox';
import { BODY_ID, FACILITY_ID, INSTANT, oneOf, PERSON_ID, REQUEST_ID } from '../shape/scalar.ts';
import { input, MAX_LINES } from './of-kind.ts';

const ITEMS = Type.Integer({ minimum: 0, maximum: MAX_LINES, description: 'how many items' });

/** Requests to collect. */
export const COLLECTION_INPUTS = {
  RequestCollection: input('RequestCollection', {
    request: REQUEST_ID,
    facility: FACILITY_ID,
    body: BODY_ID,
    items: Type.Integer({ minimum: 1, maximum: MAX_LINES }),
    from: INSTANT,
    until: INSTANT,
  }),
  ConfirmRequest: input('ConfirmRequest', { request: REQUEST_ID, courier: PERSON_ID }),
  ReportCollected: input('ReportCollected', { request: REQUEST_ID, items: ITEMS }),
  ReportBrought: input('ReportBrought', { request: REQUEST_ID, items: ITEMS }),
  RejectRequest: input('RejectRequest', { request: REQUEST_ID, reason: oneOf(REJECTION_REASONS) }),
};
