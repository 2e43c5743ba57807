import type { Equipment, EquipmentNow, Instant, RequestState, SealLife } from '@giaolien/kernel';
import {
  EQUIPMENT_LIST,
  EQUIPMENT_QUERY,
  EXCLUSION_LIST,
  EXCLUSIONS_QUERY,
  REQUEST_LIST,
  REQUESTS_QUERY,
  SEAL_LIST,
  SEALS_QUERY,
  type EquipmentRow,
} from '@giaolien/wire';
import type { App } from '../http/app.ts';
import { answers } from '../http/openapi.ts';
import type { Services } from '../services.ts';
import { parseLimit, parseStates, viewerOfRequest, withNames } from './reading.ts';

/** The registers of machines, seals, collections, and decisions on force majeure. */
export function addRegisterRoutes(app: App, services: Services): void {
  const { views } = services.store;
  addEquipmentRoute(app, services);

  app.get(
    '/api/seals',
    {
      schema: { summary: 'The seal register, by number', querystring: SEALS_QUERY, response: answers(SEAL_LIST) },
    },
    async (request) => {
      const { facility, state, limit, after } = request.query;
      const states = parseStates<SealLife>(state);
      const filter = { facility, after, states, limit: parseLimit(limit) };
      return withNames({ seals: await views.listSeals(viewerOfRequest(request, services), filter) }, services);
    },
  );

  app.get(
    '/api/requests',
    {
      schema: {
        summary: 'Requests to collect, newest first',
        querystring: REQUESTS_QUERY,
        response: answers(REQUEST_LIST),
      },
    },
    async (request) => {
      const { facility, state, limit } = request.query;
      const states = parseStates<RequestState>(state);
      const filter = { facility, states, limit: parseLimit(limit) };
      return withNames({ requests: await views.listRequests(viewerOfRequest(request, services), filter) }, services);
    },
  );

  app.get(
    '/api/exclusions',
    {
      schema: {
        summary: 'Decisions on force majeure, latest period first',
        querystring: EXCLUSIONS_QUERY,
        response: answers(EXCLUSION_LIST),
      },
    },
    async (request) => {
      const viewer = viewerOfRequest(request, services);
      const exclusions = await views.listExclusions(viewer, parseLimit(request.query.limit));
      return withNames({ exclusions }, services);
    },
  );
}

function addEquipmentRoute(app: App, services: Services): void {
  const { catalogue, views } = services.store;
  app.get(
    '/api/equipment',
    {
      schema: {
        summary: 'Machines and scales, with whether they work',
        querystring: EQUIPMENT_QUERY,
        response: answers(EQUIPMENT_LIST),
      },
    },
    async (request) => {
      const { facility, limit } = request.query;
      const network = catalogue.network();
      const all = facility === undefined ? network.nation.equipment : network.listEquipment(facility);
      const machines = all.slice(0, parseLimit(limit) ?? 200);
      const reports = await views.listEquipmentReports(machines.map(({ id }) => id));
      const byId = new Map(reports.map((report) => [report.id, report]));
      const now = services.now();
      return withNames({ equipment: machines.map((machine) => rowOf(machine, byId.get(machine.id), now)) }, services);
    },
  );
}

function rowOf(machine: Equipment, reported: EquipmentNow | undefined, now: Instant): EquipmentRow {
  return {
    ...machine,
    calibrated: now < machine.calibratedUntil,
    working: reported?.working ?? true,
    since: reported?.since ?? null,
  };
}
