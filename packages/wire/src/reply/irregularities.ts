import { GRAVITIES, LAPSES } from '@giaolien/kernel';
import { Type, type Static } from 'typebox';
import { RECORDED } from '../fact/event.ts';
import { IRREGULARITY_FIELDS } from '../fact/now/case.ts';
import { arrayOf, INSTANT, oneOf, strictObject } from '../shape/scalar.ts';
import { FACILITY, LIMIT, severalOf, withNames, YES_OR_NO } from './query.ts';

/** An irregularity with its sentence, and whether it is an investigation that cannot be closed without its parts. */
export const IRREGULARITY_ROW = strictObject({
  ...IRREGULARITY_FIELDS,
  sentence: Type.String(),
  investigation: Type.Boolean(),
});
export type IrregularityRow = Static<typeof IRREGULARITY_ROW>;

/** A clock that runs, and when it runs out. */
export const RUNNING_CLOCK = strictObject({ lapse: oneOf(LAPSES), dueAt: INSTANT });
export type RunningClock = Static<typeof RUNNING_CLOCK>;

/** `facility`: where it was raised, or which it concerns. */
export const IRREGULARITIES_QUERY = strictObject({
  open: YES_OR_NO,
  gravity: severalOf(GRAVITIES),
  investigation: YES_OR_NO,
  facility: FACILITY,
  limit: LIMIT,
});
export const IRREGULARITY_LIST = withNames({ irregularities: Type.Array(IRREGULARITY_ROW) });
export const IRREGULARITY_TRACE = withNames({
  irregularity: IRREGULARITY_ROW,
  story: arrayOf(RECORDED),
  lapses: Type.Array(RUNNING_CLOCK),
});
