import type { RowKind } from '@giaolien/access';
import { DAY, handlingRankOf, SECRECY_CLASSES, URGENCIES } from '@giaolien/kernel';

/**
 * A view: its table, and for each column that can be filtered by, the part of `now` (jsonb) that it repeats. Every view has
 * the columns of its label (`near`, `secrecy`) besides.
 */
export interface ViewShape {
  readonly table: string;
  readonly columns: Readonly<Record<string, string>>;
}

/** The kinds of subject that have a view. A series is only the counter behind despatch numbers. */
export type ViewKind = RowKind;

/** Thirty days: more than the working days of any reminder, whatever days off lie between. */
const BEFORE_RETURN_BY = 30 * DAY;
/** Fewer days than any number of months after which an item is unclaimed. */
const UNTIL_UNCLAIMED = 28 * DAY;

/**
 * The earliest moment at which a clock of an item can have run out, whatever the legal parameters say: a bound that
 * keeps the watch from looking at every item. The kernel says whether one really has (`lapsesOf…`).
 */
const ITEM_WATCH = `least(
    case when (now ->> 'endedAt') is null then least(
      (now ->> 'readyAt')::bigint,
      case when (now ->> 'firstAttemptAt') is null then (now ->> 'dueAt')::bigint end,
      (now ->> 'acceptedAt')::bigint + ${UNTIL_UNCLAIMED}) end,
    case when now ->> 'state' not in ('returned', 'cancelled') then (now ->> 'returnBy')::bigint - ${BEFORE_RETURN_BY} end)`;
/** The same of a case: from the beginning, while it is open and asks anything of anyone. */
const CASE_WATCH = `case when (now ->> 'closedAt') is null
    and (now ->> 'gravity' <> 'deviation' or jsonb_array_length(now -> 'duties') > 0)
    then (now ->> 'raisedAt')::bigint end`;

/** The kernel's order of handling, a line for each kind of product: what it says is written out, not said again. */
const HANDLING_RANK = `case concat(now -> 'product' ->> 'secrecy', ' ', now -> 'product' ->> 'urgency')
  ${[null, ...SECRECY_CLASSES]
    .flatMap((secrecy) => URGENCIES.map((urgency) => ({ secrecy, urgency })))
    .map((product) => `when '${product.secrecy ?? ''} ${product.urgency}' then ${handlingRankOf(product)}`)
    .join('\n  ')} end`;

/**
 * The views, one per kind of subject. A new filter needs a migration with its column, an expression here, and a
 * rebuild of the views of a database that already holds facts.
 */
export const VIEWS: Readonly<Record<ViewKind, ViewShape>> = {
  item: {
    table: 'item_view',
    columns: {
      state: `now ->> 'state'`,
      origin: `now ->> 'origin'`,
      delivery: `now ->> 'delivery'`,
      sender: `now ->> 'sender'`,
      recipient: `now ->> 'recipient'`,
      bound: `now ->> 'bound'`,
      custodian: `custodian_key(now -> 'custodian')`,
      facility: `now -> 'custodian' ->> 'facility'`,
      container: `now ->> 'container'`,
      handover: `now ->> 'handover'`,
      due_at: `(now ->> 'dueAt')::bigint`,
      accepted_at: `(now ->> 'acceptedAt')::bigint`,
      ended_at: `(now ->> 'endedAt')::bigint`,
      posted_on: `now ->> 'postingDate'`,
      handling_rank: HANDLING_RANK,
      watch_at: ITEM_WATCH,
    },
  },
  receptacle: {
    table: 'receptacle_view',
    columns: {
      state: `now ->> 'state'`,
      custodian: `custodian_key(now -> 'custodian')`,
      facility: `now -> 'custodian' ->> 'facility'`,
      despatch: `now ->> 'despatch'`,
      destination: `now ->> 'destination'`,
      handover: `now ->> 'handover'`,
    },
  },
  despatch: {
    table: 'despatch_view',
    columns: {
      state: `now ->> 'state'`,
      origin: `now ->> 'origin'`,
      destination: `now ->> 'destination'`,
      opened_at: `(now ->> 'openedAt')::bigint`,
    },
  },
  handover: {
    table: 'handover_view',
    columns: {
      state: `now ->> 'state'`,
      form: `now ->> 'form'`,
      place: `now ->> 'place'`,
      giver: `custodian_key(now -> 'giver')`,
      receiver: `custodian_key(now -> 'receiver')`,
      drawn_at: `(now ->> 'drawnAt')::bigint`,
    },
  },
  trip: {
    table: 'trip_view',
    columns: {
      state: `now ->> 'state'`,
      mode: `now ->> 'mode'`,
      vehicle: `now ->> 'vehicle'`,
      service_number: `now ->> 'serviceNumber'`,
      driver: `now ->> 'driver'`,
      facilities: `texts_of(jsonb_path_query_array(now, '$.stops[*].facility'))`,
      starts_at: `(now -> 'stops' -> 0 ->> 'plannedDepartureAt')::bigint`,
    },
  },
  irregularity: {
    table: 'irregularity_view',
    columns: {
      code: `now ->> 'code'`,
      facility: `now ->> 'at'`,
      about: `texts_of(now -> 'about')`,
      open: `(now ->> 'closedAt') is null`,
      gravity: `now ->> 'gravity'`,
      concerns: `texts_of(now -> 'concerns')`,
      watch_at: CASE_WATCH,
      raised_at: `(now ->> 'raisedAt')::bigint`,
    },
  },
  seal: {
    table: 'seal_view',
    columns: { state: `now ->> 'state'`, facility: `now ->> 'facility'`, receptacle: `now ->> 'receptacle'` },
  },
  equipment: { table: 'equipment_view', columns: { working: `(now ->> 'working')::boolean` } },
  request: {
    table: 'request_view',
    columns: {
      state: `now ->> 'state'`,
      facility: `now ->> 'facility'`,
      body: `now ->> 'body'`,
      requested_at: `(now ->> 'requestedAt')::bigint`,
    },
  },
  exclusion: {
    table: 'exclusion_view',
    columns: { from_at: `(now ->> 'from')::bigint`, until_at: `(now ->> 'until')::bigint` },
  },
};
