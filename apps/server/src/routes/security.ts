import {
  ALARM_LIST,
  ALARM_ONE,
  ALARM_PARAMS,
  ALARM_REVIEW,
  ALARMS_QUERY,
  GLASS_LIST,
  SECURITY_EXPORT_QUERY,
  SECURITY_LOG,
  SECURITY_LOG_QUERY,
  type AlarmState,
} from '@giaolien/wire';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { App } from '../http/app.ts';
import { getPrincipal } from '../http/gate.ts';
import { answers } from '../http/openapi.ts';
import { acknowledgeAlarm, listAlarms, reviewAlarm } from '../security/alarms.ts';
import type { Party } from '../security/approvals.ts';
import { callerOf } from '../security/caller.ts';
import { csvOf, filterOf, headOf, readableEntries } from '../security/log-reading.ts';
import type { Services } from '../services.ts';
import { parseLimit, parseStates, viewerOfRequest, withNames } from './reading.ts';

const LIMIT = 100;

/** The security log for the inspector, the alarms for who is called, and one's own break-glasses. */
export function addSecurityRoutes(app: App, services: Services): void {
  addLogRoutes(app, services);
  addAlarmRoutes(app, services);
  app.get(
    '/api/security/glass',
    { schema: { summary: "The caller's own break-glasses, newest first", response: answers(GLASS_LIST) } },
    async (request) => {
      const now = services.now();
      const granted = await services.store.security.glass.listOf(getPrincipal(request).actor.person, LIMIT);
      const grants = granted.map(({ id, subject, reason, incident, approver, openedAt, until }) => {
        return { id, subject, reason, incident, approver, from: openedAt, until, isOpen: now < until };
      });
      return withNames({ grants }, services);
    },
  );
}

function addLogRoutes(app: App, services: Services): void {
  const { security, store } = services;
  app.get(
    '/api/security/log',
    {
      schema: {
        summary: 'The security log, newest first; that it was read stands in it',
        querystring: SECURITY_LOG_QUERY,
        response: answers(SECURITY_LOG),
      },
    },
    async (request) => {
      const viewer = viewerOfRequest(request, services);
      const filter = filterOf(request.query, viewer);
      const limit = parseLimit(request.query.limit) ?? LIMIT;
      const found = await store.security.log.list(filter, limit);
      await security.record({
        ...callerOf(request),
        kind: 'security-log-read',
        detail: { rows: found.length, of: request.query.person ?? null, kinds: request.query.kind ?? null },
      });
      const entries = readableEntries(found, viewer);
      const next = found.length < limit ? null : (found.at(-1)?.seq ?? null);
      return withNames({ entries, next, head: await headOf(services) }, services);
    },
  );

  app.get(
    '/api/security/log/export.csv',
    {
      schema: {
        summary: 'The same as a file; that it was taken out stands in the log',
        querystring: SECURITY_EXPORT_QUERY,
        produces: ['text/csv'],
      },
    },
    async (request, reply) => {
      const viewer = viewerOfRequest(request, services);
      // What is written from now on, this entry first, is not in the file: it would never end.
      const { seq } = await store.security.log.end();
      const filter = { ...filterOf(request.query, viewer), before: seq + 1 };
      const rows = await store.security.log.count(filter);
      await security.record({
        ...callerOf(request),
        kind: 'security-log-exported',
        detail: { rows, of: request.query.person ?? null, kinds: request.query.kind ?? null },
      });
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="nhat-ky-an-ninh.csv"')
        .send(Readable.from(csvOf(store.security.log, filter, viewer)));
    },
  );
}

function addAlarmRoutes(app: App, services: Services): void {
  app.get(
    '/api/security/alarms',
    {
      schema: {
        summary: 'Alarms of security, newest first; `open`: how many nobody has acknowledged',
        querystring: ALARMS_QUERY,
        response: answers(ALARM_LIST),
      },
    },
    async (request) => {
      const states = parseStates<AlarmState>(request.query.state);
      const limit = parseLimit(request.query.limit) ?? LIMIT;
      return withNames(await listAlarms(services, viewerOfRequest(request, services), states, limit), services);
    },
  );

  app.post(
    '/api/security/alarms/:id/acknowledge',
    { schema: { summary: 'Someone has seen it', params: ALARM_PARAMS, response: answers(ALARM_ONE) } },
    async (request) => {
      const viewer = viewerOfRequest(request, services);
      const alarm = await acknowledgeAlarm(services, partyOf(request), viewer, request.params.id);
      return withNames({ alarm }, services);
    },
  );

  app.post(
    '/api/security/alarms/:id/review',
    {
      schema: {
        summary: 'A third person says whether what happened was right',
        params: ALARM_PARAMS,
        body: ALARM_REVIEW,
        response: answers(ALARM_ONE),
      },
    },
    async (request) => {
      const viewer = viewerOfRequest(request, services);
      const alarm = await reviewAlarm(services, partyOf(request), viewer, request.params.id, request.body);
      return withNames({ alarm }, services);
    },
  );
}

function partyOf(request: FastifyRequest): Party {
  return { principal: getPrincipal(request), caller: callerOf(request) };
}
