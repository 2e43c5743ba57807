import { type RawBuilder, sql } from 'kysely';
import type {
  BodyId,
  Custodian,
  Evidence,
  FacilityId,
  Instant,
  ItemId,
  ItemNow,
  ItemState,
  ReceptacleId,
} from '@giaolien/kernel';

import { dueCondition, type DueFilter } from './due.ts';
import { all, type Database, given, limitOf, visibleOne } from './rows.ts';
import { itemScope } from './scope.ts';
import type { Viewer } from './viewer.ts';

/** An item with the party that answers for it: its receptacle's custodian while it is in one. */
export type HeldItem = ItemNow & {
  readonly holder: Custodian;
  readonly holderSince: Instant;
  readonly holderEvidence: Evidence;
};

/** Which items; what is left out does not restrict. */
export interface ItemFilter {
  /** The facility that answers for it now, or whose courier does. */
  readonly facility?: FacilityId | undefined;
  readonly states?: readonly ItemState[] | undefined;
  readonly sender?: BodyId | undefined;
  readonly recipient?: BodyId | undefined;
  readonly origin?: FacilityId | undefined;
  readonly delivery?: FacilityId | undefined;
  readonly container?: ReceptacleId | undefined;
  /** The number begins with this, or the sender or recipient is one of these bodies. */
  readonly text?: { readonly number: string; readonly bodies: readonly BodyId[] } | undefined;
  /** By its promise at a moment; what has been tried at the address is not overdue. */
  readonly due?: { readonly when: DueFilter; readonly now: Instant } | undefined;
  /** `newest` acceptance first, unless told. */
  readonly order?: ItemOrder | undefined;
  readonly limit?: number | undefined;
  /** Items after this one in the order: the next page. */
  readonly after?: ItemId | undefined;
}

/**
 * - `newest`: the last acceptance first
 * - `handling`: what has not ended, in the order in which it is to be worked through (R1.43; 12.4 #49): by the kernel's
 *   rank, and of one rank the oldest first
 */
export type ItemOrder = 'newest' | 'handling';

/** A row of the item view with what its receptacle, if any, says of custody. */
export interface ItemViewRow {
  readonly now: ItemNow;
  readonly bag_custodian: Custodian | null;
  readonly bag_since: Instant | null;
}

const FROM = sql`
  select i.now, r.now -> 'custodian' as bag_custodian, (r.now ->> 'since')::bigint as bag_since
  from item_view i left join receptacle_view r on r.id = i.container`;

/** How a list is ordered, what follows the last row of a page, and what the list leaves out. */
interface Ordering {
  readonly by: RawBuilder<unknown>;
  readonly from: (after: ItemId) => RawBuilder<unknown>;
  readonly only: readonly RawBuilder<unknown>[];
}

const ORDERINGS: Readonly<Record<ItemOrder, Ordering>> = {
  newest: {
    by: sql`i.accepted_at desc, i.id desc`,
    from: (after) =>
      sql`(i.accepted_at, i.id) < (select last.accepted_at, last.id from item_view last where last.id = ${after})`,
    only: [],
  },
  handling: {
    by: sql`i.handling_rank, i.accepted_at, i.id`,
    from: (after) => sql`(i.handling_rank, i.accepted_at, i.id) >
      (select last.handling_rank, last.accepted_at, last.id from item_view last where last.id = ${after})`,
    // The words of the index: what has ended is not worked through.
    only: [sql`i.ended_at is null`],
  },
};

/** Items that `viewer` may see, in the order of the filter. */
export async function listItems(database: Database, viewer: Viewer, filter: ItemFilter): Promise<readonly HeldItem[]> {
  const scope = itemScope(viewer);
  const { by, from, only } = ORDERINGS[filter.order ?? 'newest'];
  const { rows } = await sql<ItemViewRow>`${FROM}
    where ${all([scope.open, scope.near, ...only, ...conditionsOf(filter), ...given(filter.after, from)])}
    order by ${by} limit ${limitOf(filter.limit)}`.execute(database);
  return rows.map(heldItemOf);
}

/** One item, if it exists for `viewer`. */
export async function findItem(database: Database, viewer: Viewer, id: ItemId): Promise<HeldItem | undefined> {
  const { rows } = await sql<ItemViewRow>`${FROM}
    where i.id = ${id} and ${visibleOne(viewer, itemScope(viewer), `item:${id}`)}`.execute(database);
  return rows.map(heldItemOf)[0];
}

function conditionsOf(filter: ItemFilter): readonly RawBuilder<unknown>[] {
  return [
    ...given(filter.facility, (facility) => heldAt(facility)),
    ...given(filter.states, (states) => sql`i.state = any(${states})`),
    ...given(filter.sender, (sender) => sql`i.sender = ${sender}`),
    ...given(filter.recipient, (recipient) => sql`i.recipient = ${recipient}`),
    ...given(filter.origin, (origin) => sql`i.origin = ${origin}`),
    ...given(filter.delivery, (delivery) => sql`i.delivery = ${delivery}`),
    ...given(filter.container, (container) => sql`i.container = ${container}`),
    ...given(filter.text, ({ number, bodies }) => {
      const begins = `${escapeLike(number)}%`;
      return sql`(i.id like ${begins} or i.sender = any(${bodies}) or i.recipient = any(${bodies}))`;
    }),
    ...given(filter.due, ({ when, now }) => dueCondition(when, now)),
  ];
}

/** Held by the facility or its courier, in a receptacle or not. */
function heldAt(facility: FacilityId): RawBuilder<unknown> {
  return sql`((i.container is null and i.facility = ${facility}) or r.facility = ${facility})`;
}

/** In a receptacle its custodian answers, and that is known by nesting as soon as the receptacle has moved. */
export function heldItemOf({ now, bag_custodian: bagCustodian, bag_since: bagSince }: ItemViewRow): HeldItem {
  if (bagCustodian === null || bagSince === null || bagSince <= now.since) {
    return { ...now, holder: bagCustodian ?? now.custodian, holderSince: now.since, holderEvidence: now.evidence };
  }
  return { ...now, holder: bagCustodian, holderSince: bagSince, holderEvidence: 'assumed' };
}

/** `%`, `_` and `\` as themselves in a LIKE pattern. */
export function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, (character) => `\\${character}`);
}
