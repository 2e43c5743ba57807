import type { ExclusionNow, FacilityId, RequestNow, SealLife, SealNow } from '@giaolien/kernel';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { EquipmentRow, Names } from './answers.ts';
import { fetchJson } from './client.ts';

interface SealList {
  readonly seals: readonly SealNow[];
  readonly names: Names;
}

/** Rows fetched at a time. */
const PAGE = 200;

/** The seal register by number, part after part as one scrolls. */
export function sealPagesQuery(filter: {
  readonly facility?: FacilityId | undefined;
  readonly state?: SealLife | undefined;
}) {
  return infiniteQueryOptions({
    queryKey: ['seals', 'pages', filter],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      fetchJson<SealList>('/seals', { ...filter, limit: PAGE, after: pageParam }, signal),
    getNextPageParam: (last) => (last.seals.length < PAGE ? undefined : last.seals.at(-1)?.id),
  });
}

/** The machines of an office, with what was reported of them. */
export function equipmentQuery(facility: FacilityId | undefined) {
  return queryOptions({
    queryKey: ['equipment', 'list', facility],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      fetchJson<{ equipment: readonly EquipmentRow[]; names: Names }>('/equipment', { facility, limit: 500 }, signal),
  });
}

/** Collections that bodies have asked for, newest first. `state`: one, or several with commas between. */
export function requestsQuery(filter: {
  readonly facility?: FacilityId | undefined;
  readonly state?: string | undefined;
}) {
  return queryOptions({
    queryKey: ['requests', 'list', filter],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      fetchJson<{ requests: readonly RequestNow[]; names: Names }>('/requests', { ...filter, limit: 500 }, signal),
  });
}

/** Force majeure by decision, newest period first. */
export const exclusionsQuery = queryOptions({
  queryKey: ['exclusions', 'list'],
  queryFn: ({ signal }) =>
    fetchJson<{ exclusions: readonly ExclusionNow[]; names: Names }>('/exclusions', { limit: 500 }, signal),
});
