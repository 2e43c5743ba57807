import { DESPATCH_STATES, type DespatchNow } from '@giaolien/kernel';
import { Chip, Code, EmptyState, formatNumber, StateChip, useText, type Column, type Messages } from '@giaolien/ui';
import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Names } from '../../api/answers.ts';
import { despatchesQuery } from '../../api/queries.ts';
import { useSession } from '../../api/session.ts';
import { codeColumn, countColumn, momentColumn, nameColumn } from '../../parts/columns.tsx';
import classes from '../../parts/detail.module.css';
import { FacilityFilter, StateFilter } from '../../parts/filters.tsx';
import { ClearFilters, ListPage, searchSetter } from '../../parts/list-page.tsx';

const route = getRouteApi('/shell/despatches');
const NO_NAMES: Names = {};
const DIRECTIONS = ['out', 'in'] as const;

/** Despatches between two offices. */
export function DespatchesPage() {
  const text = useText();
  const session = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  // A direction means something only as seen from an office: that of the shift unless one is chosen.
  const facility = search.facility ?? (search.direction === undefined ? undefined : session.facility);
  const query = useQuery(despatchesQuery({ ...search, facility }));
  const names = query.data?.names ?? NO_NAMES;
  const columns = useMemo(() => columnsOf(text, names), [text, names]);
  const go = (next: typeof search) => void navigate({ search: next, replace: true });
  const set = searchSetter(search, go);
  return (
    <ListPage
      title={text.nav.despatches}
      query={query}
      filters={
        <>
          <SegmentedControl
            aria-label={text.views.list.direction}
            value={search.direction ?? 'both'}
            data={[
              { value: 'both', label: text.views.list.both },
              ...DIRECTIONS.map((value) => ({ value, label: text.views.list[value] })),
            ]}
            onChange={(chosen) => set({ direction: DIRECTIONS.find((direction) => direction === chosen) })}
          />
          <StateFilter
            kind="despatch"
            states={DESPATCH_STATES}
            value={search.state}
            onChange={(state) => set({ state })}
          />
          <FacilityFilter value={facility} names={names} onChange={(chosen) => set({ facility: chosen })} />
          <ClearFilters search={search} onClear={() => go({})} />
        </>
      }
      table={{
        rows: query.data?.despatches ?? [],
        columns,
        keyOf: (despatch) => despatch.id,
        onOpen: (despatch) => void navigate({ to: '/despatches/$id', params: { id: despatch.id } }),
        card: (despatch) => <DespatchCard despatch={despatch} names={names} />,
        toneOf: (despatch) => (despatch.irregular ? 'bad' : undefined),
        empty: <EmptyState title={text.emptyState.nothingMatches} />,
      }}
    />
  );
}

function columnsOf(text: Messages, names: Names): readonly Column<DespatchNow>[] {
  const words = text.views.list;
  return [
    codeColumn('id', words.number, (despatch) => despatch.id, { width: '14.5rem' }),
    {
      key: 'state',
      header: words.state,
      width: '10rem',
      cell: (despatch) => <StateChip kind="despatch" state={despatch.state} />,
    },
    nameColumn('origin', words.origin, names, ({ origin }) => origin),
    nameColumn('destination', words.destination, names, ({ destination }) => destination),
    {
      key: 'carriage',
      header: words.carriage,
      width: '6.5rem',
      from: 'md',
      cell: ({ carriage }) => text.domain.carriage[carriage],
    },
    countColumn('bags', words.bags, ({ bags }) => bags.length, { width: '4.5rem' }),
    countColumn('items', words.items, ({ bags }) => bags.reduce((sum, bag) => sum + bag.items, 0), { from: 'sm' }),
    momentColumn('opened', words.opened, ({ openedAt }) => openedAt, 'lg'),
    momentColumn('closed', words.closed, ({ closedAt }) => closedAt, 'md'),
    {
      key: 'irregular',
      header: words.note,
      width: '8.5rem',
      from: 'md',
      cell: ({ irregular }) => irregular && <Chip tone="bad">{text.views.despatch.irregular}</Chip>,
    },
  ];
}

function DespatchCard({ despatch, names }: { readonly despatch: DespatchNow; readonly names: Names }) {
  const text = useText();
  const { origin, destination, bags } = despatch;
  return (
    <div className={classes.card}>
      <div className={classes.cardHead}>
        <Code value={despatch.id} />
        <StateChip kind="despatch" state={despatch.state} />
      </div>
      <div className={classes.cardLine}>
        <span>
          {names[origin] ?? origin} → {names[destination] ?? destination}
        </span>
      </div>
      <div className={classes.cardLine}>
        <span>{text.common.bags({ count: formatNumber(bags.length) })}</span>
      </div>
    </div>
  );
}
