import { SCREENING_RESULTS } from '@giaolien/kernel';
import { Type } from 'typebox';
import { arrayOf, EQUIPMENT_ID, ITEM_ID, oneOf, RECEPTACLE_ID, TRIP_ID } from '../../shape/scalar.ts';
import { event } from './of-type.ts';

const TREATMENT = {
  receptacle: Type.Optional(RECEPTACLE_ID),
  items: arrayOf(ITEM_ID),
  machine: EQUIPMENT_ID,
  counts: Type.Boolean(),
};

/** X-ray, disinfection, and the machines for them. */
export const HANDLING_EVENTS = {
  Screened: event('Screened', { ...TREATMENT, result: oneOf(SCREENING_RESULTS), trip: Type.Optional(TRIP_ID) }),
  Disinfected: event('Disinfected', TREATMENT),
  EquipmentReported: event('EquipmentReported', { equipment: EQUIPMENT_ID, working: Type.Boolean() }),
};
