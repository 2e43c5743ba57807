import { broken, type Act } from '../act.ts';
import type { Breach } from '../breach.ts';
import { subjectOf, type FacilityId, type ItemId } from '../ids.ts';
import type { ReportDisinfection, ReportScreening } from '../input.ts';
import { checkInHand } from '../item/in-hand.ts';
import { checkClearance } from '../network/clearance.ts';
import { findItem, type Scene } from '../scene.ts';

/** Soi kiểm: the X-ray result of one item (R1.50; 12.2 #27). A failed result is a fact; the gate is at delivery. */
export const reportScreening: Act<ReportScreening> = {
  subjects: (input) => [subjectOf('item', input.item)],
  check: checkHandled,
  events: (_scene, { item, result, machine }, common) => [{ ...common, type: 'ItemScreened', item, result, machine }],
};

/** Khử khuẩn (R1.50; 12.2 #27). */
export const reportDisinfection: Act<ReportDisinfection> = {
  subjects: (input) => [subjectOf('item', input.item)],
  check: checkHandled,
  events: (_scene, { item }, common) => [{ ...common, type: 'ItemDisinfected', item }],
};

function checkHandled(
  scene: Scene,
  input: { readonly item: ItemId; readonly facility: FacilityId },
): readonly Breach[] {
  const item = findItem(scene, input.item);
  if (item === undefined) return broken(true, 'item_must_be_known');
  return [
    ...broken(input.facility !== scene.context.actor.facility, 'actor_must_act_for_own_facility'),
    ...checkInHand(scene, item),
    ...checkClearance(scene, [item.product.secrecy]),
  ];
}
