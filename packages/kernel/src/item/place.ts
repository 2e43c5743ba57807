import type { Custodian, Evidence } from '../custody/custodian.ts';
import type { EventCommon } from '../event.ts';
import type { HandoverId } from '../ids.ts';
import type { ItemNow, ItemState } from './item.ts';

/** In nobody's bag, with `custodian`. */
export function held(now: ItemNow, event: EventCommon, custodian: Custodian): ItemNow {
  return { ...placed(now, event, stateWith(now, custodian), custodian), endedAt: null };
}

/** Out of the network, with `custodian`. */
export function ended(now: ItemNow, event: EventCommon, state: ItemState, custodian: Custodian): ItemNow {
  return { ...placed(now, event, state, custodian), handover: null, endedAt: event.occurredAt };
}

/** Off the list, if that is the one on which it stands. */
export function released(now: ItemNow, handover: HandoverId): ItemNow {
  return now.handover === handover ? { ...now, handover: null } : now;
}

/** The same place under the state that it has there now; only lying at an office depends on more than the place. */
export function resettled(now: ItemNow): ItemNow {
  const { custodian } = now;
  return isLoose(now) && custodian.kind === 'facility' ? { ...now, state: stateWith(now, custodian) } : now;
}

/** In the network, in no receptacle, and not missing. */
export function isLoose({ container, endedAt, state }: ItemNow): boolean {
  return container === null && endedAt === null && state !== 'missing';
}

function placed(now: ItemNow, event: EventCommon, state: ItemState, custodian: Custodian): ItemNow {
  const since: { since: number; evidence: Evidence } = { since: event.occurredAt, evidence: event.evidence };
  const outFor = custodian.kind === 'courier' ? now.bound : null;
  const inside = { container: null, despatch: null };
  return { ...now, ...since, ...inside, state, custodian, outFor, reportedBy: null, beforeDelivery: null };
}

function stateWith(now: ItemNow, custodian: Custodian): ItemState {
  switch (custodian.kind) {
    case 'trip':
      return 'carried';
    case 'courier':
      return 'out-for-delivery';
    case 'body':
      return now.returning ? 'returned' : 'delivered';
    case 'facility':
      if (now.suspension !== null) return 'suspended';
      if (now.attempts > 0) return 'attempted';
      if (custodian.facility !== now.origin || now.returning) return 'at-office';
      return now.controlled ? 'controlled' : 'accepted';
  }
}
