import type { SubjectKind } from '@giaolien/kernel';

/** A view: its table, and for each column that can be filtered by, the part of `now` (jsonb) that it repeats. */
export interface ViewShape {
  readonly table: string;
  readonly columns: Readonly<Record<string, string>>;
}

/** The kinds of subject that have a view. A series is only the counter behind despatch numbers. */
export type ViewKind = Exclude<SubjectKind, 'series'>;

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
      secrecy: `now -> 'product' ->> 'secrecy'`,
      due_at: `(now ->> 'dueAt')::bigint`,
      accepted_at: `(now ->> 'acceptedAt')::bigint`,
      ended_at: `(now ->> 'endedAt')::bigint`,
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
      secrecy: `now ->> 'secrecy'`,
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
      raised_at: `(now ->> 'raisedAt')::bigint`,
    },
  },
};
