import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Names } from '../api/answers.ts';
import { mapNetworkQuery } from '../api/queries.ts';

/** Names of all facilities, from the network that the map loads once. */
export function useFacilityNames(): Names {
  const { data } = useQuery(mapNetworkQuery);
  return useMemo(() => Object.fromEntries(data?.facilities.map(({ id, name }) => [id, name]) ?? []), [data]);
}
