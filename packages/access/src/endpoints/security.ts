import type { Role } from '@giaolien/kernel';

import type { EndpointRules } from './rule.ts';

/** Who is called when something is amiss. */
const CALLED: readonly Role[] = ['monitor', 'inspector', 'administrator'];

/** Two persons, break-glass, and the log of what was read. */
export const SECURITY: EndpointRules = {
  'POST /api/cosignatures': { who: 'signed-in' }, // then: the proof of the witness that the input names

  'GET /api/approvals': { who: 'signed-in' }, // those that the caller asked for or may decide
  'POST /api/approvals': { who: 'signed-in' }, // then act × role, and a young proof but for break-glass: `ACTS`
  'GET /api/approvals/:id': { who: 'signed-in' },
  'POST /api/approvals/:id/decision': { who: 'signed-in', stepUp: true },

  'GET /api/security/log': { who: ['inspector'], stepUp: true },
  'GET /api/security/log/export.csv': { who: ['inspector'], stepUp: true },
  'GET /api/security/alarms': { who: CALLED },
  'POST /api/security/alarms/:id/acknowledge': { who: CALLED },
  'POST /api/security/alarms/:id/review': { who: CALLED, stepUp: true },
  'GET /api/security/glass': { who: 'signed-in' },
};
