import type {
  AlarmState,
  Approval,
  ApprovedActName,
  GlassGrantRow,
  SecurityAlarm,
  SecurityEntryRow,
  SecurityLogPage,
} from '@giaolien/wire';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Names } from './answers.ts';
import { fetchJson, postJson } from './client.ts';

/** While something waits for another person, it is looked at this often, milliseconds: no stream tells of it. */
const WAITING = 3_000;

export interface ApprovalList {
  readonly approvals: readonly Approval[];
  readonly names: Names;
}
interface AlarmList {
  readonly alarms: readonly SecurityAlarm[];
  readonly open: number;
  readonly names: Names;
}
interface GlassList {
  readonly grants: readonly GlassGrantRow[];
  readonly names: Names;
}

/** What I asked for and what I may decide, newest first. */
export const approvalsQuery = queryOptions({
  queryKey: ['approvals', 'list'],
  queryFn: ({ signal }) => fetchJson<ApprovalList>('/approvals', { limit: 200 }, signal),
  refetchInterval: ({ state }) =>
    state.data?.approvals.some((approval) => approval.state === 'pending') === true ? WAITING : false,
});

/** The alarms of security, newest first; those in some states. */
export function alarmsQuery(states?: readonly AlarmState[]) {
  return queryOptions({
    queryKey: ['alarms', states ?? 'all'],
    queryFn: ({ signal }) => fetchJson<AlarmList>('/security/alarms', { state: states?.join(','), limit: 200 }, signal),
  });
}

/** What a break-glass has opened to me. */
export const glassQuery = queryOptions({
  queryKey: ['glass'],
  queryFn: ({ signal }) => fetchJson<GlassList>('/security/glass', {}, signal),
});

export interface LogFilter {
  /** Kinds with commas between. */
  readonly kind?: string | undefined;
  readonly person?: string | undefined;
  readonly subject?: string | undefined;
  /** UTC milliseconds. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}
export type LogEntry = SecurityEntryRow;

/** Rows fetched at a time. */
const PAGE = 200;

/** The security log, newest first, part after part as one scrolls. Each look is itself a line of it. */
export function logPagesQuery(filter: LogFilter) {
  return infiniteQueryOptions({
    queryKey: ['security-log', filter],
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    initialPageParam: undefined as number | undefined,
    queryFn: ({ signal, pageParam }) =>
      fetchJson<SecurityLogPage>('/security/log', { ...filter, limit: PAGE, before: pageParam }, signal),
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

/** Asks a second person for an act. */
export async function askForAct(
  act: ApprovedActName,
  parameters: Readonly<Record<string, unknown>>,
  reason: string,
): Promise<{ readonly approval: Approval; readonly names: Names }> {
  return postJson('/approvals', { act, parameters, reason });
}
