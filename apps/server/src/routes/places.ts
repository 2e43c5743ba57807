import type { Viewer } from '@giaolien/access';
import type { NationNetwork } from '@giaolien/catalogue';
import { addDays, instantOf, serviceDateOf, type FacilityId } from '@giaolien/kernel';
import type { RegisterRecord } from '@giaolien/store';
import {
  ENTRIES,
  ENTRIES_QUERY,
  PLACE,
  PLACE_HISTORY_QUERY,
  PLACE_PARAMS,
  PLACES,
  PLACES_QUERY,
  RECORD_HISTORY,
  ZONE_ALARMS,
  ZONE_ALARMS_QUERY,
  type Entry,
  type Kt1Opening,
} from '@giaolien/wire';
import type { Static } from 'typebox';
import type { App } from '../http/app.ts';
import { answers } from '../http/openapi.ts';
import { notFound } from '../http/problem.ts';
import { WARNED_FOR, warningsOf } from '../registers/endings.ts';
import { historyOf, versionRowOf } from '../registers/history.ts';
import { alarmsOf, machinesOf, placeRows, recordsOf } from '../registers/places.ts';
import { rowOf, type Bodies } from '../registers/records.ts';
import { assertDay } from '../registers/rosters.ts';
import { assertMayRead, mayChange, narrowed, reachOf } from '../registers/scope.ts';
import type { Services } from '../services.ts';
import { addPlaceChanges } from './place-changes.ts';
import { parseLimit, parseYes, viewerOfRequest, withNames } from './reading.ts';

/** The register of facilities: rules, zones, cameras, machines, who is inside, and what is wrong there. */
export function addPlaceRoutes(app: App, services: Services): void {
  addPlaces(app, services);
  addAlarms(app, services);
  addPlace(app, services);
  addEntries(app, services);
  addHistory(app, services);
  addPlaceChanges(app, services);
}

function addPlaces(app: App, services: Services): void {
  app.get(
    '/api/places',
    {
      schema: {
        summary: 'Facilities in reach of which the register knows something',
        querystring: PLACES_QUERY,
        response: answers(PLACES),
      },
    },
    async (request) => {
      const { alarm, after, limit } = request.query;
      const network = services.store.catalogue.network();
      const reach = reachOf(viewerOfRequest(request, services), 'place', network);
      const rows = await placeRows(meant(reach, request.query, services), services);
      const places = parseYes(alarm) === true ? rows.filter(({ alarms }) => alarms > 0) : rows;
      const start = after === undefined ? 0 : places.findIndex(({ facility }) => facility === after) + 1;
      return withNames(
        {
          places: places.slice(start, start + (parseLimit(limit) ?? 100)),
          total: places.length,
          alarms: places.reduce((sum, { alarms }) => sum + alarms, 0),
          provinces: provincesOf(reach, network),
        },
        services,
      );
    },
  );
}

/** The facilities that the query means; `undefined`: all. */
function meant(
  reach: readonly FacilityId[] | undefined,
  { facility, q, province }: Static<typeof PLACES_QUERY>,
  { store }: Services,
): readonly FacilityId[] | undefined {
  const { catalogue } = store;
  const network = catalogue.network();
  const near = narrowed(reach, facility);
  if (q === undefined && province === undefined) return near;
  const found =
    q === undefined
      ? network.listFacilities().map(({ id }) => id)
      : catalogue
          .search()
          .find(q, { kinds: ['facility'], limit: 5_000 })
          .map(({ id }) => id);
  const within = near === undefined ? undefined : new Set(near);
  return found.filter(
    (id) =>
      (within === undefined || within.has(id)) &&
      (province === undefined || network.findFacility(id)?.province === province),
  );
}

function provincesOf(reach: readonly FacilityId[] | undefined, network: NationNetwork) {
  const near = reach === undefined ? undefined : new Set(reach.map((id) => network.findFacility(id)?.province));
  return network.nation.provinces
    .filter(({ code }) => near === undefined || near.has(code))
    .map(({ code, name }) => ({ code, name }));
}

function addAlarms(app: App, services: Services): void {
  app.get(
    '/api/places/alarms',
    {
      schema: {
        summary: 'Zones in reach that are unattended, uncovered or not as they should be now, latest first',
        querystring: ZONE_ALARMS_QUERY,
        response: answers(ZONE_ALARMS),
      },
    },
    async (request) => {
      const { facility, limit } = request.query;
      const network = services.store.catalogue.network();
      const reach = narrowed(reachOf(viewerOfRequest(request, services), 'place', network), facility);
      const alarms = await alarmsOf(reach, services);
      return withNames({ at: services.now(), alarms: alarms.slice(0, parseLimit(limit) ?? 100) }, services);
    },
  );
}

function addPlace(app: App, services: Services): void {
  app.get(
    '/api/places/:facility',
    { schema: { summary: 'The register of one facility', params: PLACE_PARAMS, response: answers(PLACE) } },
    async (request) => {
      const { facility } = request.params;
      const viewer = viewerOfRequest(request, services);
      const found = services.store.catalogue.network().findFacility(facility);
      if (found === undefined) throw notFound();
      assertMayRead(viewer, 'place', facility, services);
      const { registers } = services.store;
      const now = services.now();
      const opening = await registers.find<Bodies['opening']>('opening', facility);
      const machines = await machinesOf(facility, services);
      const { inside, ...records } = await recordsOf(facility, services);
      const isOpen = mayReadEntries(viewer, facility, services);
      const ends = await registers.endsOf(
        'machine',
        machines.map(({ id }) => id),
      );
      return withNames(
        {
          facility,
          openForKt1: found.openForKt1,
          opening: opening === undefined ? null : openingOf(opening),
          ...records,
          machines,
          inside: isOpen ? inside : [],
          alarms: await alarmsOf([facility], services),
          warnings: warningsOf(
            ends.filter(({ until }) => until <= now + WARNED_FOR),
            now,
          ),
          may: {
            keep: mayChange(viewer, 'place', facility, services),
            log: mayChange(viewer, 'entry', facility, services),
          },
        },
        services,
      );
    },
  );
}

function openingOf({ body, version, changedBy, changedAt }: RegisterRecord<Bodies['opening']>): Kt1Opening {
  return { ...body, version, changedBy, changedAt };
}

function mayReadEntries(viewer: Viewer, facility: FacilityId, services: Services) {
  const reach = reachOf(viewer, 'entry', services.store.catalogue.network());
  return reach === undefined || reach.includes(facility);
}

function addEntries(app: App, services: Services): void {
  app.get(
    '/api/places/:facility/entries',
    {
      schema: {
        summary: 'Who was inside on a day, newest first',
        params: PLACE_PARAMS,
        querystring: ENTRIES_QUERY,
        response: answers(ENTRIES),
      },
    },
    async (request) => {
      const { facility } = request.params;
      assertMayRead(viewerOfRequest(request, services), 'entry', facility, services);
      const { day = serviceDateOf(services.now()), limit } = request.query;
      assertDay(day, 'day');
      const period = { from: instantOf(day, 0), until: instantOf(addDays(day, 1), 0) };
      const records = await services.store.registers.list<Bodies['entry']>('entry', {
        facilities: [facility],
        ...period,
      });
      const entries = records.map((record): Entry => rowOf(record));
      return withNames({ day, entries: entries.slice(0, parseLimit(limit) ?? 200), total: entries.length }, services);
    },
  );
}

function addHistory(app: App, services: Services): void {
  app.get(
    '/api/places/:facility/history',
    {
      schema: {
        summary: 'Every version of a record of a facility, newest first',
        params: PLACE_PARAMS,
        querystring: PLACE_HISTORY_QUERY,
        response: answers(RECORD_HISTORY),
      },
    },
    async (request) => {
      const { facility } = request.params;
      const { register, id } = request.query;
      const kind = register === 'entry' ? 'entry' : 'place';
      assertMayRead(viewerOfRequest(request, services), kind, facility, services);
      const versions = await historyOf(register, id, services);
      const own = versions.filter((version) => version.facility === facility);
      if (own.length === 0) throw notFound();
      return withNames({ versions: own.map(versionRowOf) }, services);
    },
  );
}
