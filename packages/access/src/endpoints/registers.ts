import type { EndpointRules } from './rule.ts';

/** What the network is made of: units, people, places, vehicles. */
export const REGISTERS: EndpointRules = {
  'GET /api/catalogue/summary': { who: 'signed-in' },
  'GET /api/catalogue/facilities': { who: 'signed-in' },
  'GET /api/catalogue/bodies': { who: 'signed-in' },
  'GET /api/catalogue/representatives': { who: 'signed-in' },
  'GET /api/catalogue/people': { who: 'signed-in' },
  'GET /api/catalogue/vehicles': { who: 'signed-in' },
  'GET /api/catalogue/routes': { who: 'signed-in' },
};
