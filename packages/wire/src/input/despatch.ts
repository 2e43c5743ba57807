import { DESPATCH_ID, FACILITY_ID, oneOf, RECEPTACLE_ID } from '../shape/scalar.ts';
import { input } from './of-kind.ts';

/** Despatches. */
export const DESPATCH_INPUTS = {
  OpenDespatch: input('OpenDespatch', {
    origin: FACILITY_ID,
    destination: FACILITY_ID,
    carriage: oneOf(['air', 'surface']),
  }),
  CloseDespatch: input('CloseDespatch', { despatch: DESPATCH_ID, lastReceptacle: RECEPTACLE_ID }),
  CancelDespatch: input('CancelDespatch', { despatch: DESPATCH_ID }),
};
