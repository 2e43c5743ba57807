import type { Instant } from '../time.ts';
import type { Calendar, RuleSet } from './rule-set.ts';
import { addWorkingTime, workingTimeIn, type Period } from './working-time.ts';

/** What working time is, for one item. */
export interface Law {
  readonly rules: RuleSet;
  readonly calendar: Calendar;
}

/**
 * A promise moved by the working time of periods that do not count (12.6 #64–65). Where they overlap, time counts once;
 * one that begins when the promise has passed excuses nothing.
 */
export function withPeriods(dueAt: Instant, periods: readonly Period[], { rules, calendar }: Law): Instant {
  return merged(periods).reduce(
    (due, period) =>
      period.from < due ? addWorkingTime(due, workingTimeIn(period, rules, calendar), rules, calendar) : due,
    dueAt,
  );
}

/** The inverse of `withPeriods` for stops that are over: the promise as it was before them. */
export function withoutStops(dueAt: Instant, stops: readonly Period[], { rules, calendar }: Law): Instant {
  return merged(stops).reduceRight((due, stop) => {
    const before = addWorkingTime(due, -workingTimeIn(stop, rules, calendar), rules, calendar);
    return stop.from < before ? before : due;
  }, dueAt);
}

/** In order of time, overlaps joined. */
function merged(periods: readonly Period[]): readonly Period[] {
  const joined: Period[] = [];
  for (const period of periods.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last !== undefined && period.from <= last.until) {
      joined[joined.length - 1] = { from: last.from, until: Math.max(last.until, period.until) };
    } else joined.push(period);
  }
  return joined;
}
