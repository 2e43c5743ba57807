import { type RawBuilder, sql } from 'kysely';
import type {
  DespatchNow,
  DespatchState,
  FacilityId,
  HandoverNow,
  HandoverState,
  IrregularityNow,
  ReceptacleNow,
  ReceptacleState,
  SubjectId,
  SubjectKind,
  TripNow,
  TripState,
} from '@giaolien/kernel';

import { all, type Database, given, limitOf, visibleOne } from './rows.ts';
import { despatchScope, handoverScope, irregularityScope, receptacleScope, tripScope, type Scope } from './scope.ts';
import type { Viewer } from './viewer.ts';

/** What the list filters share; what is left out does not restrict. */
interface PlaceFilter {
  readonly facility?: FacilityId | undefined;
  readonly limit?: number | undefined;
}
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
/** `facility`: where it was raised. */
export interface IrregularityFilter extends PlaceFilter {
  readonly open?: boolean | undefined;
  /** About any of these subjects. */
  readonly about?: readonly SubjectId[] | undefined;
}

/** How a view is read: its rows under the alias that its scope uses, newest first. */
interface ReadView {
  readonly kind: SubjectKind;
  readonly from: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
  readonly order: RawBuilder<unknown>;
  readonly scope: (viewer: Viewer) => Scope;
}

const RECEPTACLES: ReadView = {
  kind: 'receptacle',
  from: sql`receptacle_view r`,
  id: sql`r.id`,
  order: sql`r.position desc`,
  scope: receptacleScope,
};
const DESPATCHES: ReadView = {
  kind: 'despatch',
  from: sql`despatch_view d`,
  id: sql`d.id`,
  order: sql`d.opened_at desc, d.id`,
  scope: despatchScope,
};
const HANDOVERS: ReadView = {
  kind: 'handover',
  from: sql`handover_view h`,
  id: sql`h.id`,
  order: sql`h.drawn_at desc, h.id`,
  scope: handoverScope,
};
const TRIPS: ReadView = {
  kind: 'trip',
  from: sql`trip_view t`,
  id: sql`t.id`,
  order: sql`t.starts_at desc, t.id`,
  scope: tripScope,
};
const IRREGULARITIES: ReadView = {
  kind: 'irregularity',
  from: sql`irregularity_view q`,
  id: sql`q.id`,
  order: sql`q.raised_at desc, q.id`,
  scope: irregularityScope,
};
/** What is about a subject that the viewer may see is told wherever it was raised. */
const IRREGULARITIES_ABOUT: ReadView = {
  ...IRREGULARITIES,
  scope: (viewer) => ({ open: irregularityScope(viewer).open, near: sql<boolean>`true` }),
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
    ...given(filter.facility, (facility) => sql`t.facilities @> array[${facility}]::text[]`),
    ...given(filter.states, (states) => sql`t.state = any(${states})`),
    ...(filter.running === true ? [sql`t.state in ('at-stop', 'under-way')`] : []),
  ]);
}

/** Irregularities, newest first. */
export function listIrregularities(database: Database, viewer: Viewer, filter: IrregularityFilter) {
  const view = filter.about === undefined ? IRREGULARITIES : IRREGULARITIES_ABOUT;
  return listNow<IrregularityNow>(database, viewer, view, filter, [
    ...given(filter.facility, (facility) => sql`q.facility = ${facility}`),
    ...given(filter.open, (open) => sql`q.open = ${open}`),
    ...given(filter.about, (about) => sql`q.about && ${about}::text[]`),
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

async function listNow<Now>(
  database: Database,
  viewer: Viewer,
  view: ReadView,
  filter: PlaceFilter,
  conditions: readonly RawBuilder<unknown>[],
): Promise<readonly Now[]> {
  const { open, near } = view.scope(viewer);
  const { rows } = await sql<{ readonly now: Now }>`select now from ${view.from}
    where ${all([open, near, ...conditions])}
    order by ${view.order} limit ${limitOf(filter.limit)}`.execute(database);
  return rows.map(({ now }) => now);
}

async function findNow<Now>(database: Database, viewer: Viewer, view: ReadView, id: string): Promise<Now | undefined> {
  const { rows } = await sql<{ readonly now: Now }>`select now from ${view.from}
    where ${view.id} = ${id} and ${visibleOne(viewer, view.scope(viewer), `${view.kind}:${id}`)}`.execute(database);
  return rows[0]?.now;
}
