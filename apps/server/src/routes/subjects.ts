import { classEver, type RowKind, type Viewer } from '@giaolien/access';
import {
  stricterSecrecy,
  subjectOf,
  type DespatchState,
  type HandoverState,
  type NowOf,
  type ReceptacleState,
  type SecrecyClass,
  type SubjectId,
} from '@giaolien/kernel';
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
} from '@giaolien/wire';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { App } from '../http/app.ts';
import { answers } from '../http/openapi.ts';
import { languageOf } from '../http/problem.ts';
import { callerOf } from '../security/caller.ts';
import { recordListed, recordRead, secrecyOf, type ReadRow } from '../security/reads.ts';
import type { Services } from '../services.ts';
import {
  absent,
  irregularityRowOf,
  parseLimit,
  parseStates,
  readableFacts,
  viewerOfRequest,
  withNames,
} from './reading.ts';

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
      const states = parseStates<ReceptacleState>(state);
      const receptacles = await views.listReceptacles(viewer, { ...filter, states, limit: parseLimit(limit) });
      await recordListed(services, callerOf(request), 'receptacles', receptacles.map(readRowOf('receptacle')));
      return withNames({ receptacles }, services);
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
      const subject = subjectOf('receptacle', request.params.id);
      if (receptacle === undefined) throw absent(services, request, subject);
      const secrecy = secrecyOf('receptacle', receptacle);
      return withNames({ receptacle, ...(await traceOf({ subject, secrecy }, viewer, request, services)) }, services);
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
      const states = parseStates<DespatchState>(state);
      const despatches = await views.listDespatches(viewer, { ...filter, states, limit: parseLimit(limit) });
      await recordListed(services, callerOf(request), 'despatches', despatches.map(readRowOf('despatch')));
      return withNames({ despatches }, services);
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
      const subject = subjectOf('despatch', request.params.id);
      if (despatch === undefined) throw absent(services, request, subject);
      const secrecy = secrecyOf('despatch', despatch);
      return withNames({ despatch, ...(await traceOf({ subject, secrecy }, viewer, request, services)) }, services);
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
      const states = parseStates<HandoverState>(state);
      const handovers = await views.listHandovers(viewer, { ...filter, states, limit: parseLimit(limit) });
      await recordListed(services, callerOf(request), 'handovers', handovers.map(readRowOf('handover')));
      return withNames({ handovers }, services);
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
      const subject = subjectOf('handover', request.params.id);
      if (handover === undefined) throw absent(services, request, subject);
      const secrecy = secrecyOf('handover', handover);
      return withNames({ handover, ...(await traceOf({ subject, secrecy }, viewer, request, services)) }, services);
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
      const trips = await views.listTrips(viewer, { ...filter, states: parseStates(state), limit: parseLimit(limit) });
      await recordListed(services, callerOf(request), 'trips', trips.map(readRowOf('trip')));
      return withNames({ trips }, services);
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
      const subject = subjectOf('trip', request.params.id);
      if (trip === undefined) throw absent(services, request, subject);
      const secrecy = secrecyOf('trip', trip);
      return withNames({ trip, ...(await traceOf({ subject, secrecy }, viewer, request, services)) }, services);
    },
  );
}

/** A record as the security log counts it. */
function readRowOf<Kind extends RowKind>(kind: Kind): (now: NowOf[Kind]) => ReadRow {
  return (now) => ({ id: now.id, secrecy: secrecyOf(kind, now) });
}

/** What happened to a record, as the viewer may read it; that he reads it is recorded, with the highest class in it. */
async function traceOf(
  { subject, secrecy }: { readonly subject: SubjectId; readonly secrecy: SecrecyClass | null },
  viewer: Viewer,
  request: FastifyRequest,
  services: Services,
) {
  const { views } = services.store;
  const facts = await views.history(viewer, subject);
  const highest = stricterSecrecy(secrecy, classEver(subject, facts));
  await recordRead(services, callerOf(request), subject, highest);
  const irregularities = await views.listIrregularitiesAbout(viewer, subject);
  return {
    story: await readableFacts(facts, { viewer, story: new Set([subject]) }, services),
    irregularities: irregularities.map((one) => irregularityRowOf(viewer, one, languageOf(request))),
  };
}
