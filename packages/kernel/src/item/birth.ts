import type { ItemAccepted } from './events.ts';
import type { ItemNow } from './item.ts';

/** An item as it lies on the counter: what was accepted, and nothing behind it yet. */
export function accepted(event: ItemAccepted): ItemNow {
  return {
    ...UNTOUCHED,
    id: event.item,
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
    agreedAt: event.agreedAt ?? null,
    payment: event.payment,
    namedPersonOnly: event.namedPersonOnly,
    returnBy: event.returnBy ?? null,
    screeningRequired: event.screeningRequired,
    directCarriage: event.directCarriage,
    guards: event.guards,
    remark: event.remark ?? null,
    request: event.request ?? null,
    proof: event.proofOfDelivery ? 'wanted' : 'none',
    custodian: { kind: 'facility', facility: event.origin },
    since: event.occurredAt,
    evidence: event.evidence,
  };
}

const UNTOUCHED = {
  state: 'accepted',
  controlled: false,
  screening: null,
  disinfection: null,
  suspension: null,
  returning: false,
  container: null,
  despatch: null,
  handover: null,
  stops: [],
  firstAttemptAt: null,
  attempts: 0,
  lastAttempt: null,
  notices: [],
  readyAt: null,
  moved: false,
  corrections: 0,
  reportedBy: null,
  endedAt: null,
} as const;
