import { broken, type Act } from '../act.ts';
import type { Breach } from '../breach.ts';
import { subjectOf } from '../ids.ts';
import { checkConcerned } from '../item/in-hand.ts';
import { isEnded, type ItemNow } from '../item/item.ts';
import { checkClearance } from '../network/fitness.ts';
import { findExclusion, findItem, getItem, type Scene } from '../scene.ts';
import type { Instant } from '../time.ts';
import { ruleSetOf } from './bound.ts';
import type { DeclareExclusion, RestartClock, StopClock } from './inputs.ts';
import { withPeriods } from './moved.ts';
import { isTimed } from './promise.ts';

/**
 * Dừng tính thời gian: the promise stands still, for one of the reasons of the law (12.6 #64–65).
 * Breaches, in order: unknown item, office, clearance, ended, a clock that does not run.
 */
export const stopClock: Act<StopClock> = {
  subjects: (input) => [subjectOf('item', input.item)],
  check(scene, input) {
    const item = findItem(scene, input.item);
    if (item === undefined) return broken(true, 'item_must_be_known');
    const isRunning = item.dueAt !== null && item.firstAttemptAt === null && stopOf(item) === undefined;
    return [...checkClock(scene, item), ...broken(!isRunning, 'clock_must_run')];
  },
  events: (_scene, { item, reason, reference }, common) => [
    { ...common, type: 'ClockStopped', item, reason, reference },
  ],
};

/** The promise runs again, later by the working time for which it stood still. */
export const restartClock: Act<RestartClock> = {
  subjects: (input) => [subjectOf('item', input.item)],
  check(scene, input) {
    const item = findItem(scene, input.item);
    if (item === undefined) return broken(true, 'item_must_be_known');
    return [...checkClock(scene, item), ...broken(stopOf(item) === undefined, 'clock_must_be_stopped')];
  },
  events(scene, input, common) {
    const dueAt = movedDueAt(scene, getItem(scene, input.item));
    return [{ ...common, type: 'ClockRestarted', item: input.item, ...(dueAt === null ? {} : { dueAt }) }];
  },
};

/** Bất khả kháng: area, period and evidence of a decision; results are counted with and without it (12.6 #65). */
export const declareExclusion: Act<DeclareExclusion> = {
  subjects: (input) => [subjectOf('exclusion', input.exclusion)],
  check(scene, input) {
    const hasArea = input.provinces.length + input.communes.length > 0;
    return [
      ...broken(findExclusion(scene, input.exclusion) !== undefined, 'exclusion_must_be_new'),
      ...broken(!hasArea || input.from >= input.until, 'exclusion_must_have_area_and_period'),
    ];
  },
  events: (_scene, { exclusion, decision, evidence, provinces, communes, from, until }, common) => [
    { ...common, type: 'ExclusionDeclared', exclusion, decision, proof: evidence, provinces, communes, from, until },
  ],
};

function checkClock(scene: Scene, item: ItemNow): readonly Breach[] {
  return [
    ...checkConcerned(scene, item),
    ...checkClearance(scene, [item.product.secrecy]),
    ...broken(isEnded(item), 'item_must_not_be_ended', subjectOf('item', item.id)),
  ];
}

/** The stop that lasts, if any. */
function stopOf({ stops }: ItemNow): ItemNow['stops'][number] | undefined {
  return stops.find((stop) => stop.until === null);
}

/** An agreed moment does not move: whoever agreed it waits for it (R1.33). */
function movedDueAt(scene: Scene, item: ItemNow): Instant | null {
  const stop = stopOf(item);
  const { dueAt, agreedAt } = item;
  if (dueAt === null || stop === undefined) return dueAt;
  const law = { rules: ruleSetOf(scene, item), calendar: scene.context.calendar };
  const moved = withPeriods(dueAt, [{ from: stop.from, until: scene.at }], law);
  return agreedAt !== null && isTimed(item.product.urgency) ? Math.min(moved, agreedAt) : moved;
}
