export { type Account, type Accounts, type StoredSession } from './accounts/index.ts';
export { CatalogueEmpty, type CatalogueStore, type StoredLayer } from './catalogue/index.ts';
export { FollowerTooSlow, InputUnprocessable, LogClosed, LogFenced, LogUnavailable } from './log/errors.ts';
export { type Log, type LogOptions, openLog } from './log/log.ts';
export type { Opening, Outcome, References, Submission } from './log/submission.ts';
export { migrate, MigrationRefused } from './migrate.ts';
export { type Positions, type Sighting, type TripSighting } from './positions/index.ts';
export {
  PostgresUnavailable,
  type RunningPostgres,
  startPostgres,
  type StartOptions,
  stateFolder,
} from './postgres/index.ts';
export {
  custodyOf,
  type CustodySpan,
  type DespatchFilter,
  type DueFilter,
  duringStay,
  type HandoverFilter,
  type HeldItem,
  inStoryOrder,
  type IrregularityFilter,
  type ItemFilter,
  type ItemOrder,
  NO_REACH,
  type NumberHits,
  type NumberSearch,
  type OverviewCounts,
  type PostingDays,
  type Reach,
  type Reaches,
  type ReceptacleFilter,
  type RequestFilter,
  type SealFilter,
  type Stay,
  staysOf,
  type StoredOpening,
  trimFact,
  trimTrip,
  type TripFilter,
  type Viewer,
  type Views,
  type WatchCursor,
  type Watched,
  type WatchPage,
} from './read/index.ts';
export { openStore, type Store, type StoreOptions } from './store.ts';
