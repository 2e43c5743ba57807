import type { Role } from '@giaolien/kernel';

import { KEEPERS } from '../registers.ts';
import type { EndpointRules } from './rule.ts';

/** Who issues tools and keeps what is not decided by two persons. */
const STEWARDS: readonly Role[] = ['controller', 'administrator'];
/** Who may take the staff register out as a file. */
const EXPORTERS: readonly Role[] = [...KEEPERS, 'monitor', 'inspector'];

/** What the network is made of: units, people, places, vehicles. */
export const REGISTERS: EndpointRules = {
  'GET /api/catalogue/summary': { who: 'signed-in' },
  'GET /api/catalogue/facilities': { who: 'signed-in' },
  'GET /api/catalogue/bodies': { who: 'signed-in' },
  'GET /api/catalogue/representatives': { who: 'signed-in' },
  'GET /api/catalogue/people': { who: 'signed-in' },
  'GET /api/catalogue/vehicles': { who: 'signed-in' },
  'GET /api/catalogue/routes': { who: 'signed-in' },

  'GET /api/staff': { who: 'signed-in' },
  'GET /api/staff/warnings': { who: 'signed-in' },
  'GET /api/staff/template.csv': { who: KEEPERS },
  'GET /api/staff/template.xlsx': { who: KEEPERS },
  'POST /api/staff/import': { who: KEEPERS },
  'GET /api/staff/import/:id': { who: 'signed-in' }, // who gave it, and who may approve it
  'GET /api/staff/import/:id/sheet': { who: 'signed-in' },
  'GET /api/staff/export': { who: EXPORTERS, stepUp: true },
  'GET /api/staff/:id': { who: 'signed-in' },
  'GET /api/staff/:id/history': { who: 'signed-in' },
  'POST /api/staff/:id/contact': { who: STEWARDS },
  'POST /api/staff/:id/licences': { who: STEWARDS },
  'POST /api/staff/:id/tools': { who: STEWARDS },
  'POST /api/staff/:id/tools/:tool/return': { who: STEWARDS },

  'GET /api/rosters': { who: 'signed-in' },
  'POST /api/rosters': { who: KEEPERS },
  'POST /api/rosters/copy': { who: KEEPERS },
  'POST /api/rosters/publish': { who: KEEPERS },
  'GET /api/rosters/gaps': { who: 'signed-in' },
  'GET /api/rosters/export': { who: 'signed-in' },

  'GET /api/places': { who: 'signed-in' },
  'GET /api/places/alarms': { who: 'signed-in' },
  'GET /api/places/:facility': { who: 'signed-in' },
  'GET /api/places/:facility/history': { who: 'signed-in' },
  'GET /api/places/:facility/entries': { who: 'signed-in' },
  'POST /api/places/:facility/entries': { who: 'signed-in' },
  'POST /api/places/:facility/entries/:entry/exit': { who: 'signed-in' },
  'POST /api/places/:facility/zones': { who: KEEPERS },
  'POST /api/places/:facility/cameras': { who: KEEPERS },
  'POST /api/places/:facility/rules': { who: KEEPERS },
  'POST /api/places/:facility/machines': { who: KEEPERS },
  'POST /api/places/:facility/opening': { who: ['administrator'], stepUp: true },
};
