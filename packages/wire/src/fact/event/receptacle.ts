import { Type } from 'typebox';
import { CONTENT_LINE, CUSTODIAN, RECEPTACLE_FORM, SEAL_STATE, TAKEN_FIELDS } from '../../shape/part.ts';
import {
  arrayOf,
  COUNT,
  DESPATCH_ID,
  DOCUMENT_REFERENCE,
  FACILITY_ID,
  ITEM_ID,
  oneOf,
  PERSON_ID,
  RECEPTACLE_ID,
  SEAL_NUMBER,
  strictObject,
  TRIP_ID,
} from '../../shape/scalar.ts';
import { event } from './of-type.ts';

const BAG_OF_DESPATCH = { despatch: DESPATCH_ID, receptacle: RECEPTACLE_ID };

/** Bags and boxes, what is put in, their seals and locators. */
export const RECEPTACLE_EVENTS = {
  ReceptacleRegistered: event('ReceptacleRegistered', {
    receptacle: RECEPTACLE_ID,
    form: RECEPTACLE_FORM,
    tareGrams: COUNT,
    locator: Type.Optional(Type.String()),
  }),
  ReceptacleWithdrawn: event('ReceptacleWithdrawn', {
    receptacle: RECEPTACLE_ID,
    reason: oneOf(['worn', 'damaged', 'lost']),
  }),
  LocatorReported: event('LocatorReported', {
    receptacle: RECEPTACLE_ID,
    locator: Type.String(),
    active: Type.Boolean(),
    despatch: Type.Optional(DESPATCH_ID),
    trip: Type.Optional(TRIP_ID),
  }),
  ReceptacleAdded: event('ReceptacleAdded', {
    ...BAG_OF_DESPATCH,
    destination: FACILITY_ID,
    tareGrams: COUNT,
    located: Type.Optional(Type.Literal(true)),
  }),
  ReceptacleRemoved: event('ReceptacleRemoved', BAG_OF_DESPATCH),
  ItemsPacked: event('ItemsPacked', { ...BAG_OF_DESPATCH, lines: arrayOf(CONTENT_LINE) }),
  ItemUnpacked: event('ItemUnpacked', { ...BAG_OF_DESPATCH, line: CONTENT_LINE }),
  ReceptacleSealed: event('ReceptacleSealed', {
    ...BAG_OF_DESPATCH,
    sealNumber: SEAL_NUMBER,
    grossGrams: COUNT,
    witness: Type.Optional(PERSON_ID),
    replaces: Type.Optional(SEAL_NUMBER),
  }),
  ReceptacleOpened: event('ReceptacleOpened', {
    receptacle: RECEPTACLE_ID,
    despatch: Type.Optional(DESPATCH_ID),
    from: CUSTODIAN,
    witness: PERSON_ID,
    seal: Type.Optional(SEAL_NUMBER),
    sealState: SEAL_STATE,
    found: arrayOf(ITEM_ID),
    missing: arrayOf(ITEM_ID),
    excess: Type.Array(strictObject({ item: ITEM_ID, ...TAKEN_FIELDS })),
    unknown: arrayOf(ITEM_ID),
  }),
  ReceptacleFound: event('ReceptacleFound', {
    receptacle: RECEPTACLE_ID,
    despatch: Type.Optional(DESPATCH_ID),
    from: CUSTODIAN,
  }),
  SealsIssued: event('SealsIssued', { facility: FACILITY_ID, seals: arrayOf(SEAL_NUMBER) }),
  SealsDestroyed: event('SealsDestroyed', {
    facility: FACILITY_ID,
    seals: arrayOf(SEAL_NUMBER),
    witness: PERSON_ID,
    minutes: DOCUMENT_REFERENCE,
  }),
  SubstituteEntered: event('SubstituteEntered', {
    receptacle: RECEPTACLE_ID,
    label: Type.String(),
    origin: FACILITY_ID,
    destination: FACILITY_ID,
    grossGrams: COUNT,
    sealState: SEAL_STATE,
    from: CUSTODIAN,
    reason: oneOf(['data-missing', 'label-unreadable', 'partner-late']),
  }),
  SubstituteReconciled: event('SubstituteReconciled', {
    receptacle: RECEPTACLE_ID,
    finding: oneOf(['agrees', 'differs']),
  }),
};
