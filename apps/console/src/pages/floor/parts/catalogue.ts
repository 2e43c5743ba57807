import type { Body, Facility, FacilityId, MailRoute, Person, Vehicle } from '@giaolien/kernel';
import { queryOptions } from '@tanstack/react-query';
import type { Names } from '../../../api/answers.ts';
import { fetchJson } from '../../../api/client.ts';

/** The catalogue changes by versions, not by the minute. */
const FRESH = 10 * 60_000;

/** Served bodies by number or name, with or without diacritics. */
export async function searchBodies(q: string, signal: AbortSignal): Promise<{ bodies: readonly Body[]; names: Names }> {
  return fetchJson('/catalogue/bodies', { q, limit: 20 }, signal);
}

/** Offices by code or name. */
export async function searchOffices(q: string, signal: AbortSignal): Promise<{ facilities: readonly Facility[] }> {
  return fetchJson('/catalogue/facilities', { q, limit: 40 }, signal);
}

/** The staff of an office. */
export function peopleQuery(facility: FacilityId) {
  return queryOptions({
    queryKey: ['catalogue', 'people', facility],
    staleTime: FRESH,
    queryFn: ({ signal }) =>
      fetchJson<{ people: readonly Person[]; names: Names }>('/catalogue/people', { facility, limit: 500 }, signal),
  });
}

/** The vehicles of an office. */
export function vehiclesQuery(facility: FacilityId) {
  return queryOptions({
    queryKey: ['catalogue', 'vehicles', facility],
    staleTime: FRESH,
    queryFn: ({ signal }) =>
      fetchJson<{ vehicles: readonly Vehicle[]; names: Names }>(
        '/catalogue/vehicles',
        { facility, limit: 500 },
        signal,
      ),
  });
}

/** The mail routes that call at an office. */
export function routesQuery(facility: FacilityId) {
  return queryOptions({
    queryKey: ['catalogue', 'routes', facility],
    staleTime: FRESH,
    queryFn: ({ signal }) =>
      fetchJson<{ routes: readonly MailRoute[]; names: Names }>('/catalogue/routes', { facility, limit: 500 }, signal),
  });
}
