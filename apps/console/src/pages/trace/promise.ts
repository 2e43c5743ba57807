import type { Instant } from '@giaolien/kernel';
import type { ItemRow } from '../../api/answers.ts';

/** What was promised against what is. `used` is the part of the allowed time that is gone, 0 … 1 and beyond. */
export type ServicePromise =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'running' | 'kept' | 'broken';
      readonly dueAt: Instant;
      readonly span: number;
      readonly used: number;
    };

/** The clock stops at the first attempt at the address (R2.04); `span` is early or late, left or over, by sign. */
export function promiseOf(item: ItemRow, now: Instant): ServicePromise {
  const { dueAt, acceptedAt, firstAttemptAt } = item;
  if (dueAt === null) return { kind: 'none' };
  const at = firstAttemptAt ?? item.endedAt ?? now;
  const used = (at - acceptedAt) / Math.max(1, dueAt - acceptedAt);
  const stopped = firstAttemptAt !== null || item.endedAt !== null;
  const kind = !stopped ? 'running' : at <= dueAt ? 'kept' : 'broken';
  return { kind, dueAt, span: dueAt - at, used };
}
