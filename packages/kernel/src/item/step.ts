import type { Custodian, Evidence } from '../custody/custodian.ts';
import type { Event, EventCommon, ItemAccepted } from '../event.ts';
import type { HandoverId, ItemId } from '../ids.ts';
import { stepOf } from '../step.ts';
import type { Step } from '../story.ts';
import type { ItemNow, ItemState } from './item.ts';

/** How the story of one item goes on. */
export function itemStep(id: ItemId): Step<ItemNow> {
  return stepOf<ItemNow>((event) => (event.type === 'ItemAccepted' ? accepted(event) : undefined), {
    ItemControlled: (now) => ({ ...now, controlled: true, state: now.state === 'accepted' ? 'controlled' : now.state }),
    AcceptanceCancelled: (now, event) => ended(now, event, 'cancelled', { kind: 'body', body: event.sender }),
    ItemScreened: (now, event) => ({ ...now, screening: event.result }),
    ItemDisinfected: (now) => ({ ...now, disinfected: true }),
    ItemsPacked: (now, event) => ({
      ...now,
      custodian: { kind: 'facility', facility: event.at },
      endedAt: null,
      state: 'bagged',
      container: event.receptacle,
      despatch: event.despatch,
      since: event.occurredAt,
      evidence: event.evidence,
    }),
    ItemUnpacked: (now, event) => held(now, event, { kind: 'facility', facility: event.at }),
    ReceptacleOpened: (now, event) =>
      event.missing.includes(id)
        ? {
            ...now,
            state: 'missing',
            container: null,
            despatch: null,
            since: event.occurredAt,
            evidence: event.evidence,
          }
        : held(now, event, { kind: 'facility', facility: event.at }),
    HandoverListDrawn: (now, event) => ({ ...now, handover: event.handover }),
    HandoverListCancelled: (now, event) => released(now, event.handover),
    HandoverCompleted: (now, event) =>
      event.received.some((line) => line.kind === 'item' && line.item === id)
        ? released(held(now, event, event.receiver), event.handover)
        : released(now, event.handover),
    ItemDelivered: (now, event) =>
      ended(attemptedAt(now, event), event, 'delivered', { kind: 'body', body: event.body }),
    ItemReturned: (now, event) => ended(attemptedAt(now, event), event, 'returned', { kind: 'body', body: event.body }),
    DeliveryAttempted: (now, event) => ({
      ...attemptedAt(now, event),
      // An attempt on an item that the log has elsewhere is told, and moves nothing.
      state: now.state === 'out-for-delivery' ? 'attempted' : now.state,
      attempts: now.attempts + 1,
    }),
    ReturnApproved: (now, { body, delivery, screeningRequired }) => ({
      ...now,
      returning: true,
      bound: body,
      delivery,
      screeningRequired,
    }),
    ItemFound: (now, event) => ({ ...held(now, event, { kind: 'facility', facility: event.at }), handover: null }),
  });
}

function accepted(event: ItemAccepted): ItemNow {
  return {
    id: event.item,
    state: 'accepted',
    product: event.product,
    form: event.form,
    sender: event.sender,
    recipient: event.recipient,
    bound: event.recipient,
    delivery: event.delivery,
    origin: event.origin,
    returnTo: event.returnTo,
    massGrams: event.massGrams,
    acceptedAt: event.occurredAt,
    acceptedBy: event.by,
    postingDate: event.postingDate,
    ruleSet: event.ruleSet,
    dueAt: event.dueAt ?? null,
    payment: event.payment,
    namedPersonOnly: event.namedPersonOnly,
    returnBy: event.returnBy ?? null,
    controlled: false,
    screeningRequired: event.screeningRequired,
    screening: null,
    disinfected: false,
    returning: false,
    container: null,
    despatch: null,
    custodian: { kind: 'facility', facility: event.origin },
    since: event.occurredAt,
    evidence: event.evidence,
    handover: null,
    firstAttemptAt: null,
    attempts: 0,
    endedAt: null,
  };
}

/** Off the list, if that is the one on which it stands. */
function released(now: ItemNow, handover: HandoverId): ItemNow {
  return now.handover === handover ? { ...now, handover: null } : now;
}

/** In nobody's bag, with `custodian`. */
function held(now: ItemNow, event: EventCommon, custodian: Custodian): ItemNow {
  return { ...placed(now, event, stateWith(now, custodian), custodian), endedAt: null };
}

function ended(now: ItemNow, event: EventCommon, state: ItemState, custodian: Custodian): ItemNow {
  return { ...placed(now, event, state, custodian), handover: null, endedAt: event.occurredAt };
}

function placed(now: ItemNow, event: EventCommon, state: ItemState, custodian: Custodian): ItemNow {
  const since: { since: number; evidence: Evidence } = { since: event.occurredAt, evidence: event.evidence };
  return { ...now, ...since, state, custodian, container: null, despatch: null };
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
      if (now.attempts > 0 && !now.returning) return 'attempted';
      if (custodian.facility !== now.origin) return 'at-office';
      return now.controlled ? 'controlled' : 'accepted';
  }
}

/** The first attempt at the address stops the clock, delivery included (R2.04). */
function attemptedAt(now: ItemNow, event: Event): ItemNow {
  return { ...now, firstAttemptAt: now.firstAttemptAt ?? event.occurredAt };
}
