import { Type, type Static, type TProperties } from 'typebox';
import { DESPATCH_STATES, EVIDENCE_GRADES, ITEM_STATES, RECEPTACLE_STATES, TRIP_STATES } from '@giaolien/kernel';
import { RECORDED } from '../fact/event.ts';
import {
  DESPATCH_NOW,
  HANDOVER_NOW,
  HANDOVER_STATES,
  IRREGULARITY_FIELDS,
  ITEM_FIELDS,
  RECEPTACLE_NOW,
  TRIP_NOW,
} from '../fact/now.ts';
import { CUSTODIAN } from '../shape/part.ts';
import {
  arrayOf,
  BODY_ID,
  FACILITY_ID,
  INSTANT,
  nullable,
  oneOf,
  POSITION,
  RECEPTACLE_ID,
  strictObject,
} from '../shape/scalar.ts';

/** Display names of every facility, body, person, vehicle and route that an answer mentions, by id. */
export const NAMES = Type.Unsafe<Readonly<Record<string, string>>>({
  type: 'object',
  additionalProperties: { type: 'string' },
});
export type Names = Readonly<Record<string, string>>;

/** Query strings carry texts only; this one means a whole number. */
const LIMIT = Type.Optional(
  Type.String({ pattern: '^[1-9][0-9]{0,2}$', description: '1 … 500 rows, 100 unless told' }),
);
const FACILITY = Type.Optional(FACILITY_ID);

/** One or several of these words, comma separated. */
function severalOf(words: readonly string[]) {
  const one = `(${words.join('|')})`;
  return Type.Optional(
    Type.String({
      pattern: `^${one}(,${one}){0,20}$`,
      description: `one or several, comma separated: ${words.join(', ')}`,
    }),
  );
}
const SEARCH_TEXT = Type.String({ minLength: 1, maxLength: 100 });

/** An item with the party that answers for it: its receptacle's while it is bagged. */
export const ITEM_ROW = strictObject({
  ...ITEM_FIELDS,
  holder: CUSTODIAN,
  holderSince: INSTANT,
  holderEvidence: oneOf(EVIDENCE_GRADES),
});
export type ItemRow = Static<typeof ITEM_ROW>;

/** A stretch of time in which one party answered for an item, and the fact that began it. */
export const CUSTODY_SPAN = strictObject({
  custodian: CUSTODIAN,
  from: INSTANT,
  to: nullable(INSTANT),
  evidence: oneOf(EVIDENCE_GRADES),
  position: POSITION,
  container: nullable(RECEPTACLE_ID),
});
export type CustodySpan = Static<typeof CUSTODY_SPAN>;

/** An irregularity with its sentence in Vietnamese. */
export const IRREGULARITY_ROW = strictObject({ ...IRREGULARITY_FIELDS, sentence: Type.String() });
export type IrregularityRow = Static<typeof IRREGULARITY_ROW>;

function withNames<Properties extends TProperties>(properties: Properties) {
  return strictObject({ ...properties, names: NAMES });
}

/** `facility`: who holds it now. `after`: the id of the last row that was read. */
export const ITEMS_QUERY = strictObject({
  facility: FACILITY,
  state: severalOf(ITEM_STATES),
  q: Type.Optional(SEARCH_TEXT),
  sender: Type.Optional(BODY_ID),
  recipient: Type.Optional(BODY_ID),
  origin: FACILITY,
  delivery: FACILITY,
  container: Type.Optional(RECEPTACLE_ID),
  limit: LIMIT,
  after: Type.Optional(Type.String({ maxLength: 40 })),
});
export const ITEM_LIST = withNames({ items: Type.Array(ITEM_ROW) });
export const ITEM_TRACE = withNames({
  item: ITEM_ROW,
  story: arrayOf(RECORDED),
  custody: Type.Array(CUSTODY_SPAN),
  irregularities: Type.Array(IRREGULARITY_ROW),
});
export type ItemTrace = Static<typeof ITEM_TRACE>;

export const RECEPTACLES_QUERY = strictObject({
  facility: FACILITY,
  state: severalOf(RECEPTACLE_STATES),
  limit: LIMIT,
});
export const RECEPTACLE_LIST = withNames({ receptacles: arrayOf(RECEPTACLE_NOW) });
export const RECEPTACLE_TRACE = withNames({
  receptacle: RECEPTACLE_NOW,
  story: arrayOf(RECORDED),
  irregularities: Type.Array(IRREGULARITY_ROW),
});

export const DESPATCHES_QUERY = strictObject({
  facility: FACILITY,
  direction: Type.Optional(oneOf(['out', 'in'])),
  state: severalOf(DESPATCH_STATES),
  limit: LIMIT,
});
export const DESPATCH_LIST = withNames({ despatches: arrayOf(DESPATCH_NOW) });
export const DESPATCH_TRACE = withNames({
  despatch: DESPATCH_NOW,
  story: arrayOf(RECORDED),
  irregularities: Type.Array(IRREGULARITY_ROW),
});

export const HANDOVERS_QUERY = strictObject({
  facility: FACILITY,
  state: severalOf(HANDOVER_STATES),
  limit: LIMIT,
});
export const HANDOVER_LIST = withNames({ handovers: arrayOf(HANDOVER_NOW) });
export const HANDOVER_TRACE = withNames({
  handover: HANDOVER_NOW,
  story: arrayOf(RECORDED),
  irregularities: Type.Array(IRREGULARITY_ROW),
});

export const TRIPS_QUERY = strictObject({
  facility: FACILITY,
  state: severalOf(TRIP_STATES),
  limit: LIMIT,
});
export const TRIP_LIST = withNames({ trips: arrayOf(TRIP_NOW) });
export const TRIP_TRACE = withNames({
  trip: TRIP_NOW,
  story: arrayOf(RECORDED),
  irregularities: Type.Array(IRREGULARITY_ROW),
});

export const IRREGULARITIES_QUERY = strictObject({
  open: Type.Optional(oneOf(['true', 'false'])),
  facility: FACILITY,
  limit: LIMIT,
});
export const IRREGULARITY_LIST = withNames({ irregularities: Type.Array(IRREGULARITY_ROW) });

export const SEARCH_QUERY = strictObject({ q: SEARCH_TEXT, limit: LIMIT });
/** What the search found: open it under its kind and id. */
export const SEARCH_HIT = strictObject({
  kind: oneOf(['item', 'receptacle', 'despatch', 'trip', 'facility', 'body', 'commune', 'person', 'vehicle']),
  id: Type.String(),
  title: Type.String(),
  subtitle: Type.String(),
});
export type SearchHit = Static<typeof SEARCH_HIT>;
export const SEARCH_HITS = strictObject({ hits: Type.Array(SEARCH_HIT) });
