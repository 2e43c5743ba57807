import { isTimed } from '../promise/promise.ts';
import type { ClockRestarted } from '../promise/events.ts';
import type {
  AcceptanceCorrected,
  Bound,
  DeliveryAttempted,
  DeliveryCorrected,
  ItemDelivered,
  ItemReturned,
} from './events.ts';
import { isEnded, isIsolated, type BeforeDelivery, type ItemNow, type ItemState } from './item.ts';
import { ended, held, resettled } from './place.ts';

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
 * the way before. One that has ended stays as it ended: it was delivered before the order, and that was told late.
 */
export function rebound(now: ItemNow, bound: Bound, returning: boolean): ItemNow {
  if (isEnded(now)) return now;
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

/** With somebody of a body; of a second report, what the first one ended is what a correction gives back. */
export function delivered(now: ItemNow, event: ItemDelivered | ItemReturned, state: ItemState): ItemNow {
  return {
    ...ended(stopped(now, event.occurredAt), event, state, { kind: 'body', body: event.body }),
    reportedBy: event.by,
    beforeDelivery: now.beforeDelivery ?? beforeDelivery(now),
  };
}

function beforeDelivery({ custodian, container, state, outFor, firstAttemptAt }: ItemNow): BeforeDelivery {
  const lost = container !== null || state === 'missing' || custodian.kind === 'trip';
  return { custodian, lost, outFor, firstAttemptAt };
}

/** As before the delivery that was none: with whoever had it then, or missing if nobody can say where it is. */
export function deliveryCorrected(now: ItemNow, event: DeliveryCorrected): ItemNow {
  const { to, lost } = event;
  const back = to.kind === 'body' ? ended(now, event, 'cancelled', to) : held(now, event, to);
  const { outFor, firstAttemptAt } = now.beforeDelivery ?? { outFor: back.outFor, firstAttemptAt: now.firstAttemptAt };
  const proof = now.proof === 'none' ? 'none' : 'wanted';
  const before: ItemNow = { ...back, outFor, firstAttemptAt, proof };
  return lost === true ? { ...untreated(before), state: 'missing' } : before;
}

/**
 * Out of sight, or out of its cover, anything may have been done to it: no treatment counts any more. An X-ray that it
 * did not pass still holds it (R1.50; 12.2 #27).
 */
export function untreated(now: ItemNow): ItemNow {
  return { ...now, screening: isIsolated(now) ? now.screening : null, disinfection: null };
}

/** The clock runs again, with the promise that follows. */
export function restarted(now: ItemNow, event: ClockRestarted): ItemNow {
  const stops = now.stops.map((stop) => (stop.until === null ? { ...stop, until: event.occurredAt } : stop));
  return { ...now, stops, dueAt: event.dueAt ?? now.dueAt };
}
