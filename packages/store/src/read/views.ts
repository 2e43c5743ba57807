import { type FollowedTrip, type Label, trimTrip, type Viewer, withOpened } from '@giaolien/access';
import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import {
  subjectOf,
  type Commitment,
  type DespatchNow,
  type EquipmentId,
  type EquipmentNow,
  type ExclusionNow,
  type HandoverNow,
  type Instant,
  type IrregularityNow,
  type ItemNow,
  type ReceptacleId,
  type ReceptacleNow,
  type Recorded,
  type RequestNow,
  type SealNow,
  type SubjectId,
  type TripId,
  type TripNow,
} from '@giaolien/kernel';

import type { Reader } from '../access/reader.ts';
import { readFactsAs, readHistoryAs } from './history.ts';
import { type BagCustody, type FindBags, findItem, type HeldItem, type ItemFilter, listItems } from './items.ts';
import { labelsOf } from './labels.ts';
import { listPositions, type TripSighting } from '../positions/index.ts';
import { type OverviewCounts, readOverview } from './overview.ts';
import { type PostingDays, readPosted } from './posted.ts';
import {
  findIrregularity,
  type IrregularityFilter,
  listExclusions,
  listIrregularities,
  listRequests,
  listSeals,
  type RequestFilter,
  type SealFilter,
} from './registers.ts';
import { type NumberHits, type NumberSearch, searchNumbers } from './search.ts';
import {
  type DespatchFilter,
  findDespatch,
  findHandover,
  findReceptacle,
  findTrip,
  type HandoverFilter,
  listDespatches,
  listHandovers,
  listReceptacles,
  listTrips,
  type ReceptacleFilter,
  type TripFilter,
} from './subjects.ts';
import { watchIrregularities, watchItems, type Watched, type WatchPage } from './watched.ts';

/** A personal value behind a commitment, while it has not been destroyed. */
export interface StoredOpening {
  readonly field: string;
  readonly value: string;
  readonly salt: string;
}

/**
 * The views as people read them. Every answer holds only what `viewer` may see; a `find` of something hidden answers
 * as one of something that does not exist.
 */
export interface Views {
  listItems(viewer: Viewer, filter: ItemFilter): Promise<readonly HeldItem[]>;
  findItem(viewer: Viewer, id: string): Promise<HeldItem | undefined>;
  listReceptacles(viewer: Viewer, filter: ReceptacleFilter): Promise<readonly ReceptacleNow[]>;
  findReceptacle(viewer: Viewer, id: string): Promise<ReceptacleNow | undefined>;
  listDespatches(viewer: Viewer, filter: DespatchFilter): Promise<readonly DespatchNow[]>;
  findDespatch(viewer: Viewer, id: string): Promise<DespatchNow | undefined>;
  listHandovers(viewer: Viewer, filter: HandoverFilter): Promise<readonly HandoverNow[]>;
  findHandover(viewer: Viewer, id: string): Promise<HandoverNow | undefined>;
  listTrips(viewer: Viewer, filter: TripFilter): Promise<readonly TripNow[]>;
  findTrip(viewer: Viewer, id: string): Promise<TripNow | undefined>;
  /** What decides who may follow each of `trips`; those that no view holds are absent. */
  followedTrips(trips: readonly TripId[]): Promise<ReadonlyMap<TripId, FollowedTrip>>;
  /** Where those of `trips` are now that the viewer may follow (`mayFollowTrip`). */
  listPositions(viewer: Viewer, trips: readonly TripId[]): Promise<readonly TripSighting[]>;
  /** Trips without their loads, whoever asks: only to name those that an answer mentions. */
  listTripsById(ids: readonly TripId[]): Promise<readonly TripNow[]>;
  listIrregularities(viewer: Viewer, filter: IrregularityFilter): Promise<readonly IrregularityNow[]>;
  /** What was found wrong about a subject that the viewer may see, wherever it was raised; newest first. */
  listIrregularitiesAbout(viewer: Viewer, subject: SubjectId): Promise<readonly IrregularityNow[]>;
  findIrregularity(viewer: Viewer, id: string): Promise<IrregularityNow | undefined>;
  listSeals(viewer: Viewer, filter: SealFilter): Promise<readonly SealNow[]>;
  listRequests(viewer: Viewer, filter: RequestFilter): Promise<readonly RequestNow[]>;
  listExclusions(viewer: Viewer, limit?: number): Promise<readonly ExclusionNow[]>;
  /** What was reported of these machines; of the others nothing was. Who may see a machine, the catalogue says. */
  listEquipmentReports(ids: readonly EquipmentId[]): Promise<readonly EquipmentNow[]>;
  /** Items with a clock that may have run out, earliest first; for the watch, which sees everything. */
  watchItems(page: WatchPage): Promise<readonly Watched<HeldItem>[]>;
  /** The same of open irregularities. */
  watchIrregularities(page: WatchPage): Promise<readonly Watched<IrregularityNow>[]>;
  /** Every item posted in these days that `viewer` may count, part after part (12.9 #83). */
  readPosted(viewer: Viewer, days: PostingDays): AsyncGenerator<readonly ItemNow[]>;
  searchNumbers(viewer: Viewer, search: NumberSearch): Promise<NumberHits>;
  overview(viewer: Viewer, moment: { readonly now: Instant; readonly midnight: Instant }): Promise<OverviewCounts>;
  /** How far word of each subject may go; see `trimFact`. Those that no view holds are absent. */
  labelsOf(subjects: readonly SubjectId[]): Promise<ReadonlyMap<SubjectId, Label>>;
  /** The facts that concern a subject, in the order of the log, without what the viewer's clearance and unit close. */
  history(viewer: Viewer, subject: SubjectId): Promise<readonly Recorded[]>;
  /** The same of the facts at positions > `after` and ≤ `until`. */
  factsBetween(viewer: Viewer, after: number, until: number): Promise<readonly Recorded[]>;
  findOpening(commitment: Commitment): Promise<StoredOpening | undefined>;
  /** True when nothing was ever recorded. */
  isEmpty(): Promise<boolean>;
}

/** What the views are read by. */
export interface ViewParts {
  /** As the owner: for the watch, and for what an answer needs beside the rows that its viewer may see. */
  readonly pool: Pool;
  /** As a viewer. */
  readonly reader: Reader;
}

/** The views of a database that is migrated. */
export function createViews(parts: ViewParts): Views {
  return { ...itemViews(parts), ...subjectViews(parts), ...registerViews(parts), ...ownerViews(parts) };
}

type ItemViews = 'listItems' | 'findItem' | 'readPosted' | 'searchNumbers' | 'overview';

function itemViews({ pool, reader }: ViewParts): Pick<Views, ItemViews> {
  const bags: FindBags = async (ids) => {
    const { rows } = await pool.query<BagCustody & { readonly id: ReceptacleId }>({
      name: 'bag-custody',
      text: `select id, now -> 'custodian' as custodian, (now ->> 'since')::bigint as since
             from receptacle_view where id = any ($1)`,
      values: [ids],
    });
    return new Map(rows.map(({ id, ...custody }) => [id, custody]));
  };
  return {
    listItems: (viewer, filter) => listItems(reader.as(viewer), viewer, filter, bags),
    findItem: (viewer, id) => findItem(reader.as(viewer), viewer, id, bags),
    readPosted: (viewer, days) => readPosted(reader.as(viewer), viewer, days),
    searchNumbers: (viewer, search) => searchNumbers(reader.as(viewer), viewer, search, bags),
    overview: (viewer, moment) => readOverview(reader.as(viewer), viewer, moment),
  };
}

type SubjectViews =
  | 'listReceptacles'
  | 'findReceptacle'
  | 'listDespatches'
  | 'findDespatch'
  | 'listHandovers'
  | 'findHandover'
  | 'listTrips'
  | 'findTrip'
  | 'listPositions'
  | 'history'
  | 'factsBetween';

function subjectViews({ pool, reader }: ViewParts): Pick<Views, SubjectViews> {
  async function trimmed(viewer: Viewer, trips: readonly TripNow[]): Promise<readonly TripNow[]> {
    const lists = trips.flatMap(({ openLists }) => openLists.map((list) => subjectOf('handover', list)));
    const labels = await labelsOf(pool, lists);
    return trips.map((trip) => trimTrip(trip, viewer, labels));
  }
  return {
    listReceptacles: (viewer, filter) => listReceptacles(reader.as(viewer), viewer, filter),
    findReceptacle: (viewer, id) => findReceptacle(reader.as(viewer), viewer, id),
    listDespatches: (viewer, filter) => listDespatches(reader.as(viewer), viewer, filter),
    findDespatch: (viewer, id) => findDespatch(reader.as(viewer), viewer, id),
    listHandovers: (viewer, filter) => listHandovers(reader.as(viewer), viewer, filter),
    findHandover: (viewer, id) => findHandover(reader.as(viewer), viewer, id),
    listTrips: async (viewer, filter) => trimmed(viewer, await listTrips(reader.as(viewer), viewer, filter)),
    async findTrip(viewer, id) {
      const trip = await findTrip(reader.as(viewer), viewer, id);
      return trip === undefined ? undefined : (await trimmed(viewer, [trip]))[0];
    },
    history: (viewer, subject) => readHistoryAs(reader, viewer, subject),
    factsBetween: (viewer, after, until) => readFactsAs(reader, viewer, after, until),
    listPositions: (viewer, trips) => listPositions(reader, viewer, trips),
  };
}

type RegisterViews = 'listIrregularities' | 'findIrregularity' | 'listSeals' | 'listRequests' | 'listExclusions';

function registerViews({ pool, reader }: ViewParts): Pick<Views, RegisterViews | 'listIrregularitiesAbout'> {
  return {
    listIrregularities: (viewer, filter) => listIrregularities(reader.as(viewer), viewer, filter),
    async listIrregularitiesAbout(viewer, subject) {
      // Which there are is looked up where the index can be used; which of them he may see is asked as himself.
      const { rows } = await pool.query<{ id: string }>({
        name: 'irregularities-about',
        text: 'select id from irregularity_view where about && array[$1::text]',
        values: [subject],
      });
      if (rows.length === 0) return [];
      const opened = withOpened(viewer, [subject]);
      return listIrregularities(reader.as(opened), opened, { ids: rows.map(({ id }) => id) });
    },
    findIrregularity: (viewer, id) => findIrregularity(reader.as(viewer), viewer, id),
    listSeals: (viewer, filter) => listSeals(reader.as(viewer), viewer, filter),
    listRequests: (viewer, filter) => listRequests(reader.as(viewer), viewer, filter),
    listExclusions: (viewer, limit) => listExclusions(reader.as(viewer), viewer, limit),
  };
}

type OwnerViews =
  | 'listTripsById'
  | 'listEquipmentReports'
  | 'watchItems'
  | 'watchIrregularities'
  | 'labelsOf'
  | 'followedTrips'
  | 'findOpening'
  | 'isEmpty';

function ownerViews({ pool }: ViewParts): Pick<Views, OwnerViews> {
  // The pool belongs to the store, which ends it; this object holds nothing that needs closing.
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  return {
    async listTripsById(ids) {
      const { rows } = await pool.query<{ now: TripNow }>({
        name: 'trips-by-id',
        text: 'select now from trip_view where id = any($1)',
        values: [ids],
      });
      return rows.map(({ now }) => ({ ...now, receptacles: [], items: [] }));
    },
    async listEquipmentReports(ids) {
      const { rows } = await pool.query<{ now: EquipmentNow }>({
        name: 'equipment-by-id',
        text: 'select now from equipment_view where id = any($1)',
        values: [ids],
      });
      return rows.map(({ now }) => now);
    },
    watchItems: (page) => watchItems(database, page),
    watchIrregularities: (page) => watchIrregularities(database, page),
    labelsOf: (subjects) => labelsOf(pool, subjects),
    async followedTrips(trips) {
      const { rows } = await pool.query<FollowedTrip & { readonly id: TripId }>({
        name: 'followed-trips',
        text: `select id, secrecy is not distinct from 'A' as "carriesA", facilities from trip_view where id = any ($1)`,
        values: [trips],
      });
      return new Map(rows.map(({ id, ...trip }) => [id, trip]));
    },
    async findOpening(commitment) {
      const { rows } = await pool.query<StoredOpening>('select field, value, salt from opening where commitment = $1', [
        commitment,
      ]);
      return rows[0];
    },
    async isEmpty() {
      const { rows } = await pool.query<{ empty: boolean }>('select not exists (select from event) as empty');
      return rows[0]?.empty ?? true;
    },
  };
}
