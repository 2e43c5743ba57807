import { classesOpenTo, nearnessOf, ROW_RULES, type RowKind, type Viewer } from '@giaolien/access';
import { type RawBuilder, sql } from 'kysely';

/** What the conditions ask of the reader: as values in a query, or as what the database has checked in a policy. */
export interface Terms {
  readonly national: RawBuilder<unknown>;
  /** What he is near to: ids of facilities, people, subjects. */
  readonly near: RawBuilder<unknown>;
  /** The classes that are open to him. */
  readonly classes: RawBuilder<unknown>;
}

/** The terms of one viewer, as parameters. */
export function termsOf(viewer: Viewer): Terms {
  return {
    national: sql`${viewer.national}::boolean`,
    near: sql`${nearnessOf(viewer)}::text[]`,
    classes: sql`${classesOpenTo(viewer.clearance)}::text[]`,
  };
}

/**
 * The terms of whoever reads in this transaction (`viewer()`, 0008_access.sql). Each stands in a query of its own, so that
 * it is looked up once and not for every row; the casts keep a list from being read as a query of its elements.
 */
export const CONTEXT: Terms = {
  national: sql`(select (viewer()).national)`,
  near: sql`(select (viewer()).near)::text[]`,
  classes: sql`(select (viewer()).classes)::text[]`,
};

/**
 * The line of ROW_RULES for `kind` as a condition on its row `alias`. Both walls are made of it: the queries of the server
 * and the policies of the database.
 */
export function rowCondition(kind: RowKind, alias: string, terms: Terms): RawBuilder<boolean> {
  const { secrecy, need } = ROW_RULES[kind];
  // Without a reader the list is null, and null opens nothing.
  if (need === 'everyone') return sql<boolean>`(${terms.near} is not null)`;
  const near = nearCondition(kind, alias, terms);
  const isOpen = secrecy === 'none' ? near : sql`(${near}) and ${classCondition(alias, terms)}`;
  return sql<boolean>`(${isOpen})`;
}

function nearCondition(kind: RowKind, alias: string, terms: Terms): RawBuilder<unknown> {
  const id = sql.ref(`${alias}.id`);
  const own = sql`${terms.national} or ${sql.ref(`${alias}.near`)} && ${terms.near}
    or ${sql.lit(`${kind}:`)} || ${id} = any (${terms.near})`;
  if (ROW_RULES[kind].need === 'near') return own;
  const inside = sql`carrier.id = ${sql.ref(`${alias}.container`)}`;
  // In the database the carrier has the policy of its own table.
  const isOpen = terms === CONTEXT ? inside : sql`${inside} and ${rowCondition('receptacle', 'carrier', terms)}`;
  return sql`${own} or exists (select from receptacle_view carrier where ${isOpen})`;
}

function classCondition(alias: string, { classes }: Terms): RawBuilder<unknown> {
  const secrecy = sql.ref(`${alias}.secrecy`);
  return sql`(${secrecy} is null or ${secrecy} = any (${classes}))`;
}

/**
 * `mayFollowTrip` as a condition on the row `alias` of trip_view: where a trip is at this moment is for whoever watches
 * the network and the offices that it serves; with class A on board, of these only for the cleared monitoring centre and
 * the cleared dispatchers.
 */
export const FOLLOWED = sql<boolean>`(case when t.secrecy = 'A' then
    'A' = any (${CONTEXT.classes}) and ('monitor' = any ((select (viewer()).roles)::text[])
      or 'dispatcher' = any ((select (viewer()).roles)::text[]) and (select (viewer()).facility) = any (t.facilities))
  else ${CONTEXT.national} or (select (viewer()).facility) = any (t.facilities) end)`;
