import type { CredentialList, DeviceRow, SessionRow, SignInMethods } from '@giaolien/wire';
import { queryOptions } from '@tanstack/react-query';
import { fetchJson } from './client.ts';

/** What this server and this computer offer for signing in. */
export const methodsQuery = queryOptions({
  queryKey: ['methods'],
  staleTime: 60_000,
  queryFn: ({ signal }) => fetchJson<SignInMethods>('/session/methods', {}, signal),
});

/** By what I can prove who I am. */
export const credentialsQuery = queryOptions({
  queryKey: ['credentials'],
  staleTime: 60_000,
  queryFn: ({ signal }) => fetchJson<CredentialList>('/credentials', {}, signal),
});

/** Where I am signed in. */
export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => fetchJson<{ readonly sessions: readonly SessionRow[] }>('/sessions', {}, signal),
});

/** The enrolled counter computers. */
export const devicesQuery = queryOptions({
  queryKey: ['devices'],
  queryFn: ({ signal }) => fetchJson<{ readonly devices: readonly DeviceRow[] }>('/devices', {}, signal),
});
