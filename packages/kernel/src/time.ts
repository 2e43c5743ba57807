/** A moment, as UTC milliseconds since 1970-01-01T00:00Z. The kernel only compares and adds. */
export type Instant = number & { readonly __kind?: 'Instant' };

/** A calendar day in Việt Nam, `YYYY-MM-DD`. Sorts as text. */
export type ServiceDate = `${number}-${number}-${number}`;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Việt Nam keeps UTC+7 the whole year. */
const VIETNAM_OFFSET = 7 * HOUR;

/** The calendar day in Việt Nam on which `instant` falls. */
export function serviceDateOf(instant: Instant): ServiceDate {
  return dateOfDayNumber(Math.floor((instant + VIETNAM_OFFSET) / DAY));
}

/** The moment at which `minutes` have passed since the start of `date` in Việt Nam. */
export function instantOf(date: ServiceDate, minutes: number): Instant {
  return dayNumberOf(date) * DAY - VIETNAM_OFFSET + minutes * MINUTE;
}

/** Minutes since midnight in Việt Nam, 0 … 1439. */
export function minuteOfDay(instant: Instant): number {
  const local = instant + VIETNAM_OFFSET;
  return Math.floor((local - Math.floor(local / DAY) * DAY) / MINUTE);
}

/** `date` moved by `days` (negative: back). */
export function addDays(date: ServiceDate, days: number): ServiceDate {
  return dateOfDayNumber(dayNumberOf(date) + days);
}

/** Day of the week in Việt Nam: 0 = Sunday … 6 = Saturday. */
export function weekdayOf(date: ServiceDate): number {
  return (((dayNumberOf(date) + 4) % 7) + 7) % 7;
}

/** Full year of a calendar day. */
export function yearOf(date: ServiceDate): number {
  return Number(date.slice(0, 4));
}

// Days from civil and back: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).

function dayNumberOf(date: ServiceDate): number {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function dateOfDayNumber(dayNumber: number): ServiceDate {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as ServiceDate;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
