import type { TripNow } from '@giaolien/kernel';
import { Chip, SecrecyBadge, StateChip, useText } from '@giaolien/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { WireInput } from '../../../act/use-check.ts';
import type { Names } from '../../../api/answers.ts';
import { useMayGive } from '../../../parts/may-give.ts';
import { Facts } from '../../../shell/page.tsx';
import { tripName } from '../parts/parties.ts';
import { signal } from '../parts/signals.ts';
import { Count, Stage } from '../parts/workbench.tsx';
import { GuardsPart } from './guards-part.tsx';
import { StopTable } from './stop-table.tsx';
import classes from './trips.module.css';

interface TripStageProps {
  readonly trip: TripNow;
  readonly names: Names;
}

/** One trip: its stops, its crew, its load, and the one thing that comes next. */
export function TripStage({ trip, names }: TripStageProps) {
  const text = useText();
  const words = text.floor.trips;
  return (
    <Stage
      step={stepOf(trip, text.floor.trips.steps)}
      object={tripName(trip, names)}
      aside={
        <>
          <StateChip kind="trip" state={trip.state} />
          <Chip>{text.domain.transportMode[trip.mode]}</Chip>
          <Chip tone={trip.dedicated ? 'calm' : 'warn'}>{trip.dedicated ? words.dedicated : words.notDedicated}</Chip>
          <Link className={classes.link ?? ''} to="/trips/$id" params={{ id: trip.id }}>
            {text.common.details}
          </Link>
          {mayUnload(trip) && (
            <Link className={classes.link ?? ''} to="/floor/handover" search={{ side: 'out' }}>
              {words.unloadHere}
            </Link>
          )}
        </>
      }
      count={<Count done={trip.receptacles.length + trip.items.length} label={words.aboard} />}
      acts={
        trip.state === 'finished' ? undefined : <TripActs key={`${trip.state}${trip.stop}`} trip={trip} names={names} />
      }
    >
      <StopTable trip={trip} names={names} />
      {trip.state !== 'finished' && <GuardsPart key={trip.guards?.state ?? 'none'} trip={trip} names={names} />}
      <Facts
        rows={[
          [words.driver, names[trip.driver] ?? trip.driver],
          [words.escort, trip.escort === null ? text.common.none : (names[trip.escort] ?? trip.escort)],
          [
            words.guards,
            trip.guards === null
              ? words.noGuards
              : `${text.domain.guards[trip.guards.state]} · ${trip.guards.reference}`,
          ],
          [
            words.load,
            trip.receptacles.length + trip.items.length === 0 ? (
              words.empty
            ) : (
              <span className={classes.load}>
                {trip.receptacles.map((load) => (
                  <code key={load.receptacle}>
                    {load.receptacle} <SecrecyBadge secrecy={load.secrecy} />
                  </code>
                ))}
                {trip.items.map((load) => (
                  <code key={load.item}>
                    {load.item} <SecrecyBadge secrecy={load.secrecy} />
                  </code>
                ))}
              </span>
            ),
          ],
        ]}
      />
    </Stage>
  );
}

/** What comes next is F9: first the gate, then the departure; a driver sees why he has to wait. */
function TripActs({ trip, names }: TripStageProps) {
  const text = useText();
  const words = text.floor.trips;
  const [ids] = useState(() => ({ authorise: newId(), depart: newId(), arrive: newId() }));
  const authorises = useMayGive('AuthoriseDeparture');
  const name = tripName(trip, names);
  const done = (sentence: string) => () => signal('accept', name, sentence, true);
  if (trip.state === 'under-way') {
    const next = trip.stops[trip.stop + 1]?.facility ?? '';
    const arrival: WireInput = { kind: 'ReportArrival', inputId: ids.arrive, trip: trip.id, stop: trip.stop + 1 };
    return (
      <ActButton quiet input={arrival} hotkey="F9" size="sm" onDone={done(words.arrived)}>
        {words.reportArrival({ office: names[next] ?? next })}
      </ActButton>
    );
  }
  const authorised = trip.stops[trip.stop]?.authorised === true;
  const departure: WireInput = { kind: 'ReportDeparture', inputId: ids.depart, trip: trip.id, stop: trip.stop };
  return (
    <>
      {authorised && <Chip tone="done">{words.isAuthorised}</Chip>}
      {!authorised && authorises && (
        <ActButton
          quiet
          input={{ kind: 'AuthoriseDeparture', inputId: ids.authorise, trip: trip.id, stop: trip.stop }}
          hotkey="F9"
          size="sm"
          onDone={done(words.authorised)}
        >
          {words.authorise}
        </ActButton>
      )}
      {(authorised || !authorises) && (
        <ActButton quiet input={departure} hotkey="F9" size="sm" onDone={done(words.departed)}>
          {words.reportDeparture}
        </ActButton>
      )}
    </>
  );
}

function stepOf(
  trip: TripNow,
  steps: Readonly<Record<'planned' | 'authorised' | 'underWay' | 'finished', string>>,
): string {
  if (trip.state === 'finished') return steps.finished;
  if (trip.state === 'under-way') return steps.underWay;
  return trip.stops[trip.stop]?.authorised === true ? steps.authorised : steps.planned;
}

/** It stands at a later stop with something aboard. */
function mayUnload(trip: TripNow): boolean {
  return trip.stop > 0 && trip.state !== 'under-way' && trip.receptacles.length + trip.items.length > 0;
}
