import { instantOf, type Instant } from '@giaolien/kernel';
import { parseDate } from '../../floor/parts/parse-moment.ts';

/** The first moment of a typed day; `undefined` when it is none. */
export function startOf(typed: string): Instant | undefined {
  const date = parseDate(typed);
  return date === undefined ? undefined : instantOf(date, 0);
}

/** The first moment after a typed day: what holds “until” a day holds to its end. */
export function endOf(typed: string): Instant | undefined {
  const date = parseDate(typed);
  return date === undefined ? undefined : instantOf(date, 24 * 60);
}
