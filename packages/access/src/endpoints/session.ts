import type { EndpointRules } from './rule.ts';

/** Proving who one is, by what, at which counter computer; and what the platform says before that. */
export const SESSION: EndpointRules = {
  'GET /api/session/methods': { who: 'anyone' },
  'POST /api/session': { who: 'anyone' },
  'POST /api/session/passkey/options': { who: 'anyone' },
  'POST /api/session/passkey': { who: 'anyone' },
  'GET /api/session/oidc': { who: 'anyone' },
  'GET /api/session/oidc/callback': { who: 'anyone' },
  'POST /api/session/badge': { who: 'anyone' }, // from an enrolled counter computer only
  'POST /api/recovery': { who: 'anyone' }, // with the code that two administrators gave out
  'GET /api/demonstration': { who: 'anyone' },

  'GET /api/session': { who: 'signed-in', whileLocked: true },
  'DELETE /api/session': { who: 'signed-in', whileLocked: true },
  'POST /api/session/lock': { who: 'signed-in', whileLocked: true },
  'POST /api/session/unlock': { who: 'signed-in', whileLocked: true },
  'POST /api/session/step-up': { who: 'signed-in' },
  'GET /api/sessions': { who: 'signed-in' }, // own; those of another person: administrators
  'DELETE /api/sessions/:id': { who: 'signed-in' }, // likewise

  'GET /api/credentials': { who: 'signed-in' },
  'POST /api/credentials/passkey/options': { who: 'signed-in', stepUp: true },
  'POST /api/credentials/passkey': { who: 'signed-in', stepUp: true },
  'POST /api/credentials/totp': { who: 'signed-in', stepUp: true },
  'POST /api/credentials/totp/confirm': { who: 'signed-in', stepUp: true },
  'PUT /api/credentials/password': { who: 'signed-in', stepUp: true },
  'PUT /api/credentials/pin': { who: 'signed-in', stepUp: true },
  'DELETE /api/credentials/:id': { who: 'signed-in', stepUp: true },

  'GET /api/accounts/:person': { who: ['administrator'] },
  'GET /api/devices': { who: ['administrator'] },
  'POST /api/devices': { who: 'anyone' }, // with the code of an approved enrolment
  'DELETE /api/devices/:id': { who: ['administrator'], stepUp: true },

  'GET /api/openapi.json': { who: 'anyone' },
  'GET /healthz': { who: 'anyone' },
  'GET /readyz': { who: 'anyone' },
  'GET /metrics': { who: 'this-machine' },
};
