import { broken } from '../act.ts';
import type { Breach } from '../breach.ts';
import type { Taken } from '../event.ts';
import { subjectOf, type FacilityId } from '../ids.ts';
import type { Scene } from '../scene.ts';
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
  const { custodian } = item;
  const isThere = custodian.kind === 'facility' && custodian.facility === facility && item.state !== 'missing';
  return broken(!isThere, 'item_must_be_in_hand', subject);
}

/** Where the log has an item: with whom it was last outside a receptacle, and inside what it is. */
export function takenOf(item: ItemNow): Taken {
  const { container, custodian, despatch, massGrams } = item;
  if (container === null) return { from: custodian };
  return { from: custodian, outOf: { receptacle: container, massGrams, ...(despatch === null ? {} : { despatch }) } };
}
