import type { Body, BodyId, Facility, FacilityId, MailRoute, Representative, Vehicle } from '@giaolien/kernel';
import { queryOptions } from '@tanstack/react-query';
import type { Names, StaffRow } from '../../../api/answers.ts';
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

/** One served body. */
export function bodyQuery(id: BodyId) {
  return queryOptions({
    queryKey: ['catalogue', 'body', id],
    staleTime: FRESH,
    queryFn: async ({ signal }): Promise<Body | null> => {
      const { bodies } = await fetchJson<{ bodies: readonly Body[] }>('/catalogue/bodies', { q: id, limit: 5 }, signal);
      return bodies.find((body) => body.id === id) ?? null;
    },
  });
}

/** A person whom a body has authorised, and whether that holds now. */
export interface RepresentativeRow extends Representative {
  readonly authorisedUntil: number;
  readonly authorised: boolean;
}

/** Who may hand over and receive the secrets of a body (12.2 #18). */
export function representativesQuery(body: BodyId) {
  return queryOptions({
    queryKey: ['catalogue', 'representatives', body],
    staleTime: FRESH,
    queryFn: ({ signal }) =>
      fetchJson<{ representatives: readonly RepresentativeRow[] }>('/catalogue/representatives', { body }, signal),
  });
}

/** The staff of an office. */
export function peopleQuery(facility: FacilityId) {
  return queryOptions({
    queryKey: ['catalogue', 'people', facility],
    staleTime: FRESH,
    queryFn: ({ signal }) =>
      fetchJson<{ people: readonly StaffRow[]; names: Names }>('/catalogue/people', { facility, limit: 500 }, signal),
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
