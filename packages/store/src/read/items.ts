import type { Viewer } from '@giaolien/access';
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
import { all, type Database, given, limitOf } from './rows.ts';
import { scopeOf } from './scope.ts';

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

/** A row of the item view. */
export interface ItemRow {
  readonly now: ItemNow;
}

/** Who answers for a receptacle, and since when. */
export interface BagCustody {
  readonly custodian: Custodian;
  readonly since: Instant;
}

/**
 * Finds who answers for receptacles. Whoever may see an item may know who answers for it, also while it lies in a
 * receptacle that he may not see; so this is asked for the receptacles of items that were read for him, and of no others.
 */
export type FindBags = (ids: readonly ReceptacleId[]) => Promise<ReadonlyMap<ReceptacleId, BagCustody>>;

export const FROM = sql`select i.now from item_view i left join receptacle_view r on r.id = i.container`;

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
export async function listItems(
  database: Database,
  viewer: Viewer,
  filter: ItemFilter,
  bags: FindBags,
): Promise<readonly HeldItem[]> {
  const { by, from, only } = ORDERINGS[filter.order ?? 'newest'];
  const { rows } = await sql<ItemRow>`${FROM}
    where ${all([scopeOf('item', viewer), ...only, ...conditionsOf(filter, viewer), ...given(filter.after, from)])}
    order by ${by} limit ${limitOf(filter.limit)}`.execute(database);
  return heldItems(rows, bags);
}

/** One item, if it exists for `viewer`. */
export async function findItem(
  database: Database,
  viewer: Viewer,
  id: ItemId,
  bags: FindBags,
): Promise<HeldItem | undefined> {
  const { rows } = await sql<ItemRow>`${FROM}
    where i.id = ${id} and ${scopeOf('item', viewer)}`.execute(database);
  return (await heldItems(rows, bags))[0];
}

function conditionsOf(filter: ItemFilter, viewer: Viewer): readonly RawBuilder<unknown>[] {
  return [
    ...given(filter.facility, (facility) => heldAt(facility)),
    ...given(filter.states, (states) => sql`i.state = any(${states})`),
    ...given(filter.sender, (sender) => sql`i.sender = ${sender}`),
    ...given(filter.recipient, (recipient) => sql`(i.recipient = ${recipient} and ${recipientIsTold(viewer)})`),
    ...given(filter.origin, (origin) => sql`i.origin = ${origin}`),
    ...given(filter.delivery, (delivery) => sql`i.delivery = ${delivery}`),
    ...given(filter.container, (container) => sql`i.container = ${container}`),
    ...given(filter.text, ({ number, bodies }) => {
      const isRecipient = sql`i.recipient = any(${bodies}) and ${recipientIsTold(viewer)}`;
      return sql`(${beginsWith(sql`i.id`, number)} or i.sender = any(${bodies}) or ${isRecipient})`;
    }),
    ...given(filter.due, ({ when, now }) => dueCondition(when, now)),
  ];
}

/** Whoever may not read the recipient of an item cannot find it by him either (`mayReadRecipient`). */
function recipientIsTold({ facility }: Viewer): RawBuilder<unknown> {
  return sql`(i.secrecy is distinct from 'A' or ${facility} in (i.origin, i.delivery)
    or coalesce(r.facility, i.facility) = ${facility})`;
}

/** Held by the facility or its courier, in a receptacle or not. */
function heldAt(facility: FacilityId): RawBuilder<unknown> {
  return sql`((i.container is null and i.facility = ${facility}) or r.facility = ${facility})`;
}

/** Items with the party that answers for each. */
export async function heldItems(rows: readonly ItemRow[], bags: FindBags): Promise<readonly HeldItem[]> {
  const containers = new Set(rows.map(({ now }) => now.container).filter((id) => id !== null));
  const found: ReadonlyMap<ReceptacleId, BagCustody> = containers.size === 0 ? new Map() : await bags([...containers]);
  return rows.map(({ now }) => heldItemOf(now, now.container === null ? undefined : found.get(now.container)));
}

/** In a receptacle its custodian answers, and that is known by nesting as soon as the receptacle has moved. */
export function heldItemOf(now: ItemNow, bag: BagCustody | undefined): HeldItem {
  if (bag === undefined || bag.since <= now.since) {
    return { ...now, holder: bag?.custodian ?? now.custodian, holderSince: now.since, holderEvidence: now.evidence };
  }
  return { ...now, holder: bag.custodian, holderSince: bag.since, holderEvidence: 'assumed' };
}

/** A number that begins so; compared as bytes, which the index can do behind row-level security, unlike a pattern. */
export function beginsWith(number: RawBuilder<unknown>, text: string): RawBuilder<unknown> {
  return sql`(${number} >= ${text} and ${number} < ${`${text}\u{10FFFF}`})`;
}
