import type { Instant } from '../time.ts';
import { isDisinfected, isIsolated, isScreened, type ItemNow } from './item.ts';
import { isLoose } from './place.ts';

/**
 * `next` with its `readyAt`: since when the office has done all it had to do and could send it on (12.5 #51). It keeps
 * the moment for as long as nothing takes it out of the office, holds it there, or turns it elsewhere.
 */
export function readied(before: ItemNow | undefined, next: ItemNow, at: Instant): ItemNow {
  const readyAt = !isReady(next) ? null : before !== undefined && isSameWait(before, next) ? before.readyAt : at;
  return next.readyAt === readyAt ? next : { ...next, readyAt };
}

/**
 * Controlled, loose at an office, and held by nothing: no suspension, no X-ray that failed; where it goes out to a
 * recipient who wants it treated, treated. After an attempt it waits for the recipient, not for the office.
 */
function isReady(item: ItemNow): boolean {
  const { custodian } = item;
  if (custodian.kind !== 'facility' || !isLoose(item) || item.state === 'unclaimed') return false;
  if (!item.controlled || item.suspension !== null || isIsolated(item) || item.attempts > 0) return false;
  const isTreated = isScreened(item) && isDisinfected(item);
  return custodian.facility !== item.delivery || !item.screeningRequired || isTreated;
}

function isSameWait(before: ItemNow, next: ItemNow): boolean {
  return before.readyAt !== null && before.since === next.since && before.delivery === next.delivery;
}
