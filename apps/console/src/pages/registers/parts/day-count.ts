import { DAY, serviceDateOf, instantOf, type Instant } from '@giaolien/kernel';

/** Whole days from today to the last day on which something holds: 0 on that day, negative afterwards. */
export function daysLeft(until: Instant, now: Instant): number {
  const lastDay = instantOf(serviceDateOf(until - 1), 0);
  const today = instantOf(serviceDateOf(now), 0);
  return Math.round((lastDay - today) / DAY);
}
