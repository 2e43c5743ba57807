import { sql } from 'kysely';
import type { DespatchNow, ItemNow, ReceptacleNow, TripNow, VehicleId } from '@giaolien/kernel';

import { escapeLike } from './items.ts';
import { all, type Database } from './rows.ts';
import { despatchScope, itemScope, receptacleScope, tripScope } from './scope.ts';
import type { Viewer } from './viewer.ts';

/** Subjects whose number, label or seal answers to a text. */
export interface NumberHits {
  readonly items: readonly ItemNow[];
  readonly receptacles: readonly ReceptacleNow[];
  readonly despatches: readonly DespatchNow[];
  readonly trips: readonly TripNow[];
}

/** What is looked for: the beginning of a number, in capitals; and the vehicles whose plate answered already. */
export interface NumberSearch {
  readonly text: string;
  readonly vehicles: readonly VehicleId[];
  readonly limit: number;
}

/**
 * Items by number (with or without the letters `MA`), bags by code, 29-character label or seal, despatches by number,
 * trips by service number or vehicle. Only what `viewer` may see.
 */
export async function searchNumbers(database: Database, viewer: Viewer, search: NumberSearch): Promise<NumberHits> {
  const { text, vehicles, limit } = search;
  const begins = `${escapeLike(text)}%`;
  const digits = `MA${escapeLike(text)}%`;
  const item = itemScope(viewer);
  const receptacle = receptacleScope(viewer);
  const despatch = despatchScope(viewer);
  const trip = tripScope(viewer);
  const [items, receptacles, despatches, trips] = await Promise.all([
    sql<{ now: ItemNow }>`select i.now from item_view i left join receptacle_view r on r.id = i.container
      where ${all([item.open, item.near])} and (i.id like ${begins} or i.id like ${digits})
      order by i.id limit ${limit}`.execute(database),
    sql<{ now: ReceptacleNow }>`select r.now from receptacle_view r
      where ${all([receptacle.open, receptacle.near])}
        and (r.id like ${begins} or r.now ->> 'label' = ${text} or r.now -> 'seal' ->> 'number' = ${text})
      order by r.id limit ${limit}`.execute(database),
    sql<{ now: DespatchNow }>`select d.now from despatch_view d
      where ${all([despatch.open, despatch.near])} and d.id like ${begins}
      order by d.opened_at desc limit ${limit}`.execute(database),
    sql<{ now: TripNow }>`select t.now from trip_view t
      where ${all([trip.open, trip.near])} and (t.now ->> 'serviceNumber' = ${text} or t.vehicle = any(${vehicles}))
      order by t.starts_at desc limit ${limit}`.execute(database),
  ]);
  return {
    items: items.rows.map(({ now }) => now),
    receptacles: receptacles.rows.map(({ now }) => now),
    despatches: despatches.rows.map(({ now }) => now),
    trips: trips.rows.map(({ now }) => now),
  };
}
