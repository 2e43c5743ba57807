import type { Instant } from '@giaolien/kernel';
import { EmptyState, formatDate, formatNumber, useNow, useText, type Column, type Messages } from '@giaolien/ui';
import { ENDING_KINDS, type Ending, type Warning } from '@giaolien/wire';
import { IconCalendarCheck } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Names } from '../../../api/answers.ts';
import type { Warnings } from '../../../api/staff-queries.ts';
import { nameColumn } from '../../../parts/columns.tsx';
import classes from '../../../parts/detail.module.css';
import { ChoiceFilter, FacilityFilter } from '../../../parts/filters.tsx';
import { ClearFilters, ListPage, searchSetter } from '../../../parts/list-page.tsx';
import { compact } from '../../../routes/parse-search.ts';
import { EndingMark } from './ending-mark.tsx';
import { EndingTiles } from './ending-tiles.tsx';
import type { StaffSearch } from './staff-search.ts';

const route = getRouteApi('/shell/people');
const NO_NAMES: Names = {};
const NO_WARNINGS: readonly Warning[] = [];
const HOUR = 3_600_000;

interface WarningsListProps {
  readonly search: StaffSearch & { readonly ending: Ending };
  readonly query: UseQueryResult<Warnings>;
}

/** What ends, soonest first: whose it is, what it is, how long it still holds. */
export function WarningsList({ search, query }: WarningsListProps) {
  const text = useText();
  const words = text.staff.ending;
  const navigate = route.useNavigate();
  const now = Math.floor(useNow() / HOUR) * HOUR;
  const names = query.data?.names ?? NO_NAMES;
  const { ending, what } = search;
  const rows = query.data?.warnings ?? NO_WARNINGS;
  const columns = useMemo(() => columnsOf(text, names, now), [text, names, now]);
  const go = (next: StaffSearch) => void navigate({ search: compact(next), replace: true });
  const set = searchSetter<StaffSearch>(search, go);
  const totals = query.data?.totals;
  const all = totals === undefined ? 0 : totals[COUNT_OF[ending]];
  return (
    <ListPage
      title={text.staff.title}
      query={query}
      filters={
        <>
          <ChoiceFilter
            label={words.what}
            placeholder={words.anyWhat}
            value={what}
            choices={ENDING_KINDS}
            wordOf={(kind) => text.staff.endingKind[kind]}
            onChange={(kind) => set({ what: kind })}
          />
          <FacilityFilter value={search.facility} names={names} onChange={(facility) => set({ facility })} />
          <ClearFilters search={search} onClear={() => go({})} />
        </>
      }
      table={{
        rows,
        columns,
        keyOf: (one) => `${one.subject} ${one.kind} ${one.label} ${one.until}`,
        onOpen: ({ person, facility }) => {
          if (person !== null) void navigate({ to: '/people/$id', params: { id: person } });
          else void navigate({ to: '/places/$facility', params: { facility } });
        },
        card: (one) => <WarningCard warning={one} names={names} now={now} />,
        toneOf: (one) => (one.ending === 'ended' ? 'bad' : undefined),
        footer:
          what === undefined && all > rows.length
            ? words.more({ shown: formatNumber(rows.length), total: formatNumber(all) })
            : text.common.count({ shown: formatNumber(rows.length) }),
        empty: (
          <EmptyState icon={IconCalendarCheck} title={words.none}>
            {words.noneHint}
          </EmptyState>
        ),
      }}
    >
      {totals !== undefined && (
        <EndingTiles totals={totals} chosen={ending} onChoose={(next) => set({ ending: next, what: undefined })} />
      )}
    </ListPage>
  );
}

const COUNT_OF: Readonly<Record<Ending, keyof Warnings['totals']>> = {
  ended: 'ended',
  'within-30': 'within30',
  'within-60': 'within60',
  'within-90': 'within90',
};

function columnsOf(text: Messages, names: Names, now: Instant): readonly Column<Warning>[] {
  const words = text.staff.ending;
  return [
    { key: 'who', header: words.who, width: '16rem', cell: (one) => <strong>{subjectOf(one, names)}</strong> },
    { key: 'what', header: words.what, width: '18rem', cell: (one) => whatOf(one, text) },
    nameColumn('facility', text.views.list.facility, names, (one) => one.facility, { from: 'sm' }),
    { key: 'until', header: words.until, width: '7rem', from: 'sm', cell: ({ until }) => formatDate(until - 1) },
    {
      key: 'left',
      header: words.track,
      width: '13rem',
      cell: ({ ending, until }) => <EndingMark ending={ending} until={until} now={now} />,
    },
  ];
}

function subjectOf({ person, subject, label }: Warning, names: Names): string {
  return person === null ? label : (names[person] ?? subject);
}

/** A machine is told by its name, where the person's is told by what it is. */
function whatOf({ person, kind, label }: Warning, text: Messages): string {
  const what = text.staff.endingKind[kind];
  return person === null || label === '' || label === kind ? what : `${what} ${label}`;
}

interface WarningCardProps {
  readonly warning: Warning;
  readonly names: Names;
  readonly now: Instant;
}

function WarningCard({ warning, names, now }: WarningCardProps) {
  const text = useText();
  return (
    <div className={classes.card}>
      <div className={classes.cardHead}>
        <strong>{subjectOf(warning, names)}</strong>
        <span>{formatDate(warning.until - 1)}</span>
      </div>
      <div className={classes.cardLine}>
        <span>
          {whatOf(warning, text)} · {names[warning.facility] ?? warning.facility}
        </span>
      </div>
      <div className={classes.cardLine}>
        <EndingMark ending={warning.ending} until={warning.until} now={now} />
      </div>
    </div>
  );
}
