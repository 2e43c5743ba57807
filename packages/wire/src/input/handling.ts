import { SCREENING_RESULTS } from '@giaolien/kernel';
import { Type } from 'typebox';
import { EQUIPMENT_ID, FACILITY_ID, ITEM_ID, oneOf, RECEPTACLE_ID } from '../shape/scalar.ts';
import { input } from './of-kind.ts';

const TREATED = { item: Type.Optional(ITEM_ID), receptacle: Type.Optional(RECEPTACLE_ID) };

/** X-ray, disinfection, and the machines for them. */
export const HANDLING_INPUTS = {
  ReportScreening: input('ReportScreening', {
    facility: FACILITY_ID,
    ...TREATED,
    machine: EQUIPMENT_ID,
    result: oneOf(SCREENING_RESULTS),
  }),
  ReportDisinfection: input('ReportDisinfection', { facility: FACILITY_ID, ...TREATED, machine: EQUIPMENT_ID }),
  ReportEquipment: input('ReportEquipment', {
    facility: FACILITY_ID,
    equipment: EQUIPMENT_ID,
    working: Type.Boolean(),
  }),
};
