export { custodyOf, duringStay, inStoryOrder, staysOf, type CustodySpan, type Stay } from './custody.ts';
export type { HeldItem, ItemFilter } from './items.ts';
export type { OverviewCounts } from './overview.ts';
export { NO_REACH, type Reach } from './reach.ts';
export type { NumberHits, NumberSearch } from './search.ts';
export type { DespatchFilter, HandoverFilter, IrregularityFilter, ReceptacleFilter, TripFilter } from './subjects.ts';
export { trimFact, trimTrip, type Reaches } from './trim.ts';
export type { Viewer } from './viewer.ts';
export { createViews, type StoredOpening, type Views } from './views.ts';
