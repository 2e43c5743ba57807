import { isTimed } from '../promise/promise.ts';
import type { ClockRestarted } from '../promise/events.ts';
import type { AcceptanceCorrected, Bound, DeliveryAttempted, DeliveryCorrected } from './events.ts';
import type { ItemNow } from './item.ts';
import { held, resettled } from './place.ts';

/** What was entered wrongly is as it should have been, and so is everything that follows from it. */
export function corrected(now: ItemNow, { change, bound, payment }: AcceptanceCorrected): ItemNow {
  const urgency = change.urgency ?? now.product.urgency;
  return {
    ...now,
    ...towards(now, bound),
    recipient: bound.body,
    product: { ...now.product, scope: bound.scope, urgency },
    form: change.form ?? now.form,
    massGrams: change.massGrams ?? now.massGrams,
    agreedAt: isTimed(urgency) ? (change.agreedAt ?? now.agreedAt) : null,
    postingDate: change.postingDate ?? now.postingDate,
    payment,
    corrections: now.corrections + 1,
  };
}

/**
 * The item turns to another body. Its promise begins anew: attempts, invitations, stops and the agreed moment belong to
 * the way before.
 */
export function rebound(now: ItemNow, bound: Bound, returning: boolean): ItemNow {
  const turned: ItemNow = {
    ...now,
    ...towards(now, bound),
    returning,
    agreedAt: null,
    stops: [],
    firstAttemptAt: null,
    attempts: 0,
    lastAttempt: null,
    notices: [],
  };
  return turned.state === 'attempted' ? resettled({ ...turned, state: 'out-for-delivery' }) : resettled(turned);
}

function towards(now: ItemNow, bound: Bound): Partial<ItemNow> {
  return {
    bound: bound.body,
    delivery: bound.delivery,
    product: { ...now.product, scope: bound.scope },
    dueAt: bound.dueAt ?? null,
    screeningRequired: bound.screeningRequired,
  };
}

/** An attempt that does not count, or on an item that the log has elsewhere, is told and moves nothing. */
export function attempted(now: ItemNow, event: DeliveryAttempted): ItemNow {
  const state = now.state === 'out-for-delivery' ? ('attempted' as const) : now.state;
  if (!event.counts) return { ...now, state };
  const attempts = now.attempts + 1;
  return { ...stopped(now, event.occurredAt), state, attempts, lastAttempt: event.reason };
}

/** The first attempt at the address stops the clock, delivery included (R2.04). */
export function stopped(now: ItemNow, at: number): ItemNow {
  return { ...now, firstAttemptAt: now.firstAttemptAt ?? at };
}

/** With the courier again, as before the delivery that was none. */
export function deliveryCorrected(now: ItemNow, event: DeliveryCorrected): ItemNow {
  // The void delivery stopped the clock only if no attempt had before.
  const isStoppedByIt = now.endedAt !== null && now.firstAttemptAt === now.endedAt;
  return {
    ...held(now, event, event.to),
    firstAttemptAt: isStoppedByIt ? null : now.firstAttemptAt,
    proof: now.proof === 'none' ? 'none' : 'wanted',
    reportedBy: null,
  };
}

/** The clock runs again, with the promise that follows. */
export function restarted(now: ItemNow, event: ClockRestarted): ItemNow {
  const stops = now.stops.map((stop) => (stop.until === null ? { ...stop, until: event.occurredAt } : stop));
  return { ...now, stops, dueAt: event.dueAt ?? now.dueAt };
}
