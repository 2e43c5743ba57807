import { Type, type Static } from 'typebox';
import {
  arrayOf,
  BODY_ID,
  COMMUNE_CODE,
  COUNT,
  FACILITY_ID,
  INSTANT,
  MAIL_ROUTE_ID,
  oneOf,
  PERSON_ID,
  PROVINCE_CODE,
  REPRESENTATIVE_ID,
  strictObject,
  TRIP_ID,
  VEHICLE_ID,
} from '../shape/scalar.ts';
import { SECRECY } from '../shape/part.ts';
import { TRIP_NOW } from '../fact/now/carriage.ts';
import { NAMES } from './query.ts';
import { ROLES } from './session.ts';

const FACILITY_KIND = oneOf(['regional-centre', 'provincial-office', 'commune-office', 'service-point']);
const QUALITY = oneOf(['published', 'approximate']);
const LIMIT = Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,3}$', description: '1 … 5000 rows' }));
const SEARCH_TEXT = Type.Optional(Type.String({ minLength: 1, maxLength: 100 }));
const FACILITY_QUERY = strictObject({ facility: Type.Optional(FACILITY_ID), limit: LIMIT });

export const FACILITIES_QUERY = strictObject({ q: SEARCH_TEXT, kind: Type.Optional(FACILITY_KIND), limit: LIMIT });
export const FACILITIES = strictObject({
  facilities: Type.Array(
    strictObject({
      id: FACILITY_ID,
      name: Type.String(),
      kind: FACILITY_KIND,
      province: PROVINCE_CODE,
      commune: COMMUNE_CODE,
      parent: Type.Optional(FACILITY_ID),
      openForKt1: Type.Boolean(),
      place: strictObject({ lat: Type.Number(), lon: Type.Number(), quality: QUALITY }),
      cutOffMinute: COUNT,
    }),
  ),
  names: NAMES,
});

export const BODIES_QUERY = strictObject({ q: SEARCH_TEXT, servedBy: Type.Optional(FACILITY_ID), limit: LIMIT });
export const BODIES = strictObject({
  bodies: Type.Array(
    strictObject({
      id: BODY_ID,
      name: Type.String(),
      group: oneOf(['central', 'local', 'secret-holder']),
      fourOffices: Type.Boolean(),
      screened: Type.Boolean(),
      province: PROVINCE_CODE,
      commune: COMMUNE_CODE,
      postcode: Type.Optional(Type.String()),
      servedBy: FACILITY_ID,
      outOfHoursContact: Type.Optional(Type.String()),
      alsoKnownAs: Type.Optional(Type.Unsafe<readonly string[]>({ type: 'array', items: { type: 'string' } })),
    }),
  ),
  names: NAMES,
});

/** People as a picker shows them; the staff register (`/api/staff`) has the rest. */
export const PEOPLE_QUERY = FACILITY_QUERY;
export const PEOPLE = strictObject({
  people: Type.Array(
    strictObject({
      id: PERSON_ID,
      name: Type.String(),
      facility: FACILITY_ID,
      roles: arrayOf(oneOf(ROLES)),
      /** The highest class that he may handle at this moment. */
      clearance: SECRECY,
    }),
  ),
  names: NAMES,
});

export const REPRESENTATIVES_QUERY = strictObject({ body: BODY_ID });
/** The persons whom a body has authorised to hand over and receive its secrets; `authorised`: at this moment. */
export const REPRESENTATIVES = strictObject({
  representatives: Type.Array(
    strictObject({
      id: REPRESENTATIVE_ID,
      body: BODY_ID,
      name: Type.String(),
      authorisedFrom: INSTANT,
      authorisedUntil: INSTANT,
      authorised: Type.Boolean(),
    }),
  ),
  names: NAMES,
});

export const VEHICLES_QUERY = FACILITY_QUERY;
export const VEHICLES = strictObject({
  vehicles: Type.Array(
    strictObject({
      id: VEHICLE_ID,
      plate: Type.String(),
      kind: oneOf(['car', 'van', 'truck', 'motorcycle']),
      facility: FACILITY_ID,
      dedicated: Type.Boolean(),
      operator: oneOf(['central', 'public']),
    }),
  ),
  names: NAMES,
});

const ROUTE_STOP = Type.Unsafe<{ facility: string; arrivalMinute: number; departureMinute: number }>(
  strictObject({ facility: FACILITY_ID, arrivalMinute: COUNT, departureMinute: COUNT }),
);
export const ROUTES_QUERY = FACILITY_QUERY;
export const ROUTES = strictObject({
  routes: Type.Array(
    strictObject({
      id: MAIL_ROUTE_ID,
      name: Type.String(),
      level: Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3)]),
      mode: oneOf(['road', 'air', 'rail']),
      serviceNumber: Type.Optional(Type.String()),
      stops: Type.Unsafe<readonly { facility: string; arrivalMinute: number; departureMinute: number }[]>({
        type: 'array',
        items: ROUTE_STOP,
      }),
    }),
  ),
  names: NAMES,
});

/** How large the nation is, and which version of the administrative catalogue it shows. */
export const CATALOGUE_SUMMARY = strictObject({
  version: Type.String(),
  provinces: COUNT,
  communes: COUNT,
  facilities: COUNT,
  bodies: COUNT,
  representatives: COUNT,
  people: COUNT,
  equipment: COUNT,
  vehicles: COUNT,
  routes: COUNT,
  publishedPositions: COUNT,
  layers: COUNT,
});

/** Every facility as the map draws it. */
export const MAP_NETWORK = strictObject({
  facilities: Type.Array(
    strictObject({
      id: FACILITY_ID,
      name: Type.String(),
      kind: FACILITY_KIND,
      lat: Type.Number(),
      lon: Type.Number(),
      quality: QUALITY,
      province: PROVINCE_CODE,
    }),
  ),
});

/** Imported map layers with the credit that their licences ask for. */
export const MAP_LAYERS = strictObject({
  layers: Type.Array(strictObject({ name: Type.String(), credit: Type.String() })),
});
export const LAYER_PARAMS = strictObject({ name: Type.String({ pattern: '^[a-z]{1,30}$' }) });

/** Where a trip was seen last. */
export const TRIP_POSITION_FIELDS = {
  lat: Type.Number({ minimum: -90, maximum: 90 }),
  lon: Type.Number({ minimum: -180, maximum: 180 }),
  at: INSTANT,
  speedKmh: Type.Number(),
  course: Type.Number(),
};
export const TRIP_POSITION = strictObject({ trip: TRIP_ID, ...TRIP_POSITION_FIELDS });
export type TripPosition = Static<typeof TRIP_POSITION>;

/** Trips that stand or move now, each with its last position. */
export const MAP_TRIPS = strictObject({
  trips: Type.Array(strictObject({ trip: TRIP_NOW, position: Type.Optional(strictObject(TRIP_POSITION_FIELDS)) })),
  names: NAMES,
});

const COUNTS = Type.Unsafe<Readonly<Record<string, number>>>({
  type: 'object',
  additionalProperties: { type: 'integer', minimum: 0 },
});
/** What the monitoring centre sees at a glance; every number counts only what the caller may see. */
export const OVERVIEW = strictObject({
  at: INSTANT,
  head: COUNT,
  items: COUNTS,
  receptacles: COUNTS,
  despatches: COUNTS,
  handovers: COUNTS,
  trips: COUNTS,
  acceptedToday: COUNT,
  deliveredToday: COUNT,
  dueWithinDay: COUNT,
  overdue: COUNT,
  openIrregularities: COUNT,
  hours: Type.Array(strictObject({ from: INSTANT, accepted: COUNT, delivered: COUNT })),
  holders: Type.Array(strictObject({ facility: FACILITY_ID, items: COUNT })),
  names: NAMES,
});
export type Overview = Static<typeof OVERVIEW>;
