import type { Scope, Urgency } from '../item/product.ts';
import { addDays, instantOf, minuteOfDay, serviceDateOf, weekdayOf, type Instant, type ServiceDate } from '../time.ts';
import type { Calendar, RuleSet } from './rule-set.ts';

/** True for a day that counts in J + n (12.6 #63). */
export function isWorkingDay(date: ServiceDate, calendar: Calendar): boolean {
  if (calendar.daysOff.has(date)) return false;
  const weekday = weekdayOf(date);
  return (weekday !== 0 && weekday !== 6) || calendar.workingWeekendDays.has(date);
}

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
  const half = days % 1 !== 0;
  let left = Math.ceil(days);
  let date = from;
  while (left > 0) {
    date = addDays(date, 1);
    if (isWorkingDay(date, calendar)) left -= 1;
  }
  return instantOf(date, half ? halfMinute : endMinute);
}
