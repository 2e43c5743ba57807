import type { FacilityId } from '../ids.ts';
import type { Facility, Network } from './network.ts';

/** `facility` and the offices over it in the ordinary plan, the nearest first; empty when it is unknown. */
export function chainOf(network: Network, facility: FacilityId): readonly Facility[] {
  const chain: Facility[] = [];
  let each = network.findFacility(facility);
  while (each !== undefined) {
    chain.push(each);
    each = each.parent === undefined ? undefined : network.findFacility(each.parent);
  }
  return chain;
}

/** True when `facility` is `below`, or stands over it. */
export function isAtOrAbove(network: Network, facility: FacilityId, below: FacilityId): boolean {
  return chainOf(network, below).some((each) => each.id === facility);
}
