import type { FacilityId, Instant, ServiceDate } from '@giaolien/kernel';
import type { Entry, Place, PlaceRegister, PlaceRow, ZoneAlarm } from '@giaolien/wire';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Names } from './answers.ts';
import { fetchJson } from './client.ts';
import type { RecordHistory } from './staff-queries.ts';

/** The offices in reach of which the register knows something. */
export function placesQuery(facility: FacilityId | undefined) {
  return queryOptions({
    queryKey: ['places', 'list', facility],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      fetchJson<{ places: readonly PlaceRow[]; total: number; names: Names }>(
        '/places',
        { facility, limit: 500 },
        signal,
      ),
  });
}

/** Zones that somebody must see to now. */
export function zoneAlarmsQuery(facility: FacilityId | undefined) {
  return queryOptions({
    queryKey: ['places', 'alarms', facility],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      fetchJson<{ at: Instant; alarms: readonly ZoneAlarm[]; names: Names }>(
        '/places/alarms',
        { facility, limit: 500 },
        signal,
      ),
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
