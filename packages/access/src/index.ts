export { ENDPOINTS, holdsOneOf } from './endpoints/endpoints.ts';
export type { EndpointRule, EndpointRules, Who } from './endpoints/rule.ts';
export { mayFollowTrip, mayReadRecipient, type MaskedItem } from './fields.ts';
export { mayGive } from './inputs.ts';
export { classesOpenTo, isOpenTo, maySee, ROW_RULES, type Label, type RowKind, type RowRule } from './rows.ts';
export { isNational, type Viewer } from './viewer.ts';
