import { SCREENING_REASONS, VERDICTS, type PromiseResult, type ScreeningPlace } from '@giaolien/kernel';
import type { Static } from 'typebox';
import { BODY_ID, EQUIPMENT_ID, FACILITY_ID, INSTANT, nullable, oneOf, strictObject } from '../shape/scalar.ts';
import type { SameType } from '../shape/same-type.ts';

const OUTCOME = strictObject({ dueAt: INSTANT, verdict: oneOf(VERDICTS) });
const PROMISE_RESULT = strictObject({
  doneAt: nullable(INSTANT),
  deliveredAt: nullable(INSTANT),
  asPromised: OUTCOME,
  withStops: OUTCOME,
  withExclusions: OUTCOME,
});
const resultIsTheKernels: SameType<Static<typeof PROMISE_RESULT>, PromiseResult> = true;
void resultIsTheKernels;

/**
 * A way of an item with its own promise: there, elsewhere by order of the sender, and back. `until`: `null` while it is
 * on this way. `result`: `null` where nothing is promised.
 */
export const LEG_ROW = strictObject({
  body: BODY_ID,
  dueAt: nullable(INSTANT),
  from: INSTANT,
  until: nullable(INSTANT),
  result: nullable(PROMISE_RESULT),
});
export type LegRow = Static<typeof LEG_ROW>;

/**
 * Deadlines that follow from an item: until when its records are kept, until when loss and damage may be complained of
 * (`null`: that time has not begun), and from when on it is unclaimed (`null`: it has ended).
 */
export const ITEM_DEADLINES = strictObject({
  retainedUntil: INSTANT,
  complaintUntil: strictObject({ loss: nullable(INSTANT), damage: nullable(INSTANT) }),
  unclaimedFrom: nullable(INSTANT),
});
export type ItemDeadlines = Static<typeof ITEM_DEADLINES>;

/** A machine that works, nearest first; `spare`: it stands in for one that does not. */
export const SCREENING_PLACE = strictObject({
  facility: FACILITY_ID,
  machine: EQUIPMENT_ID,
  reason: oneOf(SCREENING_REASONS),
});
const placeIsTheKernels: SameType<Static<typeof SCREENING_PLACE>, ScreeningPlace> = true;
void placeIsTheKernels;
