import type { TripNow } from '@giaolien/kernel';
import { formatNumber, Moment, StateChip, useText } from '@giaolien/ui';
import { CloseButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Names } from '../../api/answers.ts';
import { live } from '../../live/live-store.ts';
import { tripName } from '../../parts/trip-name.ts';
import classes from './map.module.css';
import { Age } from './trip-list.tsx';
import type { TripPlace } from './trips-geojson.ts';

interface TripCardProps {
  readonly trip: TripNow;
  readonly place: TripPlace | undefined;
  readonly names: Names;
  readonly onClose: () => void;
}

/** The selected trip: where it is, how old that is, and its stops planned and real. */
export function TripCard({ trip, place, names, onClose }: TripCardProps) {
  const text = useText();
  const speed = live.positions.get(trip.id)?.speedKmh;
  return (
    <section className={classes.card}>
      <header className={classes.cardHead}>
        <strong>{tripName(trip, names)}</strong>
        <StateChip kind="trip" state={trip.state} />
        <CloseButton className={classes.cardClose} size="sm" aria-label={text.views.map.unselect} onClick={onClose} />
      </header>
      <div className={classes.cardLine}>
        <Age place={place} trip={trip} />
        {speed !== undefined && trip.state === 'under-way' && (
          <span>{text.views.map.speed({ kmh: formatNumber(Math.round(speed)) })}</span>
        )}
        <span>{text.domain.transportMode[trip.mode]}</span>
        <span>{names[trip.driver] ?? trip.driver}</span>
      </div>
      <ol className={classes.stops}>
        {trip.stops.map((stop, index) => (
          <li
            key={`${index}-${stop.facility}`}
            data-passed={stop.departedAt !== null || stop.arrivedAt !== null || undefined}
          >
            <span className={classes.stopName}>{names[stop.facility] ?? stop.facility}</span>
            <span className={classes.stopTime}>
              <Moment
                at={
                  stop.arrivedAt ?? stop.departedAt ?? (index === 0 ? stop.plannedDepartureAt : stop.plannedArrivalAt)
                }
                show="short"
              />
            </span>
          </li>
        ))}
      </ol>
      <Link to="/trips/$id" params={{ id: trip.id }}>
        {text.views.map.openTrip}
      </Link>
    </section>
  );
}
