import type { FacilityId, ServiceDate } from '@giaolien/kernel';
import type { RosterGap, RosterWeek } from '@giaolien/wire';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Names } from './answers.ts';
import { fetchJson } from './client.ts';

/** The week of an office: its roster, its days, its gaps, and who can be put on it. `week`: the Monday. */
export function rosterQuery(facility: FacilityId, week: ServiceDate) {
  return queryOptions({
    queryKey: ['rosters', 'week', facility, week],
    queryFn: ({ signal }) => fetchJson<RosterWeek>('/rosters', { facility, week }, signal),
  });
}

export interface RosterGaps {
  readonly from: ServiceDate;
  readonly days: readonly { readonly date: ServiceDate; readonly off: string | null }[];
  readonly total: number;
  readonly facilities: readonly {
    readonly facility: FacilityId;
    readonly gaps: number;
    readonly rosters: number;
  }[];
  readonly gaps: readonly RosterGap[];
  readonly names: Names;
}

/** The gaps of all offices in reach, soonest first. */
export function rosterGapsQuery(filter: {
  readonly facility?: FacilityId | undefined;
  readonly from?: ServiceDate | undefined;
  readonly days: number;
}) {
  return queryOptions({
    queryKey: ['rosters', 'gaps', filter],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => fetchJson<RosterGaps>('/rosters/gaps', { ...filter, limit: 500 }, signal),
  });
}
