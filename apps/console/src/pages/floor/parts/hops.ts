import type { Facility, FacilityId } from '@giaolien/kernel';

type Offices = ReadonlyMap<FacilityId, Facility>;

/** An office with those above it: itself, its parent, and so on up to its regional centre. */
export function chainOf(offices: Offices, id: FacilityId): readonly Facility[] {
  const chain: Facility[] = [];
  let office = offices.get(id);
  while (office !== undefined && !chain.includes(office)) {
    chain.push(office);
    office = office.parent === undefined ? undefined : offices.get(office.parent);
  }
  return chain;
}

/**
 * Hướng đóng: where the office `here` closes a despatch for mail that is bound for `delivery`. Down the tree of offices
 * when it lies below, else up to the parent, else across to the regional centre of the other region. Undefined when the
 * item is delivered from here, or an office is unknown.
 */
export function nextHopOf(offices: Offices, here: FacilityId, delivery: FacilityId): FacilityId | undefined {
  const own = offices.get(here);
  const chain = chainOf(offices, delivery);
  if (own === undefined || chain.length === 0 || here === delivery) return undefined;
  const place = chain.indexOf(own);
  return place > 0 ? chain[place - 1]?.id : (own.parent ?? chain.at(-1)?.id);
}
