import { type RawBuilder, sql } from 'kysely';
import { DAY, type Instant } from '@giaolien/kernel';

/** `day`: promised within the next 24 hours; `overdue`: the promise has passed, and no attempt at the address was made. */
export type DueFilter = 'day' | 'overdue';

/** Holds for an item (`i`, item_view) that has not ended and whose promise is so at `now`. */
export function dueCondition(when: DueFilter, now: Instant): RawBuilder<unknown> {
  return when === 'day'
    ? sql`(i.ended_at is null and i.due_at between ${now} and ${now + DAY})`
    : sql`(i.ended_at is null and i.due_at < ${now} and i.now ->> 'firstAttemptAt' is null)`;
}
