import type { EventType } from '@giaolien/kernel';
import type { QUERY_KINDS } from '../api/queries.ts';

type Kind = (typeof QUERY_KINDS)[number];

/** Which lists an event changes. The overview counts everything. */
const TOUCHED: Readonly<Record<EventType, readonly Kind[]>> = {
  ItemAccepted: ['items'],
  ItemControlled: ['items'],
  AcceptanceCancelled: ['items'],
  ItemScreened: ['items'],
  ItemDisinfected: ['items'],
  ReceptacleRegistered: ['receptacles'],
  DespatchOpened: ['despatches'],
  ReceptacleAdded: ['despatches', 'receptacles'],
  ItemsPacked: ['items', 'despatches', 'receptacles'],
  ItemUnpacked: ['items', 'despatches', 'receptacles'],
  ReceptacleSealed: ['despatches', 'receptacles'],
  DespatchClosed: ['despatches', 'receptacles'],
  ReceptacleOpened: ['items', 'despatches', 'receptacles'],
  HandoverListDrawn: ['handovers', 'receptacles', 'items'],
  HandoverListCancelled: ['handovers', 'receptacles', 'items'],
  HandoverGiven: ['handovers'],
  HandoverCompleted: ['handovers', 'receptacles', 'items', 'despatches', 'trips'],
  TripPlanned: ['trips'],
  DepartureAuthorised: ['trips'],
  TripDeparted: ['trips', 'receptacles'],
  TripArrived: ['trips', 'receptacles'],
  ItemDelivered: ['items'],
  ItemReturned: ['items'],
  DeliveryAttempted: ['items'],
  ReturnApproved: ['items'],
  ItemFound: ['items', 'receptacles'],
  IrregularityRaised: ['irregularities', 'items'],
  IrregularityClosed: ['irregularities', 'items'],
};

/** The lists to fetch again after an event; none for a type that this build does not know. */
export function kindsTouched(type: EventType): readonly Kind[] {
  const kinds = TOUCHED[type] as readonly Kind[] | undefined;
  return kinds === undefined ? [] : [...kinds, 'overview'];
}
