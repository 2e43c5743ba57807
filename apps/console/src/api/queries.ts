import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  DemonstrationAccount,
  DespatchList,
  DespatchTrace,
  HandoverList,
  HandoverTrace,
  ItemList,
  ItemTrace,
  MapNetwork,
  MapTrips,
  Overview,
  ReceptacleList,
  ReceptacleTrace,
  SearchHits,
  Session,
  TripList,
  TripTrace,
} from './answers.ts';
import { fetchJson } from './client.ts';
import { ApiProblem } from './problem.ts';

/** First element of every key: the kind of subject. The live stream refreshes by it. */
export const QUERY_KINDS = [
  'items',
  'receptacles',
  'despatches',
  'handovers',
  'trips',
  'irregularities',
  'seals',
  'equipment',
  'requests',
  'exclusions',
  'overview',
] as const;

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: Infinity,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await fetchJson<Session>('/session', {}, signal);
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 401) return null;
      throw problem;
    }
  },
});

/** Sample sign-ins; none unless the database is a demonstration. */
export const demonstrationQuery = queryOptions({
  queryKey: ['demonstration'],
  staleTime: Infinity,
  queryFn: async ({ signal }): Promise<readonly DemonstrationAccount[]> => {
    try {
      const answer = await fetchJson<{ accounts: readonly DemonstrationAccount[] }>('/demonstration', {}, signal);
      return answer.accounts;
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status > 0) return [];
      throw problem;
    }
  },
});

export interface ItemFilter {
  readonly facility?: string | undefined;
  readonly state?: string | undefined;
  readonly q?: string | undefined;
  readonly recipient?: string | undefined;
  readonly sender?: string | undefined;
  readonly origin?: string | undefined;
  readonly delivery?: string | undefined;
  readonly container?: string | undefined;
  /** `overdue`: past its due moment and not tried; `day`: due within 24 hours. */
  readonly due?: 'overdue' | 'day' | undefined;
  readonly limit?: number | undefined;
  readonly after?: string | undefined;
}

/** Items in the caller's scope, newest first. */
export function itemsQuery(filter: ItemFilter) {
  return queryOptions({
    queryKey: ['items', 'list', filter],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => fetchJson<ItemList>('/items', { ...filter }, signal),
  });
}

/** Rows fetched at a time. */
const PAGE = 200;

/** The same, part after part as one scrolls. */
export function itemPagesQuery(filter: ItemFilter) {
  return infiniteQueryOptions({
    queryKey: ['items', 'pages', filter],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      fetchJson<ItemList>('/items', { ...filter, limit: PAGE, after: pageParam }, signal),
    getNextPageParam: (last) => (last.items.length < PAGE ? undefined : last.items.at(-1)?.id),
  });
}

/** One item with everything that happened to it. */
export function itemTraceQuery(id: string) {
  return queryOptions({
    queryKey: ['items', 'one', id],
    queryFn: ({ signal }) => fetchJson<ItemTrace>(`/items/${encodeURIComponent(id)}`, {}, signal),
  });
}

export interface PlaceFilter {
  readonly facility?: string | undefined;
  readonly state?: string | undefined;
  readonly direction?: 'out' | 'in' | undefined;
}

export function receptaclesQuery(filter: PlaceFilter) {
  return queryOptions({
    queryKey: ['receptacles', 'list', filter],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => fetchJson<ReceptacleList>('/receptacles', { ...filter }, signal),
  });
}
export function receptacleQuery(id: string) {
  return queryOptions({
    queryKey: ['receptacles', 'one', id],
    queryFn: ({ signal }) => fetchJson<ReceptacleTrace>(`/receptacles/${encodeURIComponent(id)}`, {}, signal),
  });
}
export function despatchesQuery(filter: PlaceFilter) {
  return queryOptions({
    queryKey: ['despatches', 'list', filter],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => fetchJson<DespatchList>('/despatches', { ...filter }, signal),
  });
}
export function despatchQuery(id: string) {
  return queryOptions({
    queryKey: ['despatches', 'one', id],
    queryFn: ({ signal }) => fetchJson<DespatchTrace>(`/despatches/${encodeURIComponent(id)}`, {}, signal),
  });
}
export function handoversQuery(filter: PlaceFilter) {
  return queryOptions({
    queryKey: ['handovers', 'list', filter],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => fetchJson<HandoverList>('/handovers', { ...filter }, signal),
  });
}
export function handoverQuery(id: string) {
  return queryOptions({
    queryKey: ['handovers', 'one', id],
    queryFn: ({ signal }) => fetchJson<HandoverTrace>(`/handovers/${encodeURIComponent(id)}`, {}, signal),
  });
}
export function tripsQuery(filter: PlaceFilter) {
  return queryOptions({
    queryKey: ['trips', 'list', filter],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => fetchJson<TripList>('/trips', { ...filter }, signal),
  });
}
export function tripQuery(id: string) {
  return queryOptions({
    queryKey: ['trips', 'one', id],
    queryFn: ({ signal }) => fetchJson<TripTrace>(`/trips/${encodeURIComponent(id)}`, {}, signal),
  });
}
/** Numbers and Vietnamese text, with or without diacritics. */
export function searchQuery(q: string) {
  return queryOptions({
    queryKey: ['search', q],
    enabled: q.trim().length >= 2,
    staleTime: 15_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => fetchJson<SearchHits>('/search', { q: q.trim() }, signal),
  });
}

export const mapNetworkQuery = queryOptions({
  queryKey: ['map', 'network'],
  staleTime: Infinity,
  queryFn: ({ signal }) => fetchJson<MapNetwork>('/map/network', {}, signal),
});
export const mapTripsQuery = queryOptions({
  queryKey: ['trips', 'map'],
  queryFn: ({ signal }) => fetchJson<MapTrips>('/map/trips', {}, signal),
});

/** What the monitoring centre sees at a glance. */
export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: ({ signal }) => fetchJson<Overview>('/overview', {}, signal),
});
