import type { FacilityId, ProvinceCode, ServiceDate } from '@giaolien/kernel';
import type { Entry, Place, PlaceRegister, PlaceRow } from '@giaolien/wire';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Names } from './answers.ts';
import { fetchJson } from './client.ts';
import type { RecordHistory } from './staff-queries.ts';

interface PlaceList {
  readonly places: readonly PlaceRow[];
  readonly total: number;
  readonly alarms: number;
  readonly provinces: readonly { readonly code: ProvinceCode; readonly name: string }[];
  readonly names: Names;
}

/** Rows fetched at a time. */
const PAGE = 100;

export interface PlaceFilter {
  readonly q?: string | undefined;
  readonly province?: ProvinceCode | undefined;
  readonly alarm?: boolean | undefined;
}

/** The offices in reach of which the register knows something, those with alarms first, part after part. */
export function placePagesQuery(filter: PlaceFilter) {
  return infiniteQueryOptions({
    queryKey: ['places', 'pages', filter],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as FacilityId | undefined,
    queryFn: ({ signal, pageParam }) =>
      fetchJson<PlaceList>('/places', { ...filter, limit: PAGE, after: pageParam }, signal),
    getNextPageParam: (last) => (last.places.length < PAGE ? undefined : last.places.at(-1)?.facility),
  });
}

/** The register of one office: rules, zones, cameras, machines, who is inside. */
export function placeQuery(facility: FacilityId) {
  return queryOptions({
    queryKey: ['places', 'one', facility],
    queryFn: ({ signal }) => fetchJson<Place>(`/places/${encodeURIComponent(facility)}`, {}, signal),
  });
}

/** Who went in and out on a day; today unless told. */
export function entriesQuery(facility: FacilityId, day: ServiceDate | undefined) {
  return queryOptions({
    queryKey: ['places', 'entries', facility, day],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      fetchJson<{ day: ServiceDate; entries: readonly Entry[]; total: number; names: Names }>(
        `/places/${encodeURIComponent(facility)}/entries`,
        { day, limit: 500 },
        signal,
      ),
  });
}

/** All versions of one record of an office. */
export function placeHistoryQuery(facility: FacilityId, register: PlaceRegister, id: string) {
  return queryOptions({
    queryKey: ['places', 'history', facility, register, id],
    queryFn: ({ signal }) =>
      fetchJson<RecordHistory>(`/places/${encodeURIComponent(facility)}/history`, { register, id }, signal),
  });
}
