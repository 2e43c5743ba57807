import type { Viewer } from '@giaolien/access';
import { sql } from 'kysely';
import type { DespatchNow, ReceptacleNow, TripNow, VehicleId } from '@giaolien/kernel';

import { beginsWith, type FindBags, FROM, type HeldItem, heldItems, type ItemRow } from './items.ts';
import type { Database } from './rows.ts';
import { scopeOf } from './scope.ts';
import { TRIP_NOW } from './subjects.ts';

/** Subjects whose number, label or seal answers to a text. */
export interface NumberHits {
  readonly items: readonly HeldItem[];
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
export async function searchNumbers(
  database: Database,
  viewer: Viewer,
  search: NumberSearch,
  bags: FindBags,
): Promise<NumberHits> {
  const { text, vehicles, limit } = search;
  const [items, receptacles, despatches, trips] = await Promise.all([
    sql<ItemRow>`${FROM}
      where ${scopeOf('item', viewer)} and (${beginsWith(sql`i.id`, text)} or ${beginsWith(sql`i.id`, `MA${text}`)})
      order by i.id limit ${limit}`.execute(database),
    sql<{ now: ReceptacleNow }>`select r.now from receptacle_view r
      where ${scopeOf('receptacle', viewer)}
        and (${beginsWith(sql`r.id`, text)} or r.now ->> 'label' = ${text} or r.now -> 'seal' ->> 'number' = ${text})
      order by r.id limit ${limit}`.execute(database),
    sql<{ now: DespatchNow }>`select d.now from despatch_view d
      where ${scopeOf('despatch', viewer)} and ${beginsWith(sql`d.id`, text)}
      order by d.opened_at desc limit ${limit}`.execute(database),
    sql<{ now: TripNow }>`select ${TRIP_NOW} as now from trip_view t
      where ${scopeOf('trip', viewer)} and (t.service_number = ${text} or t.vehicle = any(${vehicles}))
      order by t.starts_at desc limit ${limit}`.execute(database),
  ]);
  return {
    items: await heldItems(items.rows, bags),
    receptacles: receptacles.rows.map(({ now }) => now),
    despatches: despatches.rows.map(({ now }) => now),
    trips: trips.rows.map(({ now }) => now),
  };
}
