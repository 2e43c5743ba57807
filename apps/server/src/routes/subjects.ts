import { subjectOf, type SubjectId } from '@giaolien/kernel';
import type { Viewer } from '@giaolien/store';
import {
  DESPATCH_LIST,
  DESPATCH_TRACE,
  DESPATCHES_QUERY,
  HANDOVER_LIST,
  HANDOVER_TRACE,
  HANDOVERS_QUERY,
  RECEPTACLE_LIST,
  RECEPTACLE_TRACE,
  RECEPTACLES_QUERY,
  TRIP_LIST,
  TRIP_TRACE,
  TRIPS_QUERY,
  type Language,
} from '@giaolien/wire';
import { Type } from 'typebox';
import type { App } from '../http/app.ts';
import { answers } from '../http/openapi.ts';
import { languageOf, notFound } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { irregularityRowOf, parseLimit, parseStates, readableFacts, viewerOfRequest, withNames } from './reading.ts';

const ID = Type.Object({ id: Type.String({ maxLength: 60 }) });

/** Receptacles, despatches, hand-over lists and trips. */
export function addSubjectRoutes(app: App, services: Services): void {
  addReceptacleRoutes(app, services);
  addDespatchRoutes(app, services);
  addHandoverRoutes(app, services);
  addTripRoutes(app, services);
}

function addReceptacleRoutes(app: App, services: Services): void {
  const { views } = services.store;
  app.get(
    '/api/receptacles',
    {
      schema: {
        summary: 'Bags and boxes, last moved first',
        querystring: RECEPTACLES_QUERY,
        response: answers(RECEPTACLE_LIST),
      },
    },
    async (request) => {
      const { limit, state, ...filter } = request.query;
      const viewer = viewerOfRequest(request, services);
      return withNames(
        {
          receptacles: await views.listReceptacles(viewer, {
            ...filter,
            states: parseStates(state),
            limit: parseLimit(limit),
          }),
        },
        services,
      );
    },
  );
  app.get(
    '/api/receptacles/:id',
    {
      schema: { summary: 'One bag or box', params: ID, response: answers(RECEPTACLE_TRACE) },
    },
    async (request) => {
      const viewer = viewerOfRequest(request, services);
      const receptacle = await views.findReceptacle(viewer, request.params.id);
      if (receptacle === undefined) throw notFound();
      const trace = await traceOf(subjectOf('receptacle', receptacle.id), viewer, languageOf(request), services);
      return withNames({ receptacle, ...trace }, services);
    },
  );
}

function addDespatchRoutes(app: App, services: Services): void {
  const { views } = services.store;
  app.get(
    '/api/despatches',
    {
      schema: { summary: 'Despatches, newest first', querystring: DESPATCHES_QUERY, response: answers(DESPATCH_LIST) },
    },
    async (request) => {
      const { limit, state, ...filter } = request.query;
      const viewer = viewerOfRequest(request, services);
      return withNames(
        {
          despatches: await views.listDespatches(viewer, {
            ...filter,
            states: parseStates(state),
            limit: parseLimit(limit),
          }),
        },
        services,
      );
    },
  );
  app.get(
    '/api/despatches/:id',
    {
      schema: { summary: 'One despatch', params: ID, response: answers(DESPATCH_TRACE) },
    },
    async (request) => {
      const viewer = viewerOfRequest(request, services);
      const despatch = await views.findDespatch(viewer, request.params.id);
      if (despatch === undefined) throw notFound();
      const trace = await traceOf(subjectOf('despatch', despatch.id), viewer, languageOf(request), services);
      return withNames({ despatch, ...trace }, services);
    },
  );
}

function addHandoverRoutes(app: App, services: Services): void {
  const { views } = services.store;
  app.get(
    '/api/handovers',
    {
      schema: {
        summary: 'Hand-over lists, newest first',
        querystring: HANDOVERS_QUERY,
        response: answers(HANDOVER_LIST),
      },
    },
    async (request) => {
      const { limit, state, ...filter } = request.query;
      const viewer = viewerOfRequest(request, services);
      return withNames(
        {
          handovers: await views.listHandovers(viewer, {
            ...filter,
            states: parseStates(state),
            limit: parseLimit(limit),
          }),
        },
        services,
      );
    },
  );
  app.get(
    '/api/handovers/:id',
    {
      schema: { summary: 'One hand-over list', params: ID, response: answers(HANDOVER_TRACE) },
    },
    async (request) => {
      const viewer = viewerOfRequest(request, services);
      const handover = await views.findHandover(viewer, request.params.id);
      if (handover === undefined) throw notFound();
      const trace = await traceOf(subjectOf('handover', handover.id), viewer, languageOf(request), services);
      return withNames({ handover, ...trace }, services);
    },
  );
}

function addTripRoutes(app: App, services: Services): void {
  const { views } = services.store;
  app.get(
    '/api/trips',
    {
      schema: { summary: 'Trips, latest start first', querystring: TRIPS_QUERY, response: answers(TRIP_LIST) },
    },
    async (request) => {
      const { limit, state, ...filter } = request.query;
      const viewer = viewerOfRequest(request, services);
      return withNames(
        { trips: await views.listTrips(viewer, { ...filter, states: parseStates(state), limit: parseLimit(limit) }) },
        services,
      );
    },
  );
  app.get(
    '/api/trips/:id',
    {
      schema: { summary: 'One trip', params: ID, response: answers(TRIP_TRACE) },
    },
    async (request) => {
      const viewer = viewerOfRequest(request, services);
      const trip = await views.findTrip(viewer, request.params.id);
      if (trip === undefined) throw notFound();
      const trace = await traceOf(subjectOf('trip', trip.id), viewer, languageOf(request), services);
      return withNames({ trip, ...trace }, services);
    },
  );
}

async function traceOf(subject: SubjectId, viewer: Viewer, language: Language, services: Services) {
  const { log, views } = services.store;
  const facts = await log.history(subject);
  const irregularities = await views.listIrregularities(viewer, { about: [subject] });
  return {
    story: await readableFacts(facts, viewer, new Set([subject]), services),
    irregularities: irregularities.map((irregularity) => irregularityRowOf(irregularity, language)),
  };
}
