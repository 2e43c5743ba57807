import { type RawBuilder, sql } from 'kysely';

import type { Bound } from '../access/reader.ts';

/** What the reads run on, for one viewer: every query says its own columns, so no table types are declared. */
export type Database = Bound;

/** No more than this many rows leave the database at once. */
const LIMIT_MAX = 5_000;

/** A limit that a caller may have left out, within bounds. */
export function limitOf(limit: number | undefined, fallback = 100): number {
  return Math.min(Math.max(limit ?? fallback, 1), LIMIT_MAX);
}

/** All of `conditions`. */
export function all(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join(conditions, sql` and `);
}

/** Nothing, or one condition on a filter that was given. */
export function given<Value>(
  value: Value | undefined,
  condition: (value: Value) => RawBuilder<unknown>,
): readonly RawBuilder<unknown>[] {
  return value === undefined ? [] : [condition(value)];
}
