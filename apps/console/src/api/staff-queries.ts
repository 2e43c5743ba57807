import type { FacilityId, Instant, PersonId, Role } from '@giaolien/kernel';
import type {
  ClearanceFilter,
  Ending,
  EndingKind,
  ImportKind,
  ImportTrial,
  StaffRecordReply,
  StaffRow,
  TableFormat,
  Warning,
} from '@giaolien/wire';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Names } from './answers.ts';
import { fetchJson } from './client.ts';

interface StaffList {
  readonly people: readonly StaffRow[];
  readonly total: number;
  readonly names: Names;
}

/** Rows fetched at a time: the most that the server gives. */
const PAGE = 500;

export interface StaffFilter {
  readonly facility?: FacilityId | undefined;
  readonly role?: Role | undefined;
  readonly q?: string | undefined;
  readonly clearance?: ClearanceFilter | undefined;
  /** Whose things end so soon, or sooner; they come in that order. */
  readonly ending?: Ending | undefined;
}

/** The staff register, part after part as one scrolls. */
export function staffPagesQuery(filter: StaffFilter) {
  return infiniteQueryOptions({
    queryKey: ['staff', 'pages', filter],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as PersonId | undefined,
    queryFn: ({ signal, pageParam }) =>
      fetchJson<StaffList>('/staff', { ...filter, limit: PAGE, after: pageParam }, signal),
    getNextPageParam: (last) => (last.people.length < PAGE ? undefined : last.people.at(-1)?.id),
  });
}

/** People by name or id, for a field in which one is chosen. */
export async function searchStaff(q: string, facility: FacilityId, signal: AbortSignal): Promise<StaffList> {
  return fetchJson<StaffList>('/staff', { q: q === '' ? undefined : q, facility, limit: 20 }, signal);
}

interface EndingCounts {
  readonly ended: number;
  readonly within30: number;
  readonly within60: number;
  readonly within90: number;
}
export interface Warnings {
  readonly at: Instant;
  readonly totals: EndingCounts;
  readonly facilities: readonly (EndingCounts & { readonly facility: FacilityId })[];
  readonly warnings: readonly Warning[];
  readonly names: Names;
}

export interface WarningsFilter {
  readonly facility: FacilityId | undefined;
  /** Left out: the counts are wanted alone. */
  readonly ending: Ending | undefined;
  readonly kind: EndingKind | undefined;
}

/** What has ended or ends within ninety days, soonest first: qualifications, licences, inspections of machines. */
export function warningsQuery(filter: WarningsFilter) {
  const limit = filter.ending === undefined ? 1 : PAGE;
  return queryOptions({
    queryKey: ['staff', 'warnings', filter],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => fetchJson<Warnings>('/staff/warnings', { ...filter, limit }, signal),
  });
}

/** The whole record of one person. */
export function staffRecordQuery(person: PersonId) {
  return queryOptions({
    queryKey: ['staff', 'one', person],
    queryFn: ({ signal }) => fetchJson<StaffRecordReply>(`/staff/${encodeURIComponent(person)}`, {}, signal),
  });
}

/** One version of a record as it stood from `changedAt` on. */
export interface RecordVersion {
  readonly version: number;
  readonly changedBy: PersonId;
  readonly changedAt: Instant;
  readonly approval: string | null;
  readonly removed: boolean;
  readonly record: Readonly<Record<string, unknown>>;
}
export interface RecordHistory {
  readonly versions: readonly RecordVersion[];
  readonly names: Names;
}

/** All versions of a person's record: who changed what, when. */
export function staffHistoryQuery(person: PersonId) {
  return queryOptions({
    queryKey: ['staff', 'history', person],
    queryFn: ({ signal }) => fetchJson<RecordHistory>(`/staff/${encodeURIComponent(person)}/history`, {}, signal),
  });
}

/** A file that was looked through, and what has become of it. */
export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['staff', 'import', id],
    queryFn: ({ signal }) => fetchJson<ImportTrial>(`/staff/import/${encodeURIComponent(id)}`, {}, signal),
  });
}

/** Where a template of a table is downloaded from. */
export function templatePath(kind: ImportKind, format: TableFormat): string {
  return `/api/staff/template.${format}?kind=${kind}`;
}

/** Where the table comes back from with what is wrong in it. */
export function errorSheetPath({ import: id }: ImportTrial): string {
  return `/api/staff/import/${encodeURIComponent(id)}/sheet`;
}
