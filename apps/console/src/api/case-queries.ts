import type { Gravity, Recorded } from '@giaolien/kernel';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { IrregularityRow, Names, RunningClock } from './answers.ts';
import { fetchJson } from './client.ts';

export interface CaseList {
  readonly irregularities: readonly IrregularityRow[];
  readonly names: Names;
}

/** A case with its clocks and everything that happened to it. */
export interface CaseTrace {
  readonly irregularity: IrregularityRow;
  readonly story: readonly Recorded[];
  readonly lapses: readonly RunningClock[];
  readonly names: Names;
}

export interface CaseFilter {
  readonly open?: boolean | undefined;
  readonly gravity?: Gravity | undefined;
  readonly investigation?: boolean | undefined;
  readonly facility?: string | undefined;
}

/** More cases than anybody has open at once. */
const ALL = 500;

/** Cases in the caller's scope. */
export function casesQuery(filter: CaseFilter) {
  return queryOptions({
    queryKey: ['irregularities', 'list', filter],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => fetchJson<CaseList>('/irregularities', { ...filter, limit: ALL }, signal),
  });
}

/** One case. Its id holds a slash. */
export function caseQuery(id: string) {
  return queryOptions({
    queryKey: ['irregularities', 'one', id],
    queryFn: ({ signal }) => fetchJson<CaseTrace>(`/irregularities/${encodeURIComponent(id)}`, {}, signal),
  });
}
