import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { TripList } from '../../../api/answers.ts';
import { fetchJson } from '../../../api/client.ts';

/** As many as the server gives at once. */
const MOST = 500;

/** The newest trips that call at an office; without one, all that the person may see: for a driver, his own too. */
export function floorTripsQuery(facility?: string) {
  return queryOptions({
    queryKey: ['trips', 'floor', facility],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => fetchJson<TripList>('/trips', { facility, limit: MOST }, signal),
  });
}
