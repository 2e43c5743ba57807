import { EmptyState, formatNumber, useNow, useText } from '@giaolien/ui';
import { Button } from '@mantine/core';
import { IconUpload, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Names } from '../../../api/answers.ts';
import { staffPagesQuery, warningsQuery, type Warnings } from '../../../api/staff-queries.ts';
import { ClearFilters, ListPage, searchSetter } from '../../../parts/list-page.tsx';
import { useMayCall } from '../../../parts/may-give.ts';
import { compact } from '../../../routes/parse-search.ts';
import { EndingTiles } from './ending-tiles.tsx';
import { ExportMenu } from './export-menu.tsx';
import { StaffCard, staffColumns } from './staff-columns.tsx';
import { StaffFilters } from './staff-filters.tsx';
import { isNarrowed, type StaffSearch } from './staff-search.ts';
import { WarningsList } from './warnings-list.tsx';

const route = getRouteApi('/shell/people');
/** Days matter here: reading the clock every five seconds would draw the whole list again for nothing. */
const HOUR = 3_600_000;

/** The staff register: who works where as what, up to which class, and what runs out first (R1.45, R1.53). */
export function StaffPage() {
  const search = route.useSearch();
  const warnings = useQuery(warningsQuery({ facility: search.facility, ending: search.ending, kind: search.what }));
  return search.ending === undefined ? (
    <People search={search} warnings={warnings.data} />
  ) : (
    <WarningsList search={{ ...search, ending: search.ending }} query={warnings} />
  );
}

interface PeopleProps {
  readonly search: StaffSearch;
  readonly warnings: Warnings | undefined;
}

function People({ search, warnings }: PeopleProps) {
  const text = useText();
  const words = text.staff.list;
  const navigate = route.useNavigate();
  const now = Math.floor(useNow() / HOUR) * HOUR;
  const { pages, rows, names, total } = useStaff(search);
  const severalOffices = pages.hasNextPage || rows.some(({ facility }) => facility !== rows[0]?.facility);
  const columns = useMemo(() => staffColumns(text, { names, now, severalOffices }), [text, names, now, severalOffices]);
  const go = (next: StaffSearch) => void navigate({ search: compact(next), replace: true });
  const set = searchSetter(search, go);
  const shown = formatNumber(rows.length);
  return (
    <ListPage
      title={text.staff.title}
      query={pages}
      aside={<RegisterActs />}
      filters={
        <>
          <StaffFilters search={search} names={names} onChange={set} />
          <ClearFilters search={search} onClear={() => go({})} />
        </>
      }
      table={{
        rows,
        columns,
        keyOf: ({ id }) => id,
        onOpen: ({ id, open }) => {
          if (open) void navigate({ to: '/people/$id', params: { id } });
        },
        card: (person) => <StaffCard person={person} names={names} now={now} />,
        onEnd: () => {
          if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
        },
        footer: words.count({ shown, total: formatNumber(total) }),
        empty: (
          <EmptyState icon={IconUsers} title={words.none}>
            {words.noneHint}
          </EmptyState>
        ),
      }}
    >
      {warnings !== undefined && !isNarrowed(search) && (
        <EndingTiles totals={warnings.totals} chosen={undefined} onChoose={(ending) => set({ ending })} />
      )}
    </ListPage>
  );
}

/** The people whom the filters let through, as far as they have been read. */
function useStaff({ facility, role, q, clearance, due }: StaffSearch) {
  const pages = useInfiniteQuery(staffPagesQuery({ facility, role, q, clearance, ending: due }));
  const { data } = pages;
  const rows = useMemo(() => (data?.pages ?? []).flatMap(({ people }) => people), [data]);
  const names = useMemo<Names>(() => Object.assign({}, ...(data?.pages ?? []).map((page) => page.names)), [data]);
  return { pages, rows, names, total: data?.pages[0]?.total ?? 0 };
}

function RegisterActs() {
  const text = useText();
  const words = text.staff.list;
  const mayImport = useMayCall('POST /api/staff/import');
  const mayExport = useMayCall('GET /api/staff/export');
  const { facility } = route.useSearch();
  return (
    <>
      {mayImport && (
        <>
          <Button
            variant="default"
            leftSection={<IconUpload size={14} />}
            renderRoot={(props) => <Link to="/people/import" {...props} />}
          >
            {words.import}
          </Button>
          <Button
            variant="default"
            leftSection={<IconUserPlus size={14} />}
            renderRoot={(props) => <Link to="/people/new" {...props} />}
          >
            {words.create}
          </Button>
        </>
      )}
      {mayExport && <ExportMenu facility={facility} />}
    </>
  );
}
