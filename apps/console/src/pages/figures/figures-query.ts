import type { FigureKey, FigureTable } from '@giaolien/wire';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { fetchJson } from '../../api/client.ts';

/** The figures are counted item by item: they are asked for again when somebody looks, not with every fact. */
const FRESH = 60_000;

/** Volume and quality of the items posted in some days; the server says which days when none are given. */
export function figuresQuery(filter: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly by: FigureKey;
}) {
  return queryOptions({
    queryKey: ['figures', filter],
    staleTime: FRESH,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => fetchJson<FigureTable>('/figures', { ...filter }, signal),
  });
}
