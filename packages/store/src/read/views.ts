import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import type {
  Commitment,
  DespatchNow,
  EquipmentId,
  EquipmentNow,
  ExclusionNow,
  HandoverNow,
  Instant,
  IrregularityNow,
  ItemNow,
  ReceptacleNow,
  RequestNow,
  SealNow,
  SubjectId,
  TripId,
  TripNow,
} from '@giaolien/kernel';

import { findItem, type HeldItem, type ItemFilter, listItems } from './items.ts';
import { type OverviewCounts, readOverview } from './overview.ts';
import { type PostingDays, readPosted } from './posted.ts';
import { type Reach, reachOf } from './reach.ts';
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
import { trimTrip } from './trim.ts';
import type { Viewer } from './viewer.ts';
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
  /** Trips without their loads, whoever asks: only to name those that an answer mentions. */
  listTripsById(ids: readonly TripId[]): Promise<readonly TripNow[]>;
  listIrregularities(viewer: Viewer, filter: IrregularityFilter): Promise<readonly IrregularityNow[]>;
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
  /** How far word of each subject may go; see `trimFact`. */
  reachOf(subjects: readonly SubjectId[]): Promise<ReadonlyMap<SubjectId, Reach>>;
  findOpening(commitment: Commitment): Promise<StoredOpening | undefined>;
  /** True when nothing was ever recorded. */
  isEmpty(): Promise<boolean>;
}

/** The views of a database that is migrated. */
export function createViews(pool: Pool): Views {
  // The pool belongs to the store, which ends it; this object holds nothing that needs closing.
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  return {
    listItems: (viewer, filter) => listItems(database, viewer, filter),
    findItem: (viewer, id) => findItem(database, viewer, id),
    listReceptacles: (viewer, filter) => listReceptacles(database, viewer, filter),
    findReceptacle: (viewer, id) => findReceptacle(database, viewer, id),
    listDespatches: (viewer, filter) => listDespatches(database, viewer, filter),
    findDespatch: (viewer, id) => findDespatch(database, viewer, id),
    listHandovers: (viewer, filter) => listHandovers(database, viewer, filter),
    findHandover: (viewer, id) => findHandover(database, viewer, id),
    listTrips: async (viewer, filter) =>
      (await listTrips(database, viewer, filter)).map((trip) => trimTrip(trip, viewer)),
    async findTrip(viewer, id) {
      const trip = await findTrip(database, viewer, id);
      return trip === undefined ? undefined : trimTrip(trip, viewer);
    },
    async listTripsById(ids) {
      const { rows } = await pool.query<{ now: TripNow }>({
        name: 'trips-by-id',
        text: 'select now from trip_view where id = any($1)',
        values: [ids],
      });
      return rows.map(({ now }) => ({ ...now, receptacles: [], items: [] }));
    },
    listIrregularities: (viewer, filter) => listIrregularities(database, viewer, filter),
    findIrregularity: (viewer, id) => findIrregularity(database, viewer, id),
    listSeals: (viewer, filter) => listSeals(database, viewer, filter),
    listRequests: (viewer, filter) => listRequests(database, viewer, filter),
    listExclusions: (viewer, limit) => listExclusions(database, viewer, limit),
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
    readPosted: (viewer, days) => readPosted(database, viewer, days),
    searchNumbers: (viewer, search) => searchNumbers(database, viewer, search),
    overview: (viewer, moment) => readOverview(database, viewer, moment),
    reachOf: (subjects) => reachOf(database, subjects),
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
