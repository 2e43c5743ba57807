import { EQUIPMENT_KINDS, REQUEST_STATES, SEAL_LIFE } from '@giaolien/kernel';
import { Type, type Static } from 'typebox';
import { EQUIPMENT_FIELDS, EXCLUSION_NOW, REQUEST_NOW } from '../fact/now/case.ts';
import { SEAL_NOW } from '../fact/now/receptacle.ts';
import { arrayOf, FACILITY_ID, INSTANT, nullable, oneOf, strictObject } from '../shape/scalar.ts';
import { FACILITY, LIMIT, severalOf, withNames } from './query.ts';

/**
 * A machine of the register with what was reported of it; `calibrated`: at this moment. `since` is `null` while
 * nothing was reported, and then it works.
 */
export const EQUIPMENT_ROW = strictObject({
  ...EQUIPMENT_FIELDS,
  since: nullable(INSTANT),
  name: Type.String(),
  kind: oneOf(EQUIPMENT_KINDS),
  facility: FACILITY_ID,
  calibratedUntil: INSTANT,
  calibrated: Type.Boolean(),
});
export type EquipmentRow = Static<typeof EQUIPMENT_ROW>;
export const EQUIPMENT_QUERY = strictObject({ facility: FACILITY, limit: LIMIT });
export const EQUIPMENT_LIST = withNames({ equipment: Type.Array(EQUIPMENT_ROW) });

/** `facility`: to which it was issued. `after`: the number of the last one that was read. */
export const SEALS_QUERY = strictObject({
  facility: FACILITY,
  state: severalOf(SEAL_LIFE),
  limit: LIMIT,
  after: Type.Optional(Type.String({ maxLength: 24 })),
});
export const SEAL_LIST = withNames({ seals: arrayOf(SEAL_NOW) });

/** `facility`: which collects. */
export const REQUESTS_QUERY = strictObject({ facility: FACILITY, state: severalOf(REQUEST_STATES), limit: LIMIT });
export const REQUEST_LIST = withNames({ requests: arrayOf(REQUEST_NOW) });

export const EXCLUSIONS_QUERY = strictObject({ limit: LIMIT });
export const EXCLUSION_LIST = withNames({ exclusions: arrayOf(EXCLUSION_NOW) });
