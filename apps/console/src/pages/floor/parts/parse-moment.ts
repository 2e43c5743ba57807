import { addDays, instantOf, serviceDateOf, type Instant, type ServiceDate } from '@giaolien/kernel';

const TIME = /(?:^|\s)(\d{1,2})[:hg](\d{2})?(?=\s|$)/;
const DATE = /(?:^|\s)(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?=\s|$)/;

/**
 * Reads a moment in Việt Nam: `14:30` (the next one), `14:30 25/11`, `25/11/2026 14:30`, `14h30`. Undefined when it is
 * none. A day without a year is the next such day.
 */
export function parseMoment(text: string, now: Instant): Instant | undefined {
  const time = TIME.exec(text);
  if (time === null) return undefined;
  const minute = Number(time[1]) * 60 + Number(time[2] ?? '0');
  if (Number(time[1]) > 23 || Number(time[2] ?? '0') > 59) return undefined;
  const rest = text.replace(time[0], ' ').trim();
  const today = serviceDateOf(now);
  if (rest === '') {
    const at = instantOf(today, minute);
    return at > now ? at : instantOf(addDays(today, 1), minute);
  }
  const date = DATE.exec(rest);
  if (date === null || rest.replace(date[0], '').trim() !== '') return undefined;
  return onDay({ day: Number(date[1]), month: Number(date[2]), year: date[3] }, minute, today, now);
}

function onDay(
  { day, month, year }: { readonly day: number; readonly month: number; readonly year: string | undefined },
  minute: number,
  today: ServiceDate,
  now: Instant,
): Instant | undefined {
  const thisYear = Number(today.slice(0, 4));
  const years = year === undefined ? [thisYear, thisYear + 1] : [Number(year)];
  return years
    .map((each) => dateOf(each, month, day))
    .flatMap((date) => (date === undefined ? [] : [instantOf(date, minute)]))
    .find((at) => year !== undefined || at > now);
}

/** The date, unless there is no such day: 31/02 must not become 03/03. */
function dateOf(year: number, month: number, day: number): ServiceDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? (date.toISOString().slice(0, 10) as ServiceDate) : undefined; // ISO text begins with YYYY-MM-DD.
}

/** Reads a day: `24/11/2026`. Undefined when it is none. */
export function parseDate(text: string): ServiceDate | undefined {
  const date = DATE.exec(text);
  if (date?.[3] === undefined || text.replace(date[0], '').trim() !== '') return undefined;
  return dateOf(Number(date[3]), Number(date[2]), Number(date[1]));
}
