import type { Instant, TripNow } from '@giaolien/kernel';
import { Chip, Code, EmptyState, formatSpan, Moment, SecrecyBadge, StateChip, useText } from '@giaolien/ui';
import { Button } from '@mantine/core';
import { IconMap2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Names, TripTrace } from '../../api/answers.ts';
import { tripQuery } from '../../api/queries.ts';
import classes from '../../parts/detail.module.css';
import { QueryState } from '../../parts/query-state.tsx';
import { StoryPanel } from '../../parts/story-panel.tsx';
import { SubjectLink } from '../../parts/subject-link.tsx';
import { tripName } from '../../parts/trip-name.ts';
import { Facts, Page, Panel } from '../../shell/page.tsx';
import { noteVisit } from '../../shell/recent.ts';
import { TripWayMap } from './trip-way-map.tsx';

const route = getRouteApi('/shell/trips/$id');
/** A difference to the plan below this is no news, milliseconds. */
const NOTABLE = 5 * 60_000;

/** One trip: its stops planned and real, what is on board, its story. */
export function TripPage() {
  const { id } = route.useParams();
  const text = useText();
  const query = useQuery(tripQuery(id));
  const trip = query.data?.trip;
  const name = trip === undefined ? '' : tripName(trip, query.data?.names ?? {});
  useEffect(() => {
    if (name !== '') noteVisit({ kind: 'trip', id, title: name });
  }, [name, id]);
  return (
    <Page
      title={text.views.trip.title({ name })}
      aside={trip !== undefined && <StateChip kind="trip" state={trip.state} />}
      actions={
        <Button
          variant="default"
          leftSection={<IconMap2 size={15} />}
          renderRoot={(props) => <Link to="/map" search={{ trip: id }} {...props} />}
        >
          {text.views.trip.onMap}
        </Button>
      }
    >
      <QueryState query={query} subject={`trip:${id}`}>
        {(trace) => <Body trace={trace} />}
      </QueryState>
    </Page>
  );
}

function Body({ trace }: { readonly trace: TripTrace }) {
  const text = useText();
  const { trip, names } = trace;
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <Panel title={text.views.trip.stops} flush>
          <Stops trip={trip} names={names} />
        </Panel>
        <StoryPanel
          title={text.views.trip.story}
          story={trace.story}
          irregularities={trace.irregularities}
          names={names}
        />
      </div>
      <div className={classes.column}>
        <Panel title={text.views.trace.route} flush>
          <TripWayMap trip={trip} />
        </Panel>
        <Panel title={text.views.trip.facts}>
          <TripFacts trip={trip} names={names} />
        </Panel>
        <Panel title={text.views.trip.load} flush>
          <OnBoard trip={trip} />
        </Panel>
      </div>
    </div>
  );
}

function Stops({ trip, names }: { readonly trip: TripNow; readonly names: Names }) {
  const text = useText();
  const words = text.views.list;
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.stop}</th>
            <th scope="col">
              {words.arrival} · {words.planned.toLowerCase()}
            </th>
            <th scope="col">{words.actual}</th>
            <th scope="col">
              {words.departure} · {words.planned.toLowerCase()}
            </th>
            <th scope="col">{words.actual}</th>
          </tr>
        </thead>
        <tbody>
          {trip.stops.map((stop, index) => {
            const first = index === 0;
            const last = index === trip.stops.length - 1;
            return (
              <tr key={`${index}-${stop.facility}`}>
                <td>
                  {trip.stop === index && trip.state !== 'finished' ? (
                    <strong>{names[stop.facility] ?? stop.facility}</strong>
                  ) : (
                    (names[stop.facility] ?? stop.facility)
                  )}
                </td>
                <td>{first ? '–' : <Moment at={stop.plannedArrivalAt} show="short" />}</td>
                <td>
                  <Actual planned={stop.plannedArrivalAt} at={stop.arrivedAt} />
                </td>
                <td>{last ? '–' : <Moment at={stop.plannedDepartureAt} show="short" />}</td>
                <td>
                  <Actual planned={stop.plannedDepartureAt} at={stop.departedAt} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Actual({ planned, at }: { readonly planned: Instant; readonly at: Instant | null }) {
  const text = useText();
  if (at === null) return <span className={classes.dim}>–</span>;
  const late = at - planned;
  return (
    <>
      <Moment at={at} show="short" />{' '}
      {late > NOTABLE && <Chip tone="warn">{text.views.trip.late({ span: formatSpan(late, text) })}</Chip>}
    </>
  );
}

function TripFacts({ trip, names }: { readonly trip: TripNow; readonly names: Names }) {
  const text = useText();
  const words = text.views.list;
  const stop = trip.stops[trip.stop];
  return (
    <Facts
      rows={[
        [words.mode, text.domain.transportMode[trip.mode]],
        trip.serviceNumber !== null && [words.trip, <Code key="service" value={trip.serviceNumber} />],
        trip.route !== null && [words.route, names[trip.route] ?? trip.route],
        trip.vehicle !== null && [
          words.vehicle,
          <>
            {names[trip.vehicle] ?? trip.vehicle}{' '}
            <Chip tone={trip.dedicated ? 'calm' : 'warn'}>{trip.dedicated ? words.dedicated : words.notDedicated}</Chip>
          </>,
        ],
        [words.driver, names[trip.driver] ?? trip.driver],
        [words.escort, trip.escort === null ? words.none : (names[trip.escort] ?? trip.escort)],
        trip.guards !== null && [
          words.guards,
          <>
            <Chip tone={trip.guards.state === 'requested' ? 'warn' : 'done'}>
              {text.domain.guards[trip.guards.state]}
            </Chip>{' '}
            <Code value={trip.guards.reference} />
          </>,
        ],
        stop !== undefined &&
          (trip.state === 'planned' || trip.state === 'at-stop') && [
            words.departure,
            stop.authorised ? words.authorised : words.notAuthorised,
          ],
      ]}
    />
  );
}

function OnBoard({ trip }: { readonly trip: TripNow }) {
  const text = useText();
  if (trip.receptacles.length + trip.items.length === 0) return <EmptyState title={text.views.trip.noLoad} />;
  return (
    <table className={classes.table}>
      <tbody>
        {trip.receptacles.map(({ receptacle, secrecy }) => (
          <tr key={receptacle}>
            <td>
              <SubjectLink subject={`receptacle:${receptacle}`} />
            </td>
            <td>
              <SecrecyBadge secrecy={secrecy} />
            </td>
          </tr>
        ))}
        {trip.items.map(({ item, secrecy }) => (
          <tr key={item}>
            <td>
              <SubjectLink subject={`item:${item}`} />
            </td>
            <td>
              <SecrecyBadge secrecy={secrecy} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
