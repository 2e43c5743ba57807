import { CLOSED_BAG, DESPATCH_TOTALS } from '../../shape/part.ts';
import { arrayOf, COUNT, DESPATCH_ID, FACILITY_ID, oneOf } from '../../shape/scalar.ts';
import { event } from './of-type.ts';

/** Despatches. */
export const DESPATCH_EVENTS = {
  DespatchOpened: event('DespatchOpened', {
    despatch: DESPATCH_ID,
    origin: FACILITY_ID,
    destination: FACILITY_ID,
    carriage: oneOf(['air', 'surface']),
    year: COUNT,
    number: COUNT,
  }),
  DespatchClosed: event('DespatchClosed', {
    despatch: DESPATCH_ID,
    destination: FACILITY_ID,
    bags: arrayOf(CLOSED_BAG),
    totals: DESPATCH_TOTALS,
  }),
  DespatchCancelled: event('DespatchCancelled', { despatch: DESPATCH_ID }),
};
