import { isClosed, type FacilityId } from '@giaolien/kernel';
import { useQuery } from '@tanstack/react-query';
import { receptaclesQuery } from '../../../api/queries.ts';

/** Bags that wait at an office for a trip, by destination, most first. */
export function useWaitingBags(facility: FacilityId) {
  const { data } = useQuery(receptaclesQuery({ facility, state: 'sealed,received' }));
  const counts = new Map<FacilityId, number>();
  for (const bag of data?.receptacles ?? []) {
    const { custodian, destination } = bag;
    const isHere = custodian.kind === 'facility' && custodian.facility === facility && isClosed(bag);
    if (!isHere || destination === null || destination === facility || bag.label === null) continue;
    counts.set(destination, (counts.get(destination) ?? 0) + 1);
  }
  return { names: data?.names ?? {}, counts: [...counts].sort(([, one], [, other]) => other - one) };
}
