import {
  subjectsOfEvent,
  type AcceptanceChange,
  type BodyId,
  type Bound,
  type Event,
  type EventType,
  type FacilityId,
  type IrregularityNow,
  type ItemNow,
  type Recorded,
  type SecrecyClass,
  type SubjectId,
} from '@giaolien/kernel';

import { CLOSED, isOpenTo } from './rows.ts';
import type { Labels } from './trim.ts';
import type { Viewer } from './viewer.ts';

/** What masking asks of an item. */
export interface MaskedItem {
  readonly secrecy: SecrecyClass | null;
  readonly origin: FacilityId;
  readonly delivery: FacilityId;
  /** Where it is held now, as a facility or by its courier; `null` on the road. */
  readonly holder: FacilityId | null;
}

/** Stands where a recipient is not told. No body of the catalogue has this code. */
export const MASKED_BODY: BodyId = 'MASKED';

/**
 * Of class A the recipient is told only where it is handled: at the office that accepted it, that holds it, that delivers
 * it. Everyone else who may know of the item, the monitoring centre included, sees it without (12.10 #90).
 */
export function mayReadRecipient(viewer: Viewer, item: MaskedItem): boolean {
  if (item.secrecy !== 'A') return true;
  const isHandling = [item.origin, item.delivery, item.holder].includes(viewer.facility);
  return isOpenTo(viewer.clearance, 'A') && isHandling;
}

/** An item as `viewer` may read it: of class A without its recipient, unless he handles it. */
export function maskItem<Item extends ItemNow>(item: Item, viewer: Viewer, holder: FacilityId | null): Item {
  const { product, origin, delivery, recipient, bound } = item;
  if (mayReadRecipient(viewer, { secrecy: product.secrecy, origin, delivery, holder })) return item;
  return { ...item, recipient: MASKED_BODY, bound: bound === recipient ? MASKED_BODY : bound, outFor: null };
}

/** A case as `viewer` may read it: of class A without the body that it names, unless it was raised at his facility. */
export function maskIrregularity<Case extends IrregularityNow>(irregularity: Case, viewer: Viewer): Case {
  if (irregularity.secrecy !== 'A' || irregularity.at === viewer.facility) return irregularity;
  return { ...irregularity, body: null };
}

/**
 * A fact as `viewer` may read it: about an item of class A without its recipient, unless he handles the item. He does when
 * the fact was stated at his facility, when that is the item's origin or delivery, or when `handled` says so.
 */
export function maskFact(
  fact: Recorded,
  viewer: Viewer,
  labels: Labels,
  handled: ReadonlySet<SubjectId> = new Set(),
): Recorded {
  const { event } = fact;
  // The entry under an event's type takes exactly that event; the compiler cannot follow the pairing.
  const mask = MASKS[event.type] as ((event: Event) => Event) | undefined;
  if (mask === undefined || event.at === viewer.facility) return fact;
  const subjects = subjectsOfEvent(event);
  const [first] = subjects;
  const isOfA = subjects.some((subject) => (labels.get(subject) ?? CLOSED).secrecy === 'A');
  const isEnd = event.type === 'ItemAccepted' && [event.origin, event.delivery].includes(viewer.facility);
  if (!isOfA || isEnd || (first !== undefined && handled.has(first))) return fact;
  return { ...fact, event: mask(event) };
}

/** Events that name a recipient: the body, or the person who signed for it. */
const MASKS: { readonly [Type in EventType]?: (event: Extract<Event, { type: Type }>) => Event } = {
  ItemAccepted: (event) => ({ ...event, recipient: MASKED_BODY }),
  ItemDelivered: ({ receivedBy: _receivedBy, ...event }) => ({ ...event, body: MASKED_BODY }),
  SenderOrdered: (event) => ({ ...event, bound: maskBound(event.bound) }),
  AcceptanceCorrected: (event) => ({
    ...event,
    replaced: maskChange(event.replaced),
    change: maskChange(event.change),
    bound: maskBound(event.bound),
  }),
  IrregularityRaised: ({ body: _body, ...event }) => event,
};

function maskBound(bound: Bound): Bound {
  return { ...bound, body: MASKED_BODY };
}

function maskChange(change: AcceptanceChange): AcceptanceChange {
  return change.recipient === undefined ? change : { ...change, recipient: MASKED_BODY };
}

/** What following a trip asks of it. */
export interface FollowedTrip {
  /** Something of class A is on board now. */
  readonly carriesA: boolean;
  /** Its stops. */
  readonly facilities: readonly FacilityId[];
}

/**
 * Where a trip with class A on board is at this moment: for the monitoring centre, and the dispatchers of the offices
 * that it serves.
 */
export function mayFollowTrip(viewer: Viewer, trip: FollowedTrip): boolean {
  const isServed = trip.facilities.includes(viewer.facility);
  if (!trip.carriesA) return viewer.national || isServed;
  if (!isOpenTo(viewer.clearance, 'A')) return false;
  return viewer.roles.includes('monitor') || (viewer.roles.includes('dispatcher') && isServed);
}
