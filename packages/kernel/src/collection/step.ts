import type { RequestId } from '../ids.ts';
import { stepOf } from '../step.ts';
import type { Step } from '../story.ts';
import type { CollectionRequested } from './events.ts';
import type { RequestNow } from './request.ts';

/** How the story of one collection goes on. */
export function requestStep(id: RequestId): Step<RequestNow> {
  return stepOf<RequestNow>((event) => (event.type === 'CollectionRequested' ? requested(id, event) : undefined), {
    RequestConfirmed: (now, event) => ({ ...now, state: 'confirmed', courier: event.courier }),
    ItemsCollected: (now, event) => ({
      ...now,
      // Told after the counter has counted, it changes nothing about that.
      state: now.state === 'brought' ? 'brought' : 'collected',
      items: now.state === 'brought' ? now.items : event.items,
      courier: now.courier ?? event.by,
    }),
    ItemsBrought: (now, event) => ({ ...now, state: 'brought', items: event.items }),
    RequestRejected: (now, event) => ({ ...now, state: 'rejected', rejection: event.reason }),
  });
}

function requested(id: RequestId, event: CollectionRequested): RequestNow {
  const { facility, body, items, from, until } = event;
  return {
    id,
    state: 'requested',
    facility,
    body,
    items,
    from,
    until,
    courier: null,
    requestedAt: event.occurredAt,
    rejection: null,
  };
}
