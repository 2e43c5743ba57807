import { GRAVITIES, LAPSES } from '@giaolien/kernel';
import { EmptyState, useNow, useText } from '@giaolien/ui';
import { Checkbox, SegmentedControl } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Names } from '../../api/answers.ts';
import { casesQuery } from '../../api/case-queries.ts';
import { ChoiceFilter, FacilityFilter } from '../../parts/filters.tsx';
import { ClearFilters, ListPage, searchSetter } from '../../parts/list-page.tsx';
import { CaseCard, caseColumns } from './case-columns.tsx';
import { byDue, caseDueAt } from './clocks.ts';

const route = getRouteApi('/shell/irregularities');
const NO_NAMES: Names = {};

/** What went wrong, what is due first standing first. */
export function CasesPage() {
  const text = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { closed, late, lapse, investigation } = search;
  const { query, rows, names } = useCases(search);
  const columns = useMemo(() => caseColumns(text, names), [text, names]);
  const go = (next: typeof search) => void navigate({ search: next, replace: true });
  const set = searchSetter(search, go);
  const hasFilter = Object.keys(search).length > 0;
  return (
    <ListPage
      title={text.cases.title}
      query={query}
      filters={
        <>
          <SegmentedControl
            aria-label={text.common.filter}
            value={closed === true ? 'all' : 'open'}
            data={(['open', 'all'] as const).map((value) => ({ value, label: text.cases[value] }))}
            onChange={(value) => set({ closed: value === 'all' ? true : undefined })}
          />
          <Checkbox
            label={text.cases.onlyInvestigations}
            checked={investigation === true}
            onChange={(event) => set({ investigation: event.currentTarget.checked ? true : undefined })}
          />
          <Checkbox
            label={text.cases.onlyLate}
            checked={late === true}
            onChange={(event) => set({ late: event.currentTarget.checked ? true : undefined })}
          />
          <ChoiceFilter
            label={text.cases.gravity}
            placeholder={text.cases.anyGravity}
            value={search.gravity}
            choices={GRAVITIES.toReversed()}
            wordOf={(gravity) => text.domain.gravity[gravity]}
            onChange={(gravity) => set({ gravity })}
          />
          <ChoiceFilter
            label={text.views.list.clock}
            placeholder={text.cases.anyCause}
            value={lapse}
            choices={LAPSES}
            wordOf={(value) => text.cases.lapsed[value]}
            onChange={(value) => set({ lapse: value })}
          />
          <FacilityFilter value={search.facility} names={names} onChange={(facility) => set({ facility })} />
          <ClearFilters search={search} onClear={() => go({})} />
        </>
      }
      table={{
        rows,
        columns,
        keyOf: (row) => row.id,
        onOpen: (row) => void navigate({ to: '/irregularities/$id', params: { id: row.id } }),
        card: (row) => <CaseCard row={row} names={names} />,
        toneOf: (row) => (row.closedAt !== null || row.gravity === 'deviation' ? undefined : toneOf(row.gravity)),
        empty: <EmptyState icon={IconShieldCheck} title={hasFilter ? text.cases.noneMatches : text.cases.noneOpen} />,
      }}
    />
  );
}

/** The cases that the filters let through, what is due first standing first. */
function useCases({ closed, late, lapse, investigation, ...filter }: ReturnType<typeof route.useSearch>) {
  const now = useNow();
  const query = useQuery(
    casesQuery({
      ...filter,
      open: closed === true ? undefined : true,
      investigation: investigation === true ? true : undefined,
    }),
  );
  const sorted = useMemo(() => (query.data?.irregularities ?? []).toSorted(byDue), [query.data]);
  const rows = sorted.filter(
    (row) => (late !== true || (caseDueAt(row) ?? now) < now) && (lapse === undefined || row.code === lapse),
  );
  return { query, rows, names: query.data?.names ?? NO_NAMES };
}

function toneOf(gravity: 'incident' | 'breach'): 'warn' | 'bad' {
  return gravity === 'breach' ? 'bad' : 'warn';
}
