export { ENDPOINTS, holdsOneOf } from './endpoints/endpoints.ts';
export type { EndpointRule, EndpointRules, Who } from './endpoints/rule.ts';
export {
  MASKED_BODY,
  maskFact,
  maskIrregularity,
  maskItem,
  mayFollowTrip,
  mayReadRecipient,
  type FollowedTrip,
  type MaskedItem,
} from './fields.ts';
export { mayGive } from './inputs.ts';
export {
  KEEPERS,
  mayChangeRecord,
  mayReadRecord,
  REGISTER_RULES,
  type RecordPlace,
  type RegisterName,
  type RegisterRule,
} from './registers.ts';
export { classEver, classNow, labelOf } from './labels.ts';
export {
  classesOpenTo,
  CLOSED,
  isNear,
  isOpenTo,
  maySee,
  nearnessOf,
  ROW_RULES,
  type Label,
  type RowKind,
  type RowRule,
} from './rows.ts';
export { excerptsOf, trimFact, trimTrip, type Excerpt, type Labels } from './trim.ts';
export { isNational, type Viewer, withOpened } from './viewer.ts';
