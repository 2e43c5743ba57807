import type { FacilityId, SecrecyClass } from '@giaolien/kernel';

import { isOpenTo } from './rows.ts';
import type { Viewer } from './viewer.ts';

/** What masking asks of an item. */
export interface MaskedItem {
  readonly secrecy: SecrecyClass | null;
  readonly origin: FacilityId;
  readonly delivery: FacilityId;
  /** Where it is held now, as a facility or by its courier; `null` on the road. */
  readonly holder: FacilityId | null;
}

/**
 * Of class A the recipient is told only where it is handled: at the office that accepted it, that holds it, that delivers
 * it. Everyone else who may know of the item, the monitoring centre included, sees it without (12.10 #90).
 */
export function mayReadRecipient(viewer: Viewer, item: MaskedItem): boolean {
  if (item.secrecy !== 'A') return true;
  const isHandling = [item.origin, item.delivery, item.holder].includes(viewer.facility);
  return isOpenTo(viewer.clearance, 'A') && isHandling;
}

/**
 * Where a trip with class A on board is at this moment: for the monitoring centre, and the dispatchers of the offices
 * that it serves.
 */
export function mayFollowTrip(
  viewer: Viewer,
  trip: { readonly carriesA: boolean; readonly facilities: readonly FacilityId[] },
): boolean {
  const isServed = trip.facilities.includes(viewer.facility);
  if (!trip.carriesA) return viewer.national || isServed;
  if (!isOpenTo(viewer.clearance, 'A')) return false;
  return viewer.roles.includes('monitor') || (viewer.roles.includes('dispatcher') && isServed);
}
