import { subjectOf, type Instant, type TripNow } from '@giaolien/kernel';
import { standsAt, type Board } from '../board/board.ts';
import type { Act, Draft } from './act.ts';
import { hasOpenList, listToLoad, listToUnload } from './dock.ts';
import { settleGuards } from './guards.ts';
import { goesWrong, type Setting } from './setting.ts';

/** How often a driver has no network where he arrives, and for how many network minutes. */
const LATE_ARRIVAL = 0.03;
const LATE_MINUTES = 8;

/** Cho phép xuất phát, xuất phát, đến: each trip goes on when its time has come and its lists are signed. */
export function driveTrips(board: Board, setting: Setting): readonly Act[] {
  return board.trips.flatMap((trip) => {
    if (trip.state === 'finished' || board.reserved.has(subjectOf('trip', trip.id))) return [];
    return trip.state === 'under-way' ? arrive(board, setting, trip) : leave(board, setting, trip);
  });
}

/** When a trip under way reaches its next stop: as long after it left as the plan gives the leg. */
export function arrivalAt(trip: TripNow): Instant | undefined {
  const left = trip.stops[trip.stop];
  const next = trip.stops[trip.stop + 1];
  if (trip.state !== 'under-way' || left === undefined || next === undefined) return undefined;
  return (left.departedAt ?? left.plannedDepartureAt) + next.plannedArrivalAt - left.plannedDepartureAt;
}

function arrive(board: Board, setting: Setting, trip: TripNow): readonly Act[] {
  const there = arrivalAt(trip);
  if (there === undefined) return [];
  const stop = trip.stop + 1;
  const isLate = goesWrong(setting, LATE_ARRIVAL, 'late arrival', trip.id, stop);
  const told = isLate ? there + Math.round(setting.pace.wall(LATE_MINUTES)) : there;
  if (told > board.now) return [];
  const report: Draft = { kind: 'ReportArrival', trip: trip.id, stop, ...(isLate ? { occurredAt: there } : {}) };
  return [{ person: trip.driver, inputs: [report] }];
}

function leave(board: Board, setting: Setting, trip: TripNow): readonly Act[] {
  const stop = trip.stops[trip.stop];
  const facility = standsAt(trip);
  if (stop === undefined || facility === undefined || board.now < stop.plannedDepartureAt) return [];
  const isBusy =
    listToLoad(board, setting, trip, facility).length + listToUnload(board, setting, trip, facility).length > 0;
  if (hasOpenList(board, trip) || isBusy) return [];
  if (stop.authorised) {
    return [{ person: trip.driver, inputs: [{ kind: 'ReportDeparture', trip: trip.id, stop: trip.stop }] }];
  }
  const guards = settleGuards(board, setting, trip);
  if (guards.length > 0) return guards;
  const person = authoriserOf(board, setting, trip);
  if (person === undefined) return [];
  return [{ person, inputs: [{ kind: 'AuthoriseDeparture', trip: trip.id, stop: trip.stop }] }];
}

/** The dispatcher or controller where it stands; a commune office has none, so the one of another stop does it. */
function authoriserOf(board: Board, setting: Setting, trip: TripNow): string | undefined {
  const here = trip.stops[trip.stop]?.facility;
  const secrecies = [...trip.receptacles, ...trip.items].map((load) => load.secrecy);
  const offices = [here, ...trip.stops.map((stop) => stop.facility)].flatMap((each) => each ?? []);
  for (const facility of offices) {
    const person = setting.staff.findAny({ facility, secrecies }, ['dispatcher', 'controller'], board.now);
    if (person !== undefined) return person.id;
  }
  return undefined;
}
