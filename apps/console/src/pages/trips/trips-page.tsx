import { TRIP_STATES, type TripNow } from '@giaolien/kernel';
import { Chip, EmptyState, formatNumber, Moment, StateChip, useText, type Column, type Messages } from '@giaolien/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Names } from '../../api/answers.ts';
import { tripsQuery } from '../../api/queries.ts';
import { momentColumn, nameColumn } from '../../parts/columns.tsx';
import classes from '../../parts/detail.module.css';
import { LifeCycleFilters, ListPage } from '../../parts/list-page.tsx';
import { tripEnds, tripName } from '../../parts/trip-name.ts';

const route = getRouteApi('/shell/trips');
const NO_NAMES: Names = {};

/** Vehicle runs, flights and trains. */
export function TripsPage() {
  const text = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(tripsQuery(search));
  const names = query.data?.names ?? NO_NAMES;
  const columns = useMemo(() => columnsOf(text, names), [text, names]);
  const go = (next: typeof search) => void navigate({ search: next, replace: true });
  return (
    <ListPage
      title={text.nav.trips}
      query={query}
      filters={<LifeCycleFilters kind="trip" states={TRIP_STATES} search={search} names={names} onChange={go} />}
      table={{
        rows: query.data?.trips ?? [],
        columns,
        keyOf: (trip) => trip.id,
        onOpen: (trip) => void navigate({ to: '/trips/$id', params: { id: trip.id } }),
        card: (trip) => <TripCard trip={trip} names={names} />,
        toneOf: (trip) => (trip.guards?.state === 'requested' ? 'warn' : undefined),
        empty: <EmptyState title={text.emptyState.nothingMatches} />,
      }}
    />
  );
}

function columnsOf(text: Messages, names: Names): readonly Column<TripNow>[] {
  const words = text.views.list;
  return [
    { key: 'name', header: words.trip, width: '9rem', cell: (trip) => <strong>{tripName(trip, names)}</strong> },
    { key: 'state', header: words.state, width: '10rem', cell: ({ state }) => <StateChip kind="trip" state={state} /> },
    {
      key: 'mode',
      header: words.mode,
      width: '6.5rem',
      from: 'md',
      cell: ({ mode }) => text.domain.transportMode[mode],
    },
    { key: 'ends', header: words.route, cell: (trip) => tripEnds(trip, names) },
    nameColumn('driver', words.driver, names, ({ driver }) => driver, { width: '11rem', from: 'lg' }),
    momentColumn('departure', words.departure, ({ stops }) => stops[0]?.departedAt ?? stops[0]?.plannedDepartureAt),
    momentColumn(
      'arrival',
      words.arrival,
      ({ stops }) => stops.at(-1)?.arrivedAt ?? stops.at(-1)?.plannedArrivalAt,
      'sm',
    ),
    {
      key: 'load',
      header: words.load,
      width: '6rem',
      align: 'right',
      from: 'sm',
      cell: ({ receptacles }) => text.common.bags({ count: formatNumber(receptacles.length) }),
    },
    { key: 'note', header: words.note, width: '11.5rem', from: 'lg', cell: (trip) => <Remark trip={trip} /> },
  ];
}

/** The one thing to know of a trip beside its plan: guards still to come, or a vehicle that is not dedicated. */
function Remark({ trip }: { readonly trip: TripNow }) {
  const text = useText();
  if (trip.guards?.state === 'requested') return <Chip tone="warn">{text.domain.guards.requested}</Chip>;
  return trip.mode === 'road' && !trip.dedicated ? <Chip>{text.views.list.notDedicated}</Chip> : null;
}

function TripCard({ trip, names }: { readonly trip: TripNow; readonly names: Names }) {
  return (
    <div className={classes.card}>
      <div className={classes.cardHead}>
        <strong>{tripName(trip, names)}</strong>
        <StateChip kind="trip" state={trip.state} />
      </div>
      <div className={classes.cardLine}>
        <span>{tripEnds(trip, names)}</span>
      </div>
      <div className={classes.cardLine}>
        <Moment at={trip.stops[0]?.plannedDepartureAt} show="short" /> →{' '}
        <Moment at={trip.stops.at(-1)?.plannedArrivalAt} show="short" />
      </div>
    </div>
  );
}
