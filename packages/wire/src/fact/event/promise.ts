import { CLOCK_STOPS } from '@giaolien/kernel';
import { Type } from 'typebox';
import {
  arrayOf,
  COMMUNE_CODE,
  DOCUMENT_REFERENCE,
  EXCLUSION_ID,
  INSTANT,
  ITEM_ID,
  oneOf,
  PROVINCE_CODE,
} from '../../shape/scalar.ts';
import { event } from './of-type.ts';

/** Clocks and what excuses them. */
export const PROMISE_EVENTS = {
  ClockStopped: event('ClockStopped', { item: ITEM_ID, reason: oneOf(CLOCK_STOPS), reference: DOCUMENT_REFERENCE }),
  ClockRestarted: event('ClockRestarted', { item: ITEM_ID, dueAt: Type.Optional(INSTANT) }),
  ExclusionDeclared: event('ExclusionDeclared', {
    exclusion: EXCLUSION_ID,
    decision: DOCUMENT_REFERENCE,
    proof: DOCUMENT_REFERENCE,
    provinces: arrayOf(PROVINCE_CODE),
    communes: arrayOf(COMMUNE_CODE),
    from: INSTANT,
    until: INSTANT,
  }),
};
