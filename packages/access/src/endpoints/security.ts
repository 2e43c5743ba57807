import type { EndpointRules } from './rule.ts';

/** Two persons, break-glass, and the log of what was read. */
export const SECURITY: EndpointRules = {};
