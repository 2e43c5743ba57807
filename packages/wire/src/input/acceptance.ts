import { ITEM_FORMS, SENDER_ORDERS, SUSPENSION_GROUNDS, URGENCIES } from '@giaolien/kernel';
import { Type } from 'typebox';
import { ACCEPTANCE_CHANGE, CORRECTION_REASON, PACKING_CHECK, SECRECY } from '../shape/part.ts';
import {
  BODY_ID,
  DOCUMENT_REFERENCE,
  EQUIPMENT_ID,
  FACILITY_ID,
  INSTANT,
  ITEM_GRAMS,
  ITEM_ID,
  oneOf,
  REPRESENTATIVE_ID,
  REQUEST_ID,
} from '../shape/scalar.ts';
import { input } from './of-kind.ts';

/** How to handle an ordinary item: one line of plain text. */
const REMARK = Type.String({ minLength: 1, maxLength: 80, pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{P} ]*$' });

/** Accepting, controlling and correcting, and what the sender or an authority orders. */
export const ACCEPTANCE_INPUTS = {
  AcceptItem: input('AcceptItem', {
    item: ITEM_ID,
    facility: FACILITY_ID,
    form: oneOf(ITEM_FORMS),
    secrecy: SECRECY,
    urgency: oneOf(URGENCIES),
    sender: BODY_ID,
    recipient: BODY_ID,
    massGrams: ITEM_GRAMS,
    declaredMassGrams: Type.Optional(ITEM_GRAMS),
    scale: Type.Optional(EQUIPMENT_ID),
    agreedAt: Type.Optional(INSTANT),
    packing: PACKING_CHECK,
    handedBy: Type.Optional(REPRESENTATIVE_ID),
    namedPersonOnly: Type.Optional(Type.Boolean()),
    returnBy: Type.Optional(INSTANT),
    remark: Type.Optional(REMARK),
    directCarriage: Type.Optional(Type.Boolean()),
    guards: Type.Optional(Type.Boolean()),
    proofOfDelivery: Type.Optional(Type.Boolean()),
    request: Type.Optional(REQUEST_ID),
  }),
  ControlItem: input('ControlItem', { item: ITEM_ID }),
  CancelAcceptance: input('CancelAcceptance', {
    item: ITEM_ID,
    reason: oneOf(['sender-withdrew', 'entered-wrongly']),
  }),
  CorrectAcceptance: input('CorrectAcceptance', {
    item: ITEM_ID,
    reason: CORRECTION_REASON,
    change: ACCEPTANCE_CHANGE,
  }),
  SuspendItem: input('SuspendItem', {
    item: ITEM_ID,
    ground: oneOf(SUSPENSION_GROUNDS),
    reference: DOCUMENT_REFERENCE,
    minutes: DOCUMENT_REFERENCE,
  }),
  ReleaseItem: input('ReleaseItem', {
    item: ITEM_ID,
    decision: DOCUMENT_REFERENCE,
    outcome: oneOf(['continue', 'return']),
  }),
  OrderBySender: input('OrderBySender', {
    item: ITEM_ID,
    order: oneOf(SENDER_ORDERS),
    recipient: Type.Optional(BODY_ID),
    proofShown: Type.Boolean(),
  }),
};
