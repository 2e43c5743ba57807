import { ROLES_OF, type Actor, type InputKind, type Role } from '@giaolien/kernel';

/** Who may call a route: anyone, a caller on this machine, whoever is signed in, or some roles. */
export type Access = 'anyone' | 'this-machine' | 'signed-in' | readonly Role[];

/**
 * Role × route, the whole of it. A route that does not stand here cannot be registered. What a caller then sees is
 * restricted by his facility and clearance in the queries themselves (`Viewer`).
 */
export const ROUTE_ACCESS: Readonly<Record<string, Access>> = {
  'POST /api/session': 'anyone',
  'GET /api/session': 'signed-in',
  'DELETE /api/session': 'signed-in',
  'GET /api/demonstration': 'anyone',

  'POST /api/inputs': 'signed-in', // then role × input kind: `mayGive`
  'POST /api/check': 'signed-in',
  'POST /api/item-numbers': ['clerk'],

  'GET /api/items': 'signed-in',
  'GET /api/items/:id': 'signed-in',
  'GET /api/receptacles': 'signed-in',
  'GET /api/receptacles/:id': 'signed-in',
  'GET /api/despatches': 'signed-in',
  'GET /api/despatches/:id': 'signed-in',
  'GET /api/handovers': 'signed-in',
  'GET /api/handovers/:id': 'signed-in',
  'GET /api/trips': 'signed-in',
  'GET /api/trips/:id': 'signed-in',
  'GET /api/irregularities': 'signed-in',
  'GET /api/irregularities/:id': 'signed-in',
  'GET /api/equipment': 'signed-in',
  'GET /api/seals': 'signed-in',
  'GET /api/requests': 'signed-in',
  'GET /api/exclusions': 'signed-in',
  'GET /api/search': 'signed-in',
  'GET /api/overview': 'signed-in',
  'GET /api/figures': 'signed-in',
  'GET /api/stream': 'signed-in',

  'GET /api/catalogue/summary': 'signed-in',
  'GET /api/catalogue/facilities': 'signed-in',
  'GET /api/catalogue/bodies': 'signed-in',
  'GET /api/catalogue/representatives': 'signed-in',
  'GET /api/catalogue/people': 'signed-in',
  'GET /api/catalogue/vehicles': 'signed-in',
  'GET /api/catalogue/routes': 'signed-in',
  'GET /api/map/network': 'signed-in',
  'GET /api/map/layers': 'signed-in',
  'GET /api/map/layers/:name': 'signed-in',
  'GET /api/map/trips': 'signed-in',

  'POST /ingest/traccar': ['dispatcher', 'administrator'], // or the token that the position server holds

  'GET /api/openapi.json': 'anyone',
  'GET /healthz': 'anyone',
  'GET /readyz': 'anyone',
  'GET /metrics': 'this-machine',
};

/** True when one of the actor's roles stands in `access`. */
export function mayCall(actor: Actor, access: readonly Role[]): boolean {
  return access.some((role) => actor.roles.includes(role));
}

/** Role × input kind: the kernel's own table, asked before the kernel is (12.10 #90). */
export function mayGive(actor: Actor, kind: InputKind): boolean {
  return mayCall(actor, ROLES_OF[kind]);
}
