import type { EndpointRules } from './rule.ts';

/** The work itself: inputs, what they add up to, and the live stream. */
export const WORK: EndpointRules = {
  'POST /api/inputs': { who: 'signed-in' }, // then role × input kind: `mayGive`
  'POST /api/check': { who: 'signed-in' },
  'POST /api/item-numbers': { who: ['clerk'] },

  'GET /api/items': { who: 'signed-in' },
  'GET /api/items/:id': { who: 'signed-in' },
  'GET /api/receptacles': { who: 'signed-in' },
  'GET /api/receptacles/:id': { who: 'signed-in' },
  'GET /api/despatches': { who: 'signed-in' },
  'GET /api/despatches/:id': { who: 'signed-in' },
  'GET /api/handovers': { who: 'signed-in' },
  'GET /api/handovers/:id': { who: 'signed-in' },
  'GET /api/trips': { who: 'signed-in' },
  'GET /api/trips/:id': { who: 'signed-in' },
  'GET /api/irregularities': { who: 'signed-in' },
  'GET /api/irregularities/:id': { who: 'signed-in' },
  'GET /api/equipment': { who: 'signed-in' },
  'GET /api/seals': { who: 'signed-in' },
  'GET /api/requests': { who: 'signed-in' },
  'GET /api/exclusions': { who: 'signed-in' },
  'GET /api/search': { who: 'signed-in' },
  'GET /api/overview': { who: 'signed-in' },
  'GET /api/figures': { who: 'signed-in' },
  'GET /api/stream': { who: 'signed-in' },

  'GET /api/map/network': { who: 'signed-in' },
  'GET /api/map/layers': { who: 'signed-in' },
  'GET /api/map/layers/:name': { who: 'signed-in' },
  'GET /api/map/trips': { who: 'signed-in' },
  'POST /ingest/traccar': { who: ['dispatcher', 'administrator'] }, // or the token that the position server holds
};
