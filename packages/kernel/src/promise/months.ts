import { addDays, instantOf, serviceDateOf, yearOf, type Instant, type ServiceDate } from '../time.ts';

/**
 * The same day and minute in Việt Nam `months` later (negative: earlier). A day that the month does not have becomes
 * its last: six months after 31 August is 28 February. The shape in which the law counts months and years.
 */
export function addMonths(instant: Instant, months: number): Instant {
  const date = serviceDateOf(instant);
  const within = instant - instantOf(date, 0);
  return instantOf(monthsAfter(date, months), 0) + within;
}

function monthsAfter(date: ServiceDate, months: number): ServiceDate {
  const count = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const first = firstOfMonth(count);
  const last = Number(addDays(firstOfMonth(count + 1), -1).slice(8));
  return addDays(first, Math.min(Number(date.slice(8)), last) - 1);
}

/** `count`: months since year 0. */
function firstOfMonth(count: number): ServiceDate {
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01` as ServiceDate;
}
