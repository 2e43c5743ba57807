import { broken, type Act } from '../act.ts';
import type { Breach } from '../breach.ts';
import { subjectOf, type SubjectId } from '../ids.ts';
import { isEnded, type ItemNow } from '../item/item.ts';
import { ruleSetOf } from '../promise/bound.ts';
import { returnReminderAt, unclaimedFrom } from '../promise/deadlines.ts';
import type { Calendar, RuleSet } from '../promise/rule-set.ts';
import { findIrregularity, findItem, type Scene } from '../scene.ts';
import { MINUTE, type Instant } from '../time.ts';
import type { ReportLapse } from './inputs.ts';
import type { IrregularityNow } from './irregularity.ts';
import type { Lapse } from './kinds.ts';
import { acknowledgeBy, pendingLevels } from './ladder.ts';
import { irregularityIdOf, raised } from './raise.ts';

/** A clock, and the last moment that is still in time. */
export interface DueLapse {
  readonly lapse: Lapse;
  readonly dueAt: Instant;
}

/**
 * The clocks that run over an item, past or to come. `rules`: the set that it keeps from its acceptance.
 * - a secret lies ready (R1.48; 12.5 #51)
 * - the promise, until the first attempt and while its clock runs (R2.04)
 * - the reminder of a "Tài liệu thu hồi", also after delivery: the document is to come back (R3.19; 12.6 #71)
 * - six months without end (R4.23; 12.5 #59)
 */
export function lapsesOfItem(item: ItemNow, rules: RuleSet, calendar: Calendar): readonly DueLapse[] {
  const { readyAt, product, dueAt, firstAttemptAt, stops, returnBy, state } = item;
  const isAttended = firstAttemptAt !== null || stops.some((stop) => stop.until === null);
  const isBack = state === 'returned' || state === 'cancelled';
  return [
    ...clock('secret-lies-ready', product.secrecy === null ? null : readyAt, (ready) =>
      isEnded(item) ? null : ready + rules.secretReadyMinutes.value * MINUTE,
    ),
    ...clock('promise-passed', dueAt, (due) => (isEnded(item) || isAttended ? null : due)),
    ...clock('return-date-near', returnBy, (by) => (isBack ? null : returnReminderAt(by, rules, calendar))),
    ...clock('six-months-passed', isEnded(item) || state === 'unclaimed' ? null : unclaimedFrom(item, rules)),
  ];
}

/** The clocks that run over an open case: of each level that has not taken note, of each duty (12.7 #74). */
export function lapsesOfIrregularity(irregularity: IrregularityNow, rules: RuleSet): readonly DueLapse[] {
  if (irregularity.closedAt !== null) return [];
  return [
    ...pendingLevels(irregularity).map((level) => ({
      lapse: 'acknowledgement-late' as const,
      dueAt: acknowledgeBy(irregularity, level, rules),
    })),
    ...irregularity.duties.flatMap(({ doneAt, dueAt }) => (doneAt === null ? clock('duty-late', dueAt) : [])),
  ];
}

/**
 * A clock ran out: the watch says so, and the kernel looks again whether it did.
 * Breaches, in order: unknown item or case; the clock still runs, or none does.
 */
export const reportLapse: Act<ReportLapse> = {
  subjects: aboutOf,
  check(scene, input) {
    const { item, irregularity } = input;
    const isCome = dueLapses(scene, input).some(({ lapse, dueAt }) => lapse === input.lapse && dueAt < scene.at);
    const unknown: readonly Breach[] = [
      ...broken(item !== undefined && findItem(scene, item) === undefined, 'item_must_be_known'),
      ...broken(
        irregularity !== undefined && findIrregularity(scene, irregularity) === undefined,
        'irregularity_must_be_known',
      ),
    ];
    return [...unknown, ...broken(!isCome, 'lapse_must_have_come')];
  },
  events: (scene, input, common) => [
    raised(scene, common, irregularityIdOf(input.inputId, 0), { code: input.lapse, about: aboutOf(input) }),
  ],
};

function dueLapses(scene: Scene, { item, irregularity }: ReportLapse): readonly DueLapse[] {
  const { rules, calendar } = scene.context;
  const itemNow = item === undefined ? undefined : findItem(scene, item);
  const irregularityNow = irregularity === undefined ? undefined : findIrregularity(scene, irregularity);
  return [
    ...(itemNow === undefined ? [] : lapsesOfItem(itemNow, ruleSetOf(scene, itemNow), calendar)),
    ...(irregularityNow === undefined ? [] : lapsesOfIrregularity(irregularityNow, rules)),
  ];
}

function aboutOf({ item, irregularity }: ReportLapse): readonly SubjectId[] {
  return [
    ...(item === undefined ? [] : [subjectOf('item', item)]),
    ...(irregularity === undefined ? [] : [subjectOf('irregularity', irregularity)]),
  ];
}

/** The clock, when it runs from something: `dueOf` tells until when. */
function clock(
  lapse: Lapse,
  from: Instant | null,
  dueOf: (from: Instant) => Instant | null = (instant) => instant,
): readonly DueLapse[] {
  const dueAt = from === null ? null : dueOf(from);
  return dueAt === null ? [] : [{ lapse, dueAt }];
}
