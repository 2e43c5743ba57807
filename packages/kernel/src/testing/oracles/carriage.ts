import { idOf, kindOf, subjectOf, type SubjectId } from '../../ids.ts';
import { subjectsOfEvent } from '../../subjects.ts';
import type { TripNow } from '../../transport/trip.ts';
import type { Day } from '../day.ts';
import { lastGroup, list, one } from './reading.ts';

/** Codes that tell of a vehicle that went as it should not. */
const TELLING: readonly string[] = [
  'departure_must_be_authorised',
  'escort_must_travel',
  'secret_must_travel_dedicated',
  'locator_must_be_active',
  'later_facts_must_agree',
  'line_must_be_listed',
  'trip_must_stand_here',
  'list_must_be_open',
  'trip_must_be_at_stop',
  'receptacle_must_be_closed',
  'claimed_time_must_be_possible',
];

/**
 * No class A item is carried without a locator, or on a vehicle that is not dedicated without an escort, unless an
 * irregularity tells it (124). Looks at the trips of the last input, while they are under way.
 */
export function wrongCarriage(day: Day): readonly string[] {
  const group = lastGroup(day);
  const trips = new Set(group.flatMap(({ event }) => subjectsOfEvent(event)).filter((each) => kindOf(each) === 'trip'));
  return [...trips].flatMap((subject) => {
    const trip = one(day.world, 'trip', idOf(subject));
    return trip?.state === 'under-way' ? wrongOn(day, trip) : [];
  });
}

function wrongOn(day: Day, trip: TripNow): readonly string[] {
  const isAlone = !trip.dedicated && trip.escort === null;
  const filled = trip.receptacles.filter((load) => load.filled);
  // What an unopened substitute holds nobody knows: the locator is asked of bags with a list (12.3 #39).
  const bags = filled.filter((load) => isAlone || (load.secrecy === 'A' && load.items > 0 && !load.located));
  const items = trip.items.filter((load) => isAlone || load.secrecy === 'A');
  const wrong = [
    ...bags.map((load) => subjectOf('receptacle', load.receptacle)),
    ...items.map((load) => subjectOf('item', load.item)),
  ];
  return wrong.length === 0 || isTold(day, trip, wrong)
    ? []
    : [`124: ${trip.id} is under way without escort or locator, and nothing tells it`];
}

/** An irregularity speaks of the trip, of a list that it signed for, or of what is wrong aboard. */
function isTold(day: Day, trip: TripNow, wrong: readonly SubjectId[]): boolean {
  const lists = list(day.world, 'handover')
    .filter(({ receiver }) => receiver.kind === 'trip' && receiver.trip === trip.id)
    .map(({ id }) => subjectOf('handover', id));
  const named = new Set<SubjectId>([subjectOf('trip', trip.id), ...lists, ...wrong]);
  return list(day.world, 'irregularity').some(
    ({ code, about }) => TELLING.includes(code) && about.some((subject) => named.has(subject)),
  );
}
