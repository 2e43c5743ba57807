import { DESPATCH_STATES, type DespatchNow } from '@giaolien/kernel';
import {
  Chip,
  Code,
  DataTable,
  EmptyState,
  ErrorState,
  formatNumber,
  Moment,
  StateChip,
  useText,
  type Column,
  type Messages,
} from '@giaolien/ui';
import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Names } from '../../api/answers.ts';
import { despatchesQuery } from '../../api/queries.ts';
import { sentenceOf } from '../../api/sentence.ts';
import { useSession } from '../../api/session.ts';
import classes from '../../parts/detail.module.css';
import { ChoiceFilter, FacilityFilter } from '../../parts/filters.tsx';
import { compact } from '../../routes/parse-search.ts';
import { Page } from '../../shell/page.tsx';

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
  const set = (change: { readonly [Key in keyof typeof search]?: (typeof search)[Key] | undefined }) =>
    void navigate({ search: compact({ ...search, ...change }), replace: true });
  return (
    <Page
      fill
      title={text.nav.despatches}
      actions={
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
          <ChoiceFilter
            label={text.views.list.state}
            placeholder={text.views.list.anyState}
            value={search.state}
            choices={DESPATCH_STATES}
            wordOf={(state) => text.domain.despatchState[state]}
            onChange={(state) => set({ state })}
          />
          <FacilityFilter value={facility} names={names} onChange={(chosen) => set({ facility: chosen })} />
        </>
      }
    >
      {query.isError && query.data === undefined ? (
        <ErrorState sentence={sentenceOf(query.error, text)} onRetry={() => void query.refetch()} />
      ) : (
        <DataTable
          label={text.nav.despatches}
          rows={query.data?.despatches ?? []}
          columns={columns}
          keyOf={(despatch) => despatch.id}
          onOpen={(despatch) => void navigate({ to: '/despatches/$id', params: { id: despatch.id } })}
          card={(despatch) => <DespatchCard despatch={despatch} names={names} />}
          toneOf={(despatch) => (despatch.irregular ? 'bad' : undefined)}
          loading={query.isPending}
          empty={<EmptyState title={text.emptyState.nothingMatches} />}
        />
      )}
    </Page>
  );
}

function columnsOf(text: Messages, names: Names): readonly Column<DespatchNow>[] {
  const words = text.views.list;
  return [
    { key: 'id', header: words.number, width: '14.5rem', cell: (despatch) => <Code value={despatch.id} /> },
    {
      key: 'state',
      header: words.state,
      width: '10rem',
      cell: (despatch) => <StateChip kind="despatch" state={despatch.state} />,
    },
    { key: 'origin', header: words.origin, cell: ({ origin }) => names[origin] ?? origin },
    { key: 'destination', header: words.destination, cell: ({ destination }) => names[destination] ?? destination },
    {
      key: 'carriage',
      header: words.carriage,
      width: '6.5rem',
      from: 'md',
      cell: ({ carriage }) => text.domain.carriage[carriage],
    },
    { key: 'bags', header: words.bags, width: '4.5rem', align: 'right', cell: ({ bags }) => formatNumber(bags.length) },
    {
      key: 'items',
      header: words.items,
      width: '5.5rem',
      align: 'right',
      from: 'sm',
      cell: ({ bags }) => formatNumber(bags.reduce((sum, bag) => sum + bag.items, 0)),
    },
    {
      key: 'opened',
      header: words.opened,
      width: '7rem',
      from: 'lg',
      cell: ({ openedAt }) => <Moment at={openedAt} show="short" />,
    },
    {
      key: 'closed',
      header: words.closed,
      width: '7rem',
      from: 'md',
      cell: ({ closedAt }) => <Moment at={closedAt} show="short" />,
    },
    {
      key: 'irregular',
      header: '',
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
