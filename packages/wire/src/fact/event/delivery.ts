import { ATTEMPT_REASONS, DELIVERY_TARGETS, RECIPIENT_POSITIONS } from '@giaolien/kernel';
import { Type } from 'typebox';
import { BOUND, CORRECTION_REASON, CUSTODIAN, TAKEN_FIELDS } from '../../shape/part.ts';
import {
  BODY_ID,
  COMMITMENT,
  COUNT,
  DOCUMENT_REFERENCE,
  ITEM_ID,
  oneOf,
  PERSON_ID,
  REPRESENTATIVE_ID,
  strictObject,
} from '../../shape/scalar.ts';
import { event } from './of-type.ts';

const TARGET = oneOf(DELIVERY_TARGETS);
const RECEIPT = {
  item: ITEM_ID,
  body: BODY_ID,
  target: TARGET,
  receivedBy: Type.Optional(REPRESENTATIVE_ID),
  position: oneOf(RECIPIENT_POSITIONS),
  recipientName: COMMITMENT,
  coverIntact: Type.Boolean(),
  ...TAKEN_FIELDS,
};

/** What happened at the address, the way back, and what was found or wrapped again. */
export const DELIVERY_EVENTS = {
  ItemDelivered: event('ItemDelivered', RECEIPT),
  ItemReturned: event('ItemReturned', RECEIPT),
  DeliveryAttempted: event('DeliveryAttempted', {
    item: ITEM_ID,
    target: TARGET,
    reason: oneOf(ATTEMPT_REASONS),
    refusal: Type.Optional(strictObject({ refuserName: COMMITMENT, stamped: Type.Boolean() })),
    counts: Type.Boolean(),
  }),
  NoticeLeft: event('NoticeLeft', { item: ITEM_ID }),
  DeliveryCorrected: event('DeliveryCorrected', {
    item: ITEM_ID,
    reason: CORRECTION_REASON,
    reportedBy: PERSON_ID,
    to: CUSTODIAN,
    lost: Type.Optional(Type.Literal(true)),
  }),
  ReturnApproved: event('ReturnApproved', { item: ITEM_ID, reference: DOCUMENT_REFERENCE, bound: BOUND }),
  ItemUnclaimed: event('ItemUnclaimed', { item: ITEM_ID, decision: DOCUMENT_REFERENCE }),
  ItemRewrapped: event('ItemRewrapped', {
    item: ITEM_ID,
    witness: PERSON_ID,
    minutes: DOCUMENT_REFERENCE,
    massGrams: COUNT,
    innerOpened: Type.Boolean(),
  }),
  ProofConfirmed: event('ProofConfirmed', { item: ITEM_ID }),
  ItemFound: event('ItemFound', { item: ITEM_ID, ...TAKEN_FIELDS }),
};
