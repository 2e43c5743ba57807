import type { Scope, Urgency } from '../item/product.ts';
import { addDays, instantOf, minuteOfDay, serviceDateOf, type Instant, type ServiceDate } from '../time.ts';
import type { Calendar, RuleSet } from './rule-set.ts';
import { addWorkingDays } from './working-time.ts';

/**
 * J: the day of the date stamp; after the office's cut-off minute, the next day (R2.04, R2.15).
 */
export function postingDateOf(acceptedAt: Instant, cutOffMinute: number): ServiceDate {
  const date = serviceDateOf(acceptedAt);
  return minuteOfDay(acceptedAt) <= cutOffMinute ? date : addDays(date, 1);
}

/**
 * The moment by which the first attempt at the address must have been made: J + n working days, a half day ending
 * at midday (R2.04–2.06, R2.15). For Hẹn giờ the agreed moment; for both at once whichever comes first.
 */
export function dueAtOf(
  posting: {
    readonly date: ServiceDate;
    readonly scope: Scope;
    readonly urgency: Urgency;
    readonly agreedAt?: Instant;
  },
  rules: RuleSet,
  calendar: Calendar,
): Instant {
  const { agreedAt } = posting;
  if (posting.urgency === 'timed' && agreedAt !== undefined) return agreedAt;
  const days = rules.endToEndDays.value[posting.scope];
  const due = afterWorkingDays(
    posting.date,
    isExpress(posting.urgency) ? days.express : days.ordinary,
    rules,
    calendar,
  );
  return posting.urgency === 'express-timed' && agreedAt !== undefined ? Math.min(due, agreedAt) : due;
}

/** Hỏa tốc, alone or with Hẹn giờ. */
export function isExpress(urgency: Urgency): boolean {
  return urgency === 'express' || urgency === 'express-timed';
}

/** Hẹn giờ, alone or with Hỏa tốc. */
export function isTimed(urgency: Urgency): boolean {
  return urgency === 'timed' || urgency === 'express-timed';
}

function afterWorkingDays(from: ServiceDate, days: number, rules: RuleSet, calendar: Calendar): Instant {
  const { halfMinute, endMinute } = rules.workingDay.value;
  const isHalf = days % 1 !== 0;
  return instantOf(addWorkingDays(from, Math.ceil(days), calendar), isHalf ? halfMinute : endMinute);
}
