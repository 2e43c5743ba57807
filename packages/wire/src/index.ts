export {
  canonicalBytes,
  canonicalText,
  MAX_DEPTH,
  type Canonical,
  type CanonicalFault,
} from './canonical/canonical.ts';
export { EVENT, EVENT_SCHEMAS, RECORDED } from './fact/event.ts';
export { IRREGULARITY_CODE } from './fact/event/irregularity.ts';
export { DESPATCH_NOW, HANDOVER_NOW, HANDOVER_STATES, TRIP_NOW } from './fact/now/carriage.ts';
export { EXCLUSION_NOW, REQUEST_NOW } from './fact/now/case.ts';
export { RECEPTACLE_NOW, SEAL_NOW } from './fact/now/receptacle.ts';
export {
  HTTP_INPUT,
  HTTP_INPUTS,
  INPUT_SCHEMAS,
  MAX_INPUTS,
  type HttpInput,
  type HttpReportAttempt,
  type HttpReportDelivery,
} from './input/input.ts';
export {
  BODIES,
  BODIES_QUERY,
  CATALOGUE_SUMMARY,
  FACILITIES,
  FACILITIES_QUERY,
  LAYER_PARAMS,
  MAP_LAYERS,
  MAP_NETWORK,
  MAP_TRIPS,
  OVERVIEW,
  PEOPLE,
  PEOPLE_QUERY,
  REPRESENTATIVES,
  REPRESENTATIVES_QUERY,
  ROUTES,
  ROUTES_QUERY,
  TRIP_POSITION,
  VEHICLES,
  VEHICLES_QUERY,
  type Overview,
  type TripPosition,
} from './reply/catalogue.ts';
export {
  CHECK_RESULT,
  DECIDED,
  INPUT_RESULT,
  INPUT_RESULTS,
  ITEM_NUMBERS,
  ITEM_NUMBERS_QUERY,
  REFUSED,
  type CheckResult,
  type InputResult,
  type InputResults,
} from './reply/input-result.ts';
export {
  FIGURE_KEYS,
  FIGURE_TABLE,
  FIGURES,
  FIGURES_QUERY,
  type FigureKey,
  type FigureRow,
  type FigureTable,
} from './reply/figures.ts';
export {
  IRREGULARITIES_QUERY,
  IRREGULARITY_LIST,
  IRREGULARITY_ROW,
  IRREGULARITY_TRACE,
  RUNNING_CLOCK,
  type IrregularityRow,
  type RunningClock,
} from './reply/irregularities.ts';
export { ITEM_DEADLINES, LEG_ROW, SCREENING_PLACE, type ItemDeadlines, type LegRow } from './reply/promise.ts';
export { NAMES, type Names } from './reply/query.ts';
export {
  EQUIPMENT_LIST,
  EQUIPMENT_QUERY,
  EQUIPMENT_ROW,
  EXCLUSION_LIST,
  EXCLUSIONS_QUERY,
  REQUEST_LIST,
  REQUESTS_QUERY,
  SEAL_LIST,
  SEALS_QUERY,
  type EquipmentRow,
} from './reply/registers.ts';
export { FAILURE, REFUSAL, refusalOfBreach, refusalOfFault, type Failure, type Refusal } from './reply/refusal.ts';
export {
  CREDENTIALS,
  DEMONSTRATION,
  OPENED_SESSION,
  ROLES,
  SESSION,
  type Demonstration,
  type OpenedSession,
  type PersonRole,
  type Session,
} from './reply/session.ts';
export {
  CUSTODY_SPAN,
  DESPATCH_LIST,
  DESPATCH_TRACE,
  DESPATCHES_QUERY,
  HANDOVER_LIST,
  HANDOVER_TRACE,
  HANDOVERS_QUERY,
  ITEM_LIST,
  ITEM_ROW,
  ITEM_TRACE,
  ITEMS_QUERY,
  OBLIGATION_ROW,
  RECEPTACLE_LIST,
  RECEPTACLE_TRACE,
  RECEPTACLES_QUERY,
  SEARCH_HIT,
  SEARCH_HITS,
  SEARCH_QUERY,
  TRIP_LIST,
  TRIP_TRACE,
  TRIPS_QUERY,
  type CustodySpan,
  type ItemRow,
  type ItemTrace,
  type ObligationRow,
  type SearchHit,
} from './reply/subjects.ts';
export { TRACCAR_FORWARD, TRACCAR_STORED, type TraccarForward } from './reply/traccar.ts';
export { strictObject } from './shape/scalar.ts';
export { FAULT_CODES, FAULTS, faultSentence, type FaultCode } from './text/fault.ts';
export { IRREGULARITY_TEXT, irregularitySentence, refusalText, type Language } from './text/irregularity.ts';
