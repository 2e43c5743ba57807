import type { Facility, FacilityId, FacilityKind } from '@giaolien/kernel';
import { queryOptions, useQueries } from '@tanstack/react-query';
import { fetchJson } from '../../../api/client.ts';

/** The kinds of office that take KT1 despatches. */
const KINDS = ['regional-centre', 'provincial-office', 'commune-office'] as const satisfies readonly FacilityKind[];
/** More than there are of any kind. */
const ALL = 5000;

function officesQuery(kind: FacilityKind) {
  return queryOptions({
    queryKey: ['catalogue', 'offices', kind],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      fetchJson<{ facilities: readonly Facility[] }>('/catalogue/facilities', { kind, limit: ALL }, signal),
  });
}

/** Every office of the network by its code: fetched once, because a sorting hall sends to hundreds of them. */
export function useOffices(): ReadonlyMap<FacilityId, Facility> {
  return useQueries({
    queries: KINDS.map(officesQuery),
    combine: (answers) =>
      new Map(answers.flatMap(({ data }) => data?.facilities ?? []).map((office) => [office.id, office])),
  });
}

/** One office. */
export function officeQuery(id: FacilityId) {
  return queryOptions({
    queryKey: ['catalogue', 'office', id],
    staleTime: Infinity,
    queryFn: async ({ signal }): Promise<Facility | null> => {
      const { facilities } = await fetchJson<{ facilities: readonly Facility[] }>(
        '/catalogue/facilities',
        { q: id, limit: 5 },
        signal,
      );
      return facilities.find((office) => office.id === id) ?? null;
    },
  });
}
