import { MINUTE, type Instant } from '@giaolien/kernel';

/** Age of a position that still counts as now, and age from which nobody knows where the trip is. */
const STALE_AFTER = 5 * MINUTE;
const LOST_AFTER = 30 * MINUTE;

export type Freshness = 'fresh' | 'stale' | 'lost';

/** How far a position may be trusted: an old one must never be drawn as a confident arrow. */
export function freshnessOf(at: Instant, now: Instant): Freshness {
  const age = now - at;
  if (age < STALE_AFTER) return 'fresh';
  return age < LOST_AFTER ? 'stale' : 'lost';
}
