import { ITEM_FORMS, SENDER_ORDERS, SUSPENSION_GROUNDS } from '@giaolien/kernel';
import { Type } from 'typebox';
import { ACCEPTANCE_CHANGE, BOUND, CORRECTION_REASON, PACKING_CHECK, PRODUCT } from '../../shape/part.ts';
import {
  BODY_ID,
  COUNT,
  DOCUMENT_REFERENCE,
  EQUIPMENT_ID,
  FACILITY_ID,
  INSTANT,
  ITEM_ID,
  oneOf,
  REPRESENTATIVE_ID,
  REQUEST_ID,
  RULE_SET_ID,
  SERVICE_DATE,
} from '../../shape/scalar.ts';
import { event } from './of-type.ts';

/** Acceptance, control and correction; suspension; orders of the sender. */
export const ACCEPTANCE_EVENTS = {
  ItemAccepted: event('ItemAccepted', {
    item: ITEM_ID,
    product: PRODUCT,
    form: oneOf(ITEM_FORMS),
    sender: BODY_ID,
    recipient: BODY_ID,
    origin: FACILITY_ID,
    delivery: FACILITY_ID,
    returnTo: FACILITY_ID,
    massGrams: COUNT,
    declaredMassGrams: Type.Optional(COUNT),
    scale: Type.Optional(EQUIPMENT_ID),
    packing: PACKING_CHECK,
    postingDate: SERVICE_DATE,
    ruleSet: RULE_SET_ID,
    dueAt: Type.Optional(INSTANT),
    agreedAt: Type.Optional(INSTANT),
    payment: oneOf(['free', 'paid']),
    screeningRequired: Type.Boolean(),
    namedPersonOnly: Type.Boolean(),
    returnBy: Type.Optional(INSTANT),
    handedBy: Type.Optional(REPRESENTATIVE_ID),
    remark: Type.Optional(Type.String()),
    directCarriage: Type.Boolean(),
    guards: Type.Boolean(),
    proofOfDelivery: Type.Boolean(),
    request: Type.Optional(REQUEST_ID),
  }),
  ItemControlled: event('ItemControlled', { item: ITEM_ID }),
  AcceptanceCancelled: event('AcceptanceCancelled', {
    item: ITEM_ID,
    sender: BODY_ID,
    reason: oneOf(['sender-withdrew', 'entered-wrongly']),
  }),
  AcceptanceCorrected: event('AcceptanceCorrected', {
    item: ITEM_ID,
    reason: CORRECTION_REASON,
    replaced: ACCEPTANCE_CHANGE,
    change: ACCEPTANCE_CHANGE,
    bound: BOUND,
    payment: oneOf(['free', 'paid']),
  }),
  ItemSuspended: event('ItemSuspended', {
    item: ITEM_ID,
    ground: oneOf(SUSPENSION_GROUNDS),
    reference: DOCUMENT_REFERENCE,
    minutes: DOCUMENT_REFERENCE,
  }),
  ItemReleased: event('ItemReleased', { item: ITEM_ID, decision: DOCUMENT_REFERENCE, bound: Type.Optional(BOUND) }),
  SenderOrdered: event('SenderOrdered', { item: ITEM_ID, order: oneOf(SENDER_ORDERS), bound: BOUND }),
};
