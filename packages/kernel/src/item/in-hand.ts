import { broken } from '../act.ts';
import type { Breach } from '../breach.ts';
import { subjectOf, type FacilityId } from '../ids.ts';
import type { Scene } from '../scene.ts';
import type { Taken } from './events.ts';
import { isEnded, type ItemNow } from './item.ts';

/** Breaches in treating an item as lying loose in the hands of `facility` (12.3 #40); the actor's own by default. */
export function checkInHand(
  scene: Scene,
  item: ItemNow,
  facility: FacilityId = scene.context.actor.facility,
): readonly Breach[] {
  const subject = subjectOf('item', item.id);
  if (isEnded(item)) return broken(true, 'item_must_not_be_ended', subject);
  if (item.container !== null) return broken(true, 'item_must_not_be_bagged', subject);
  return broken(!isAt(item, facility), 'item_must_be_in_hand', subject);
}

/** Lies loose in the hands of a facility. */
export function isAt({ custodian, container, state }: ItemNow, facility: FacilityId): boolean {
  return container === null && custodian.kind === 'facility' && custodian.facility === facility && state !== 'missing';
}

/** Free to be decided about: on no list, and not suspended. */
export function checkUndecided(item: ItemNow): readonly Breach[] {
  return [...checkNotListed(item), ...checkNotSuspended(item)];
}

/** Not on a list: whatever changes what happens to an item waits until the list is signed or cancelled (12.3 #37). */
function checkNotListed(item: ItemNow): readonly Breach[] {
  return broken(item.handover !== null, 'item_must_not_be_listed', subjectOf('item', item.id));
}

/** Not suspended: of a suspended item nothing is decided but its release (R4.11; 12.2 #28). */
export function checkNotSuspended(item: ItemNow): readonly Breach[] {
  return broken(item.suspension !== null, 'item_must_not_be_suspended', subjectOf('item', item.id));
}

/**
 * The office that delivers it today: offices merge while an item is under way, and the register says which one serves
 * the body now. Of a body that has left the register, the one that did (R4.04).
 */
export function deliveryOfficeOf(scene: Scene, { bound, delivery }: ItemNow): FacilityId {
  return scene.context.network.findBody(bound)?.servedBy ?? delivery;
}

/**
 * An office decides at a desk only about items that concern it: of its sender, its recipient, or in its hands
 * (12.10 #90); a regional centre about all.
 */
export function checkConcerned(scene: Scene, item: ItemNow): readonly Breach[] {
  const { actor, network } = scene.context;
  const { custodian } = item;
  const holder = custodian.kind === 'facility' || custodian.kind === 'courier' ? [custodian.facility] : [];
  const concerned = [item.origin, item.returnTo, item.delivery, deliveryOfficeOf(scene, item), ...holder];
  const isCentre = network.findFacility(actor.facility)?.kind === 'regional-centre';
  return broken(!isCentre && !concerned.includes(actor.facility), 'actor_must_act_for_own_facility');
}

/** Where the log has an item: with whom it was last outside a receptacle, and inside what it is. */
export function takenOf(item: ItemNow): Taken {
  const { container, custodian, despatch, massGrams } = item;
  if (container === null) return { from: custodian };
  return { from: custodian, outOf: { receptacle: container, massGrams, ...(despatch === null ? {} : { despatch }) } };
}
