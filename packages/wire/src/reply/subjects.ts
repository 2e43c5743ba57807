import {
  BREACH_CODES,
  DESPATCH_STATES,
  ITEM_STATES,
  NEXT_STEPS,
  RECEPTACLE_STATES,
  TRIP_STATES,
  type Obligation,
} from '@giaolien/kernel';
import { Type, type Static } from 'typebox';
import { RECORDED } from '../fact/event.ts';
import { DESPATCH_NOW, HANDOVER_NOW, HANDOVER_STATES, TRIP_NOW } from '../fact/now/carriage.ts';
import { ITEM_FIELDS } from '../fact/now/item.ts';
import { RECEPTACLE_NOW } from '../fact/now/receptacle.ts';
import { CUSTODIAN, EVIDENCE } from '../shape/part.ts';
import { arrayOf, BODY_ID, INSTANT, nullable, oneOf, POSITION, RECEPTACLE_ID, strictObject } from '../shape/scalar.ts';
import type { SameType } from '../shape/same-type.ts';
import { IRREGULARITY_ROW, RUNNING_CLOCK } from './irregularities.ts';
import { ITEM_DEADLINES, LEG_ROW, SCREENING_PLACE } from './promise.ts';
import { FACILITY, LIMIT, severalOf, withNames } from './query.ts';

const SEARCH_TEXT = Type.String({ minLength: 1, maxLength: 100 });

/** An item with the party that answers for it: its receptacle's while it is bagged. */
export const ITEM_ROW = strictObject({
  ...ITEM_FIELDS,
  holder: CUSTODIAN,
  holderSince: INSTANT,
  holderEvidence: EVIDENCE,
});
export type ItemRow = Static<typeof ITEM_ROW>;

/** A stretch of time in which one party answered for an item, and the fact that began it. */
export const CUSTODY_SPAN = strictObject({
  custodian: CUSTODIAN,
  from: INSTANT,
  to: nullable(INSTANT),
  evidence: EVIDENCE,
  position: POSITION,
  container: nullable(RECEPTACLE_ID),
});
export type CustodySpan = Static<typeof CUSTODY_SPAN>;

const OBLIGATION_FIELDS = { step: oneOf(NEXT_STEPS), code: oneOf(BREACH_CODES), met: nullable(Type.Boolean()) };
const OBLIGATION_OBJECT = strictObject(OBLIGATION_FIELDS);
const obligationsAreTheKernels: SameType<Static<typeof OBLIGATION_OBJECT>, Obligation> = true;
void obligationsAreTheKernels;
/** Something that must be true before the next step of an item, with the sentence that says what to do. */
export const OBLIGATION_ROW = strictObject({ ...OBLIGATION_FIELDS, sentence: Type.String() });
export type ObligationRow = Static<typeof OBLIGATION_ROW>;

/**
 * `facility`: who holds it now. `due`: promised within 24 hours, or overdue and not tried. `order`: the last acceptance
 * first, unless told; `handling`: what has not ended, in the order in which it is to be worked through. `after`: the id
 * of the last row that was read, in the same order.
 */
export const ITEMS_QUERY = strictObject({
  facility: FACILITY,
  state: severalOf(ITEM_STATES),
  q: Type.Optional(SEARCH_TEXT),
  sender: Type.Optional(BODY_ID),
  recipient: Type.Optional(BODY_ID),
  origin: FACILITY,
  delivery: FACILITY,
  container: Type.Optional(RECEPTACLE_ID),
  due: Type.Optional(oneOf(['day', 'overdue'])),
  order: Type.Optional(oneOf(['newest', 'handling'])),
  limit: LIMIT,
  after: Type.Optional(Type.String({ maxLength: 40 })),
});
export const ITEM_LIST = withNames({ items: Type.Array(ITEM_ROW) });
/** `screeningPlaces`: where it can be X-rayed, nearest first; `null`: it needs no X-ray, or has passed one. */
export const ITEM_TRACE = withNames({
  item: ITEM_ROW,
  story: arrayOf(RECORDED),
  custody: Type.Array(CUSTODY_SPAN),
  irregularities: Type.Array(IRREGULARITY_ROW),
  obligations: Type.Array(OBLIGATION_ROW),
  lapses: Type.Array(RUNNING_CLOCK),
  promise: Type.Array(LEG_ROW),
  deadlines: ITEM_DEADLINES,
  screeningPlaces: nullable(Type.Array(SCREENING_PLACE)),
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
