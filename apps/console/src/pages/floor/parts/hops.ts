import type { Facility, FacilityId } from '@giaolien/kernel';

/**
 * Hướng đóng: where an office closes a despatch for mail that is bound for `delivery`. Down the tree of offices when it
 * lies below, else up to the parent, else across to the regional centre of the other region. Undefined when the item is
 * delivered from here. Chains begin with the office itself and end with its regional centre.
 */
export function nextHopOf(here: readonly Facility[], delivery: readonly Facility[]): FacilityId | undefined {
  const own = here[0];
  const place = delivery.findIndex((each) => each.id === own?.id);
  if (own === undefined || place === 0) return undefined;
  if (place > 0) return delivery[place - 1]?.id;
  return own.parent ?? delivery.at(-1)?.id;
}
