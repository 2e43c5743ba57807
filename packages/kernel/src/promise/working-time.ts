import { addDays, instantOf, MINUTE, serviceDateOf, weekdayOf, type Instant, type ServiceDate } from '../time.ts';
import type { Calendar, RuleSet } from './rule-set.ts';

/** A stretch of time; `until` is not part of it. */
export interface Period {
  readonly from: Instant;
  readonly until: Instant;
}

/** True for a day that counts in J + n (12.6 #63). */
export function isWorkingDay(date: ServiceDate, calendar: Calendar): boolean {
  if (calendar.daysOff.has(date)) return false;
  const weekday = weekdayOf(date);
  return (weekday !== 0 && weekday !== 6) || calendar.workingWeekendDays.has(date);
}

/** The `days`-th working day after `date`, negative: before it; `date` itself for 0. `days`: a whole number. */
export function addWorkingDays(date: ServiceDate, days: number, calendar: Calendar): ServiceDate {
  const step = days < 0 ? -1 : 1;
  let each = date;
  for (let left = Math.abs(days); left > 0;) {
    each = addDays(each, step);
    if (isWorkingDay(each, calendar)) left -= 1;
  }
  return each;
}

/** How many working days follow `from`, up to and with `to`; 0 when `to` is no later. */
export function workingDaysBetween(from: ServiceDate, to: ServiceDate, calendar: Calendar): number {
  let days = 0;
  for (let each = from; each < to;) {
    each = addDays(each, 1);
    if (isWorkingDay(each, calendar)) days += 1;
  }
  return days;
}

/** True while offices of served bodies are open: on a working day, from its first minute up to its last (R2.10). */
export function isWorkingHour(instant: Instant, rules: RuleSet, calendar: Calendar): boolean {
  const hours = hoursOf(serviceDateOf(instant), rules, calendar);
  return hours !== undefined && hours.from <= instant && instant < hours.until;
}

/** The first moment of working time at or after `instant`. */
export function nextWorkingHour(instant: Instant, rules: RuleSet, calendar: Calendar): Instant {
  for (let date = serviceDateOf(instant); ; date = addDays(date, 1)) {
    const hours = hoursOf(date, rules, calendar);
    if (hours !== undefined && instant < hours.until) return Math.max(instant, hours.from);
  }
}

/** Working time within `period`, in milliseconds (12.6 #63). */
export function workingTimeIn({ from, until }: Period, rules: RuleSet, calendar: Calendar): number {
  const last = serviceDateOf(until);
  let time = 0;
  for (let date = serviceDateOf(from); date <= last; date = addDays(date, 1)) {
    const hours = hoursOf(date, rules, calendar);
    if (hours !== undefined) time += Math.max(0, Math.min(hours.until, until) - Math.max(hours.from, from));
  }
  return time;
}

/**
 * The first moment by which `time` milliseconds of working time have passed since `from`; with a negative `time`, the
 * last one from which they pass until `from`, where a night counts as its evening: both ways meet.
 */
export function addWorkingTime(from: Instant, time: number, rules: RuleSet, calendar: Calendar): Instant {
  if (time === 0) return from;
  return time > 0 ? later(from, time, rules, calendar) : earlier(from, -time, rules, calendar);
}

function later(from: Instant, time: number, rules: RuleSet, calendar: Calendar): Instant {
  let left = time;
  for (let date = serviceDateOf(from); ; date = addDays(date, 1)) {
    const hours = hoursOf(date, rules, calendar);
    if (hours === undefined || hours.until <= from) continue;
    const start = Math.max(hours.from, from);
    if (start + left <= hours.until) return start + left;
    left -= hours.until - start;
  }
}

function earlier(from: Instant, time: number, rules: RuleSet, calendar: Calendar): Instant {
  let left = time;
  for (let date = serviceDateOf(from); ; date = addDays(date, -1)) {
    const hours = hoursOf(date, rules, calendar);
    if (hours === undefined || from < hours.from) continue;
    const end = Math.min(hours.until, from);
    // What reaches back to the opening of a day began at the end of the one before.
    if (end - left > hours.from || (left === 0 && end === hours.until)) return end - left;
    left -= end - hours.from;
  }
}

/** The working hours of a day (R2.15); nothing on a day off. */
function hoursOf(date: ServiceDate, rules: RuleSet, calendar: Calendar): Period | undefined {
  if (!isWorkingDay(date, calendar)) return undefined;
  const { startMinute, endMinute } = rules.workingDay.value;
  const midnight = instantOf(date, 0);
  return { from: midnight + startMinute * MINUTE, until: midnight + endMinute * MINUTE };
}
