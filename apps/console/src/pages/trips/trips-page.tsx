import { TRIP_STATES, type TripNow } from '@giaolien/kernel';
import {
  Chip,
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
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Names } from '../../api/answers.ts';
import { tripsQuery } from '../../api/queries.ts';
import { sentenceOf } from '../../api/sentence.ts';
import classes from '../../parts/detail.module.css';
import { ChoiceFilter, FacilityFilter } from '../../parts/filters.tsx';
import { tripEnds, tripName } from '../../parts/trip-name.ts';
import { compact } from '../../routes/parse-search.ts';
import { Page } from '../../shell/page.tsx';

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
  const set = (change: { readonly [Key in keyof typeof search]?: (typeof search)[Key] | undefined }) =>
    void navigate({ search: compact({ ...search, ...change }), replace: true });
  return (
    <Page
      fill
      title={text.nav.trips}
      actions={
        <>
          <ChoiceFilter
            label={text.views.list.state}
            placeholder={text.views.list.anyState}
            value={search.state}
            choices={TRIP_STATES}
            wordOf={(state) => text.domain.tripState[state]}
            onChange={(state) => set({ state })}
          />
          <FacilityFilter value={search.facility} names={names} onChange={(facility) => set({ facility })} />
        </>
      }
    >
      {query.isError && query.data === undefined ? (
        <ErrorState sentence={sentenceOf(query.error, text)} onRetry={() => void query.refetch()} />
      ) : (
        <DataTable
          label={text.nav.trips}
          rows={query.data?.trips ?? []}
          columns={columns}
          keyOf={(trip) => trip.id}
          onOpen={(trip) => void navigate({ to: '/trips/$id', params: { id: trip.id } })}
          card={(trip) => <TripCard trip={trip} names={names} />}
          loading={query.isPending}
          empty={<EmptyState title={text.emptyState.nothingMatches} />}
        />
      )}
    </Page>
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
    { key: 'driver', header: words.driver, width: '11rem', from: 'lg', cell: ({ driver }) => names[driver] ?? driver },
    {
      key: 'departure',
      header: words.departure,
      width: '7.5rem',
      cell: ({ stops }) => <Moment at={stops[0]?.departedAt ?? stops[0]?.plannedDepartureAt} show="short" />,
    },
    {
      key: 'arrival',
      header: words.arrival,
      width: '7.5rem',
      from: 'sm',
      cell: ({ stops }) => <Moment at={stops.at(-1)?.arrivedAt ?? stops.at(-1)?.plannedArrivalAt} show="short" />,
    },
    {
      key: 'load',
      header: words.load,
      width: '6rem',
      align: 'right',
      from: 'sm',
      cell: ({ receptacles }) => text.common.bags({ count: formatNumber(receptacles.length) }),
    },
    {
      key: 'dedicated',
      header: '',
      width: '11rem',
      from: 'lg',
      cell: (trip) => trip.mode === 'road' && !trip.dedicated && <Chip>{words.notDedicated}</Chip>,
    },
  ];
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
