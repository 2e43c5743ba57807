import type { Viewer } from '@giaolien/access';
import { sql } from 'kysely';
import type {
  ExclusionNow,
  Gravity,
  IrregularityNow,
  RequestNow,
  RequestState,
  SealLife,
  SealNow,
  SealNumber,
} from '@giaolien/kernel';

import { findNow, listNow, type PlaceFilter, type ReadView } from './read-view.ts';
import { type Database, given } from './rows.ts';

/** `facility`: where it was raised, or which it concerns. */
export interface IrregularityFilter extends PlaceFilter {
  readonly open?: boolean | undefined;
  readonly gravities?: readonly Gravity[] | undefined;
  /** It touches a secret and is more than a deviation; or not. */
  readonly investigation?: boolean | undefined;
  /** These cases and no others. */
  readonly ids?: readonly string[] | undefined;
}

/** `facility`: to which it was issued. `after`: the last number of the page before. */
export interface SealFilter extends PlaceFilter {
  readonly states?: readonly SealLife[] | undefined;
  readonly after?: SealNumber | undefined;
}
/** `facility`: which collects. */
export interface RequestFilter extends PlaceFilter {
  readonly states?: readonly RequestState[] | undefined;
}

const IRREGULARITIES: ReadView = {
  kind: 'irregularity',
  from: sql`irregularity_view q`,
  id: sql`q.id`,
  order: sql`q.raised_at desc, q.id`,
};
const SEALS: ReadView = {
  kind: 'seal',
  from: sql`seal_view s`,
  id: sql`s.id`,
  order: sql`s.id`,
};
const REQUESTS: ReadView = {
  kind: 'request',
  from: sql`request_view c`,
  id: sql`c.id`,
  order: sql`c.requested_at desc, c.id`,
};
/** A decision on force majeure is for everyone who works by it. */
const EXCLUSIONS: ReadView = {
  kind: 'exclusion',
  from: sql`exclusion_view e`,
  id: sql`e.id`,
  order: sql`e.from_at desc, e.id`,
};

/** Irregularities, newest first. */
export function listIrregularities(database: Database, viewer: Viewer, filter: IrregularityFilter) {
  return listNow<IrregularityNow>(database, viewer, IRREGULARITIES, filter, [
    ...given(filter.facility, (facility) => sql`(q.facility = ${facility} or ${facility} = any (q.concerns))`),
    ...given(filter.open, (open) => sql`q.open = ${open}`),
    ...given(filter.gravities, (gravities) => sql`q.gravity = any(${gravities})`),
    ...given(
      filter.investigation,
      (investigation) => sql`(q.secrecy is not null and q.gravity <> 'deviation') = ${investigation}`,
    ),
    ...given(filter.ids, (ids) => sql`q.id = any (${ids}::text[])`),
  ]);
}

/** One irregularity, if it exists for `viewer`. */
export function findIrregularity(database: Database, viewer: Viewer, id: string) {
  return findNow<IrregularityNow>(database, viewer, IRREGULARITIES, id);
}

/** Seals in the order of their numbers. */
export function listSeals(database: Database, viewer: Viewer, filter: SealFilter) {
  return listNow<SealNow>(database, viewer, SEALS, filter, [
    ...given(filter.facility, (facility) => sql`s.facility = ${facility}`),
    ...given(filter.states, (states) => sql`s.state = any(${states})`),
    ...given(filter.after, (after) => sql`s.id > ${after}`),
  ]);
}

/** Collections, newest request first. */
export function listRequests(database: Database, viewer: Viewer, filter: RequestFilter) {
  return listNow<RequestNow>(database, viewer, REQUESTS, filter, [
    ...given(filter.facility, (facility) => sql`c.facility = ${facility}`),
    ...given(filter.states, (states) => sql`c.state = any(${states})`),
  ]);
}

/** Decisions on force majeure, latest period first; no secret to anyone. */
export function listExclusions(database: Database, viewer: Viewer, limit: number | undefined) {
  return listNow<ExclusionNow>(database, viewer, EXCLUSIONS, { limit }, []);
}
