import { listTable } from './list-table.ts';

/** Facilities. */
export const facilities = listTable(
  'facility',
  {
    id: ['text', 'id'],
    name: ['text', 'name'],
    kind: ['text', 'kind'],
    province: ['text', 'province'],
    commune: ['text', 'commune'],
    parent: ['text', 'parent'],
    open_for_kt1: ['boolean', 'openForKt1'],
    lat: ['double precision', 'lat'],
    lon: ['double precision', 'lon'],
    quality: ['text', 'quality'],
    cut_off_minute: ['integer', 'cutOffMinute'],
  },
  (nation) => nation.facilities.map(({ place, ...facility }) => ({ ...facility, ...place })),
);

/** Served bodies. */
export const bodies = listTable(
  'served_body',
  {
    id: ['text', 'id'],
    name: ['text', 'name'],
    body_group: ['text', 'group'],
    four_offices: ['boolean', 'fourOffices'],
    screened: ['boolean', 'screened'],
    province: ['text', 'province'],
    commune: ['text', 'commune'],
    postcode: ['text', 'postcode'],
    served_by: ['text', 'servedBy'],
    also_known_as: ['jsonb', 'alsoKnownAs'],
    out_of_hours_contact: ['text', 'outOfHoursContact'],
  },
  (nation) => nation.bodies,
);

/** Authorised persons of bodies. */
export const representatives = listTable(
  'representative',
  {
    id: ['text', 'id'],
    body: ['text', 'body'],
    name: ['text', 'name'],
    authorised_from: ['bigint', 'authorisedFrom'],
  },
  (nation) => nation.representatives,
);

/** The staff register. */
export const people = listTable(
  'person',
  {
    id: ['text', 'id'],
    name: ['text', 'name'],
    facility: ['text', 'facility'],
    roles: ['jsonb', 'roles'],
    qualifications: ['jsonb', 'qualifications'],
  },
  (nation) => nation.people,
);

/** Machines and scales. */
export const equipment = listTable(
  'equipment',
  {
    id: ['text', 'id'],
    name: ['text', 'name'],
    kind: ['text', 'kind'],
    facility: ['text', 'facility'],
    calibrated_until: ['bigint', 'calibratedUntil'],
  },
  (nation) => nation.equipment,
);

/** The fleet. */
export const vehicles = listTable(
  'vehicle',
  {
    id: ['text', 'id'],
    plate: ['text', 'plate'],
    kind: ['text', 'kind'],
    facility: ['text', 'facility'],
    dedicated: ['boolean', 'dedicated'],
    operator: ['text', 'operator'],
  },
  (nation) => nation.vehicles,
);

/** Mail routes. */
export const routes = listTable(
  'mail_route',
  {
    id: ['text', 'id'],
    name: ['text', 'name'],
    level: ['integer', 'level'],
    mode: ['text', 'mode'],
    service_number: ['text', 'serviceNumber'],
    stops: ['jsonb', 'stops'],
  },
  (nation) => nation.routes,
);
