import type { TripNow } from '@giaolien/kernel';
import { Chip, foldText, Moment, StateChip, useText } from '@giaolien/ui';
import { Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import type { MapTrips, Names } from '../../api/answers.ts';
import { tripEnds, tripName } from '../../parts/trip-name.ts';
import classes from './map.module.css';
import { PanelList } from './panel-list.tsx';
import { TRIP_ICONS } from './style/trip-layers.ts';
import type { TripPlace } from './trips-geojson.ts';
import type { MapSelection } from './use-map-selection.ts';

interface TripListProps {
  readonly trips: MapTrips | undefined;
  readonly loading: boolean;
  readonly places: readonly TripPlace[];
  readonly q: string;
  readonly selection: MapSelection;
  readonly onHover: (id: string | undefined) => void;
}

const ORDER: Readonly<Record<TripNow['state'], number>> = { 'under-way': 0, 'at-stop': 1, planned: 2, finished: 3 };

/** Trips, those under way first. */
export function TripList({ trips, loading, places, q, selection, onHover }: TripListProps) {
  const text = useText();
  const names = trips?.names ?? {};
  const rows = useMemo(() => listTrips(trips, q), [trips, q]);
  const placeOf = useMemo(() => new Map(places.map((place) => [place.trip.id, place])), [places]);
  if (loading)
    return (
      <div className={classes.waiting}>
        <Skeleton height={36} />
        <Skeleton height={36} />
        <Skeleton height={36} />
      </div>
    );
  return (
    <PanelList
      label={text.views.map.trips}
      rows={rows}
      keyOf={(trip) => trip.id}
      chosen={selection.trip?.id}
      onChoose={selection.selectTrip}
      onHover={onHover}
      empty={text.views.map.noTrips}
    >
      {(trip) => (
        <>
          <span className={classes.rowHead}>
            <strong className={classes.rowName}>{tripName(trip, names)}</strong>
            <StateChip kind="trip" state={trip.state} />
          </span>
          <span className={classes.rowFoot}>
            <span className={classes.rowPath}>{tripEnds(trip, names)}</span>
            <Age place={placeOf.get(trip.id)} trip={trip} />
          </span>
        </>
      )}
    </PanelList>
  );
}

/** How old the position is: part of every trip that is on the road. */
export function Age({ place, trip }: { readonly place: TripPlace | undefined; readonly trip: TripNow }) {
  const text = useText();
  if (trip.state !== 'under-way') return null;
  if (place?.at === undefined) return <Chip tone="warn">{text.views.map.noPosition}</Chip>;
  if (place.icon === TRIP_ICONS.fresh) return <Moment at={place.at} show="relative" />;
  return (
    <Chip tone={place.icon === TRIP_ICONS.lost ? 'bad' : 'warn'}>
      <Moment at={place.at} show="relative" />
    </Chip>
  );
}

function listTrips(trips: MapTrips | undefined, q: string): readonly TripNow[] {
  const wanted = foldText(q.trim());
  const names = trips?.names ?? {};
  return (trips?.trips ?? [])
    .map(({ trip }) => trip)
    .filter((trip) => wanted === '' || foldText(`${tripName(trip, names)} ${stopNames(trip, names)}`).includes(wanted))
    .toSorted((one, other) => ORDER[one.state] - ORDER[other.state] || (one.id < other.id ? -1 : 1));
}

function stopNames(trip: TripNow, names: Names): string {
  return trip.stops.map((stop) => names[stop.facility] ?? stop.facility).join(' ');
}
