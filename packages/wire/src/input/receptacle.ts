import { Type } from 'typebox';
import { CUSTODIAN, RECEPTACLE_FORM, SEAL_STATE } from '../shape/part.ts';
import {
  DESPATCH_ID,
  DOCUMENT_REFERENCE,
  FACILITY_ID,
  GROSS_GRAMS,
  ITEM_ID,
  label,
  listOf,
  oneOf,
  PERSON_ID,
  RECEPTACLE_ID,
  SEAL_NUMBER,
  TARE_GRAMS,
} from '../shape/scalar.ts';
import { input, MAX_LINES } from './of-kind.ts';

const BAG_OF_DESPATCH = { despatch: DESPATCH_ID, receptacle: RECEPTACLE_ID };
const SEALS = listOf(SEAL_NUMBER, MAX_LINES);

/** Bags and boxes, what is put in, their seals and locators. */
export const RECEPTACLE_INPUTS = {
  RegisterReceptacle: input('RegisterReceptacle', {
    receptacle: RECEPTACLE_ID,
    form: RECEPTACLE_FORM,
    facility: FACILITY_ID,
    tareGrams: TARE_GRAMS,
    locator: Type.Optional(label(40)),
  }),
  WithdrawReceptacle: input('WithdrawReceptacle', {
    receptacle: RECEPTACLE_ID,
    reason: oneOf(['worn', 'damaged', 'lost']),
  }),
  ReportLocator: input('ReportLocator', { receptacle: RECEPTACLE_ID, locator: label(40), active: Type.Boolean() }),
  AddReceptacle: input('AddReceptacle', BAG_OF_DESPATCH),
  RemoveReceptacle: input('RemoveReceptacle', BAG_OF_DESPATCH),
  PackItems: input('PackItems', { ...BAG_OF_DESPATCH, items: listOf(ITEM_ID, MAX_LINES) }),
  UnpackItem: input('UnpackItem', { ...BAG_OF_DESPATCH, item: ITEM_ID }),
  ReportSealing: input('ReportSealing', {
    ...BAG_OF_DESPATCH,
    sealNumber: SEAL_NUMBER,
    grossGrams: GROSS_GRAMS,
    witness: Type.Optional(PERSON_ID),
  }),
  ReportOpening: input('ReportOpening', {
    receptacle: RECEPTACLE_ID,
    facility: FACILITY_ID,
    witness: PERSON_ID,
    sealState: SEAL_STATE,
    items: listOf(ITEM_ID, MAX_LINES),
  }),
  IssueSeals: input('IssueSeals', { facility: FACILITY_ID, seals: SEALS }),
  ReportSealsDestroyed: input('ReportSealsDestroyed', {
    facility: FACILITY_ID,
    seals: SEALS,
    witness: PERSON_ID,
    minutes: DOCUMENT_REFERENCE,
  }),
  ReportSubstitute: input('ReportSubstitute', {
    facility: FACILITY_ID,
    receptacle: RECEPTACLE_ID,
    label: Type.String({ pattern: '^[0-9A-Z]{1,40}$', description: '29 characters (E4)' }),
    grossGrams: GROSS_GRAMS,
    sealState: SEAL_STATE,
    from: CUSTODIAN,
    reason: oneOf(['data-missing', 'label-unreadable', 'partner-late']),
  }),
  ReconcileSubstitute: input('ReconcileSubstitute', {
    receptacle: RECEPTACLE_ID,
    finding: oneOf(['agrees', 'differs']),
  }),
};
