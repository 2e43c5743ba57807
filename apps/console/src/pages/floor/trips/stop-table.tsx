import type { TripNow } from '@giaolien/kernel';
import { Moment, useText } from '@giaolien/ui';
import { IconCheck } from '@tabler/icons-react';
import type { Names } from '../../../api/answers.ts';
import classes from './trips.module.css';

/** Planned and actual times of each stop, side by side. */
export function StopTable({ trip, names }: { readonly trip: TripNow; readonly names: Names }) {
  const text = useText();
  const words = text.floor.trips;
  return (
    <table className={classes.stops}>
      <thead>
        <tr>
          <th scope="col">{words.stop}</th>
          <th scope="col">{words.arrival}</th>
          <th scope="col">{words.departure}</th>
          <th scope="col">{words.authorisedHead}</th>
        </tr>
      </thead>
      <tbody>
        {trip.stops.map((stop, index) => (
          <tr
            key={`${index}${stop.facility}`}
            data-now={index === trip.stop && trip.state !== 'under-way' ? true : undefined}
          >
            <th scope="row">
              {index + 1}. {names[stop.facility] ?? stop.facility}
            </th>
            <td>{index === 0 ? '' : <Times planned={stop.plannedArrivalAt} actual={stop.arrivedAt} />}</td>
            <td>
              {index === trip.stops.length - 1 ? (
                ''
              ) : (
                <Times planned={stop.plannedDepartureAt} actual={stop.departedAt} />
              )}
            </td>
            <td>{stop.authorised && <IconCheck size={15} aria-label={words.isAuthorised} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Times({ planned, actual }: { readonly planned: number; readonly actual: number | null }) {
  return (
    <>
      <Moment at={planned} show="short" />
      {actual !== null && (
        <strong className={classes.actual}>
          <Moment at={actual} show="short" />
        </strong>
      )}
    </>
  );
}
