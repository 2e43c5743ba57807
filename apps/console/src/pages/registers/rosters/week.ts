import { addDays, serviceDateOf, weekdayOf, type Instant, type ServiceDate } from '@giaolien/kernel';

/** The Monday of the week in which a day lies: in Việt Nam a week begins with it. */
export function mondayOf(date: ServiceDate): ServiceDate {
  return addDays(date, -((weekdayOf(date) + 6) % 7));
}

/** The seven days of the week that begins with `monday`. */
export function daysOf(monday: ServiceDate): readonly ServiceDate[] {
  return [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days));
}

/** The Monday of this week. */
export function thisMonday(now: Instant): ServiceDate {
  return mondayOf(serviceDateOf(now));
}

/** The Monday of a day from the address; `undefined` when it is none. */
export function findMonday(text: string | undefined): ServiceDate | undefined {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(text)) return undefined;
  return mondayOf(text as ServiceDate); // Tested against its form.
}

/** `dd/MM` of a day. */
export function dayMonth(date: ServiceDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}`;
}

/** `dd/MM/yyyy` of a day. */
export function dayMonthYear(date: ServiceDate): string {
  return `${dayMonth(date)}/${date.slice(0, 4)}`;
}

/** `HH:mm` of minutes since midnight; a shift may end on the day after. */
export function clockOf(minutes: number): string {
  const inDay = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

const CLOCK = /^(\d{1,2})(?:[:hg](\d{2})?)?$/u;

/** Minutes since midnight of a typed time: `06:00`, `6h30`, `22`. Undefined when it is none. */
export function parseClock(text: string): number | undefined {
  const found = CLOCK.exec(text.trim());
  if (found === null) return undefined;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? '0')];
  return hour > 23 || minute > 59 ? undefined : hour * 60 + minute;
}
