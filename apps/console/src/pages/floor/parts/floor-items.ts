import { isEnded, type FacilityId } from '@giaolien/kernel';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { ItemList, ItemRow } from '../../../api/answers.ts';
import { fetchJson } from '../../../api/client.ts';

/** Items that an office holds now, in bags or out of them, in the order in which they are to be handled; at most 500. */
export function heldItemsQuery(facility: FacilityId) {
  return queryOptions({
    queryKey: ['items', 'held', facility],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => fetchJson<ItemList>('/items', { facility, order: 'handling', limit: 500 }, signal),
  });
}

/** Items accepted by an office, newest first; at most 200. */
export function acceptedItemsQuery(origin: FacilityId) {
  return queryOptions({
    queryKey: ['items', 'accepted', origin],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => fetchJson<ItemList>('/items', { origin, limit: 200 }, signal),
  });
}

/** The items lying loose in the hands of an office, what is handled first standing first (R1.43). */
export function useLooseItems(facility: FacilityId) {
  const query = useQuery(heldItemsQuery(facility));
  const items = query.data?.items.filter((item) => isLooseAt(item, facility)) ?? [];
  return { ...query, items, names: query.data?.names ?? {} };
}

/** True when the item lies outside any bag in the hands of `facility` (12.3 #40). */
export function isLooseAt(item: ItemRow, facility: FacilityId): boolean {
  const { custodian } = item;
  return (
    item.container === null &&
    item.state !== 'missing' &&
    !isEnded(item) &&
    custodian.kind === 'facility' &&
    custodian.facility === facility
  );
}
