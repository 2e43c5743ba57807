import type { EndpointRules } from './rule.ts';

/** Proving who one is, and what the platform says before that. */
export const SESSION: EndpointRules = {
  'POST /api/session': { who: 'anyone' },
  'GET /api/session': { who: 'signed-in', whileLocked: true },
  'DELETE /api/session': { who: 'signed-in', whileLocked: true },
  'GET /api/demonstration': { who: 'anyone' },

  'GET /api/openapi.json': { who: 'anyone' },
  'GET /healthz': { who: 'anyone' },
  'GET /readyz': { who: 'anyone' },
  'GET /metrics': { who: 'this-machine' },
};
