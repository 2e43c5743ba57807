import type { Viewer } from '@giaolien/access';
import { type RawBuilder, sql } from 'kysely';
import { HOUR, type FacilityId, type Instant } from '@giaolien/kernel';

import { dueCondition } from './due.ts';
import type { Database } from './rows.ts';
import { scopeOf } from './scope.ts';

type Counts = Readonly<Record<string, number>>;

/** What the monitoring centre sees at a glance; every number counts only what the viewer may see. */
export interface OverviewCounts {
  readonly items: Counts;
  readonly receptacles: Counts;
  readonly despatches: Counts;
  readonly handovers: Counts;
  readonly trips: Counts;
  readonly acceptedToday: number;
  readonly deliveredToday: number;
  /** Due within the next day and on its way. */
  readonly dueWithinDay: number;
  /** The promise has passed, no attempt at the address has been made. */
  readonly overdue: number;
  readonly openIrregularities: number;
  /** The last 24 hours, oldest first. */
  readonly hours: readonly { readonly from: Instant; readonly accepted: number; readonly delivered: number }[];
  /** The facilities that hold most items now. */
  readonly holders: readonly { readonly facility: FacilityId; readonly items: number }[];
}

interface ItemTotals {
  readonly accepted_today: number;
  readonly delivered_today: number;
  readonly due_within_day: number;
  readonly overdue: number;
}

const ITEMS = sql`item_view i left join receptacle_view r on r.id = i.container`;

/** Counts at `now`; `midnight` is the beginning of the day in Việt Nam. */
export async function readOverview(
  database: Database,
  viewer: Viewer,
  { now, midnight }: { readonly now: Instant; readonly midnight: Instant },
): Promise<OverviewCounts> {
  const item = scopeOf('item', viewer);
  const [items, receptacles, despatches, handovers, trips, totals, irregularities, hours, holders] = await Promise.all([
    countByState(database, ITEMS, sql`i.state`, item),
    countByState(database, sql`receptacle_view r`, sql`r.state`, scopeOf('receptacle', viewer)),
    countByState(database, sql`despatch_view d`, sql`d.state`, scopeOf('despatch', viewer)),
    countByState(database, sql`handover_view h`, sql`h.state`, scopeOf('handover', viewer)),
    countByState(database, sql`trip_view t`, sql`t.state`, scopeOf('trip', viewer)),
    countItems(database, item, now, midnight),
    countByState(
      database,
      sql`irregularity_view q`,
      sql`case when q.open then 'open' else 'closed' end`,
      scopeOf('irregularity', viewer),
    ),
    countHours(database, item, now),
    listHolders(database, item),
  ]);
  return {
    items,
    receptacles,
    despatches,
    handovers,
    trips,
    acceptedToday: totals.accepted_today,
    deliveredToday: totals.delivered_today,
    dueWithinDay: totals.due_within_day,
    overdue: totals.overdue,
    openIrregularities: irregularities['open'] ?? 0,
    hours,
    holders,
  };
}

async function countByState(
  database: Database,
  from: RawBuilder<unknown>,
  state: RawBuilder<unknown>,
  scope: RawBuilder<unknown>,
): Promise<Counts> {
  const { rows } = await sql<{ state: string; count: number }>`
    select ${state} as state, count(*) as count from ${from} where ${scope} group by 1`.execute(database);
  return Object.fromEntries(rows.map((row) => [row.state, row.count]));
}

async function countItems(
  database: Database,
  scope: RawBuilder<unknown>,
  now: Instant,
  midnight: Instant,
): Promise<ItemTotals> {
  const { rows } = await sql<ItemTotals>`
    select
      count(*) filter (where i.accepted_at >= ${midnight}) as accepted_today,
      count(*) filter (where i.ended_at >= ${midnight} and i.state = 'delivered') as delivered_today,
      count(*) filter (where ${dueCondition('day', now)}) as due_within_day,
      count(*) filter (where ${dueCondition('overdue', now)}) as overdue
    from ${ITEMS}
    where ${scope} and (i.ended_at is null or i.ended_at >= ${midnight} or i.accepted_at >= ${midnight})`.execute(
    database,
  );
  return rows[0] ?? { accepted_today: 0, delivered_today: 0, due_within_day: 0, overdue: 0 };
}

async function countHours(
  database: Database,
  scope: RawBuilder<unknown>,
  now: Instant,
): Promise<OverviewCounts['hours']> {
  const first = Math.floor(now / HOUR) * HOUR - 23 * HOUR;
  const { rows } = await sql<{ hour: number; accepted: number; delivered: number }>`
    select hour, count(*) filter (where what = 'accepted') as accepted, count(*) filter (where what = 'delivered') as delivered
    from ${ITEMS}
    cross join lateral (values
      ('accepted', (i.accepted_at - ${first}) / ${HOUR}),
      ('delivered', case when i.state = 'delivered' then (i.ended_at - ${first}) / ${HOUR} end)) as t (what, hour)
    where ${scope} and (i.accepted_at >= ${first} or i.ended_at >= ${first}) and hour between 0 and 23
    group by hour`.execute(database);
  const byHour = new Map(rows.map((row) => [row.hour, row]));
  return Array.from({ length: 24 }, (_, hour) => {
    const row = byHour.get(hour);
    return { from: first + hour * HOUR, accepted: row?.accepted ?? 0, delivered: row?.delivered ?? 0 };
  });
}

async function listHolders(database: Database, scope: RawBuilder<unknown>): Promise<OverviewCounts['holders']> {
  const { rows } = await sql<{ facility: string; items: number }>`
    select case when i.container is null then i.facility else r.facility end as facility, count(*) as items
    from ${ITEMS}
    where ${scope} and i.ended_at is null
      and case when i.container is null then i.facility else r.facility end is not null
    group by 1 order by 2 desc, 1 limit 10`.execute(database);
  return rows;
}
