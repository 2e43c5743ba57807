import type { Viewer } from '@giaolien/access';
import { sql } from 'kysely';
import type {
  DespatchNow,
  DespatchState,
  HandoverNow,
  HandoverState,
  ReceptacleNow,
  ReceptacleState,
  TripNow,
  TripState,
} from '@giaolien/kernel';

import { findNow, listNow, type PlaceFilter, type ReadView } from './read-view.ts';
import { type Database, given } from './rows.ts';

/** `facility`: that holds it now. */
export interface ReceptacleFilter extends PlaceFilter {
  readonly states?: readonly ReceptacleState[] | undefined;
}
/** `direction`: closed by `facility` (out) or bound for it (in). */
export interface DespatchFilter extends PlaceFilter {
  readonly direction?: 'out' | 'in' | undefined;
  readonly states?: readonly DespatchState[] | undefined;
}
/** `facility`: where it takes place, or one of its parties. */
export interface HandoverFilter extends PlaceFilter {
  readonly states?: readonly HandoverState[] | undefined;
}
/** `facility`: one of its stops. */
export interface TripFilter extends PlaceFilter {
  readonly states?: readonly TripState[] | undefined;
  /** Only trips that are not finished. */
  readonly running?: boolean | undefined;
}
/** A trip (`t`) as its reader may see it: without the loads that are closed to him. */
export const TRIP_NOW = sql`(select told.now from trip told where told.id = t.id)`;
const RECEPTACLES: ReadView = {
  kind: 'receptacle',
  from: sql`receptacle_view r`,
  id: sql`r.id`,
  order: sql`r.position desc`,
};
const DESPATCHES: ReadView = {
  kind: 'despatch',
  from: sql`despatch_view d`,
  id: sql`d.id`,
  order: sql`d.opened_at desc, d.id`,
};
const HANDOVERS: ReadView = {
  kind: 'handover',
  from: sql`handover_view h`,
  id: sql`h.id`,
  order: sql`h.drawn_at desc, h.id`,
};
const TRIPS: ReadView = {
  kind: 'trip',
  from: sql`trip_view t`,
  id: sql`t.id`,
  order: sql`t.starts_at desc, t.id`,
  now: TRIP_NOW,
};
/** Receptacles, newest movement first. */
export function listReceptacles(database: Database, viewer: Viewer, filter: ReceptacleFilter) {
  return listNow<ReceptacleNow>(database, viewer, RECEPTACLES, filter, [
    ...given(filter.facility, (facility) => sql`r.facility = ${facility}`),
    ...given(filter.states, (states) => sql`r.state = any(${states})`),
  ]);
}

/** Despatches, newest first. */
export function listDespatches(database: Database, viewer: Viewer, filter: DespatchFilter) {
  const { direction } = filter;
  return listNow<DespatchNow>(database, viewer, DESPATCHES, filter, [
    ...given(filter.facility, (facility) => {
      if (direction === 'out') return sql`d.origin = ${facility}`;
      if (direction === 'in') return sql`d.destination = ${facility}`;
      return sql`(d.origin = ${facility} or d.destination = ${facility})`;
    }),
    ...given(filter.states, (states) => sql`d.state = any(${states})`),
  ]);
}

/** Hand-over lists, newest first. */
export function listHandovers(database: Database, viewer: Viewer, filter: HandoverFilter) {
  return listNow<HandoverNow>(database, viewer, HANDOVERS, filter, [
    ...given(
      filter.facility,
      (facility) => sql`(h.place = ${facility} or h.now -> 'giver' ->> 'facility' = ${facility}
        or h.now -> 'receiver' ->> 'facility' = ${facility})`,
    ),
    ...given(filter.states, (states) => sql`h.state = any(${states})`),
  ]);
}

/** Trips, latest start first. */
export function listTrips(database: Database, viewer: Viewer, filter: TripFilter) {
  return listNow<TripNow>(database, viewer, TRIPS, filter, [
    ...given(filter.facility, (facility) => sql`${facility} = any (t.facilities)`),
    ...given(filter.states, (states) => sql`t.state = any(${states})`),
    ...(filter.running === true ? [sql`t.state in ('at-stop', 'under-way')`] : []),
  ]);
}

/** One receptacle, if it exists for `viewer`. */
export function findReceptacle(database: Database, viewer: Viewer, id: string) {
  return findNow<ReceptacleNow>(database, viewer, RECEPTACLES, id);
}

/** One despatch, if it exists for `viewer`. */
export function findDespatch(database: Database, viewer: Viewer, id: string) {
  return findNow<DespatchNow>(database, viewer, DESPATCHES, id);
}

/** One hand-over list, if it exists for `viewer`. */
export function findHandover(database: Database, viewer: Viewer, id: string) {
  return findNow<HandoverNow>(database, viewer, HANDOVERS, id);
}

/** One trip, if it exists for `viewer`. */
export function findTrip(database: Database, viewer: Viewer, id: string) {
  return findNow<TripNow>(database, viewer, TRIPS, id);
}
