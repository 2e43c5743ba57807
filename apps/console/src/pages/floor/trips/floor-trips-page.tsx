import type { TripNow } from '@giaolien/kernel';
import { Chip, EmptyState, formatTime, StateChip, useText, type Messages } from '@giaolien/ui';
import { Button } from '@mantine/core';
import { IconTruck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import type { Names, Session } from '../../../api/answers.ts';
import { useSession } from '../../../api/session.ts';
import { useMayGive } from '../../../parts/may-give.ts';
import { usePageKeys } from '../../../shell/page-keys.ts';
import { Page } from '../../../shell/page.tsx';
import { floorTripsQuery } from '../parts/floor-trips.ts';
import { tripName } from '../parts/parties.ts';
import { Queue } from '../parts/queue.tsx';
import { Workbench } from '../parts/workbench.tsx';
import { PlanStage } from './plan-stage.tsx';
import { TripStage } from './trip-stage.tsx';
import { useWaitingBags } from './use-waiting-bags.ts';
import { WaitingBags } from './waiting-bags.tsx';

const DAY = 24 * 60 * 60_000;

/** Chuyến xe: the dispatcher plans and authorises, the driver tells departure and arrival (12.4 #43–48). */
export function FloorTripsPage() {
  const text = useText();
  const words = text.floor.trips;
  const session = useSession();
  const navigate = useNavigate();
  const { id, plan = false } = useSearch({ from: '/shell/floor/trips' });
  const { data } = useQuery(floorTripsQuery(session.facility));
  const own = useQuery({ ...floorTripsQuery(), enabled: session.roles.includes('driver') });
  const names: Names = { ...own.data?.names, ...data?.names };
  const trips = sorted(merged(data?.trips ?? [], own.data?.trips ?? [], session), session);
  const chosen = trips.find((trip) => trip.id === id) ?? trips[0];
  const waiting = useWaitingBags(session.facility);
  const mayPlan = useMayGive('PlanTrip');

  function show(next: { readonly id?: string; readonly plan?: boolean }): void {
    void navigate({ to: '/floor/trips', search: next, replace: true });
  }
  // The order of the board changes with every act; the trip in hand stays in hand.
  const first = id === undefined && !plan ? chosen?.id : undefined;
  const pin = useEffectEvent((trip: string) => show({ id: trip }));
  useEffect(() => {
    if (first !== undefined) pin(first);
  }, [first]);
  usePageKeys(mayPlan ? [{ key: 'F2', label: words.plan, run: () => show({ plan: true }) }] : []);
  return (
    <Page
      title={words.title}
      aside={<Chip>{session.facilityName}</Chip>}
      actions={
        mayPlan && (
          <Button variant="default" onClick={() => show({ plan: true })}>
            {words.plan} · F2
          </Button>
        )
      }
      fill
    >
      <Workbench
        queue={{
          title: words.board,
          count: trips.length,
          body: (
            <TripQueue
              trips={trips}
              names={names}
              chosen={plan ? undefined : chosen?.id}
              onChoose={(next) => show({ id: next })}
            />
          ),
        }}
        beside={mayPlan && <WaitingBags waiting={waiting} />}
      >
        {plan ? (
          <PlanStage waiting={waiting} onPlanned={(next) => show({ id: next })} onCancel={() => show({})} />
        ) : chosen === undefined ? (
          <NoTrips />
        ) : (
          <TripStage key={chosen.id} trip={chosen} names={names} />
        )}
      </Workbench>
    </Page>
  );
}

interface TripQueueProps {
  readonly trips: readonly TripNow[];
  readonly names: Names;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

function TripQueue({ trips, names, chosen, onChoose }: TripQueueProps) {
  const text = useText();
  const words = text.floor.trips;
  return (
    <Queue
      label={words.board}
      chosen={chosen}
      onChoose={onChoose}
      empty={<NoTrips />}
      rows={trips.map((trip) => ({
        key: trip.id,
        title: tripName(trip, names),
        detail: whereOf(trip, names, words),
        aside: (
          <>
            <span>{formatTime(nextMoment(trip))}</span>
            <StateChip kind="trip" state={trip.state} />
          </>
        ),
      }))}
    />
  );
}

function NoTrips() {
  const words = useText().floor.trips;
  const mayPlan = useMayGive('PlanTrip');
  return (
    <EmptyState icon={IconTruck} title={words.none}>
      {mayPlan ? words.noneHint : words.noneDriver}
    </EmptyState>
  );
}

/** Where it is or is bound next, and where its journey ends. */
function whereOf(trip: TripNow, names: Names, words: Messages['floor']['trips']): string {
  const at = trip.stops[trip.state === 'under-way' ? trip.stop + 1 : trip.stop]?.facility ?? '';
  const last = trip.stops.at(-1)?.facility ?? '';
  const office = names[at] ?? at;
  const place = trip.state === 'under-way' ? words.boundFor({ office }) : words.standsAt({ office });
  return trip.state === 'finished' || at === last
    ? place
    : `${place} · ${words.endsAt({ office: names[last] ?? last })}`;
}

/** Trips that call here, and those of the person himself wherever they are; finished ones for a day. */
function merged(here: readonly TripNow[], all: readonly TripNow[], session: Session): readonly TripNow[] {
  const own = all.filter((trip) => trip.driver === session.person || trip.escort === session.person);
  const callsHere = here.filter((trip) => trip.stops.some((stop) => stop.facility === session.facility));
  const onlyDriver = session.roles.every((role) => role === 'driver');
  const list = onlyDriver ? own : [...callsHere, ...own];
  const recent = list.filter(
    (trip) => trip.state !== 'finished' || Date.now() - (trip.stops.at(-1)?.arrivedAt ?? 0) < DAY,
  );
  return [...new Map(recent.map((trip) => [trip.id, trip])).values()];
}

const ORDER = { 'at-stop': 0, planned: 1, 'under-way': 2, finished: 3 } as const;

function sorted(trips: readonly TripNow[], session: Session): readonly TripNow[] {
  const isHere = (trip: TripNow): number =>
    trip.state !== 'under-way' && trip.stops[trip.stop]?.facility === session.facility ? 0 : 1;
  return [...trips].sort((one, other) =>
    ORDER[one.state] === 3 || ORDER[other.state] === 3
      ? ORDER[one.state] - ORDER[other.state]
      : isHere(one) - isHere(other) || ORDER[one.state] - ORDER[other.state] || nextMoment(one) - nextMoment(other),
  );
}

/** When it leaves next, or arrives next while it is under way. */
function nextMoment(trip: TripNow): number {
  const stop = trip.stops[trip.state === 'under-way' ? trip.stop + 1 : trip.stop];
  if (stop === undefined) return 0;
  return trip.state === 'under-way' || trip.state === 'finished' ? stop.plannedArrivalAt : stop.plannedDepartureAt;
}
