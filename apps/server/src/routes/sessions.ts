import { SESSION_LIST, SESSIONS_QUERY, type SessionRow } from '@giaolien/wire';
import { Type } from 'typebox';
import { administers } from '../auth/offices.ts';
import type { Principal } from '../auth/principal.ts';
import type { OpenSession } from '../auth/sessions.ts';
import { note } from '../auth/sign-in.ts';
import type { App } from '../http/app.ts';
import { getPrincipal } from '../http/gate.ts';
import { answers } from '../http/openapi.ts';
import { notFound, Problem } from '../http/problem.ts';
import type { Services } from '../services.ts';

const SESSION_PARAMS = Type.Object({ id: Type.String({ format: 'uuid' }) }, { additionalProperties: false });

/** Where one is signed in, and the end of it: for oneself, and for administrators of who they administer. */
export function addSessionListRoutes(app: App, services: Services): void {
  app.get(
    '/api/sessions',
    {
      schema: {
        summary: 'Open sessions of the caller; of another person: administrators',
        querystring: SESSIONS_QUERY,
        response: answers(SESSION_LIST),
      },
    },
    async (request) => {
      const principal = getPrincipal(request);
      const { person = principal.actor.person } = request.query;
      if (!mayManage(principal, person, services)) throw new Problem(403, 'role_must_allow');
      const sessions = await services.sessions.list(person);
      return { sessions: await Promise.all(sessions.map((session) => rowOf(session, principal, services))) };
    },
  );

  app.delete(
    '/api/sessions/:id',
    {
      schema: {
        summary: 'End a session; its streams close at once',
        params: SESSION_PARAMS,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const principal = getPrincipal(request);
      const session = await services.store.accounts.findSessionById(request.params.id);
      if (session === undefined || !mayManage(principal, session.person, services)) throw notFound();
      await services.sessions.end([session], 'revoked');
      await note('session-revoked', session, request, services, { by: principal.actor.person });
      return reply.code(204).send(null);
    },
  );
}

function mayManage(principal: Principal, person: string, services: Services): boolean {
  return principal.actor.person === person || administers(principal, person, services);
}

async function rowOf(session: OpenSession, principal: Principal, { devices }: Services): Promise<SessionRow> {
  const { id, person, facility, method, openedAt, seenAt, until, lockedAt, device, address } = session;
  return {
    id,
    person,
    facility,
    method,
    openedAt,
    seenAt,
    until,
    lockedAt,
    address,
    device: device === null ? null : { id: device, name: await devices.nameOf(device) },
    current: id === principal.session.id,
  };
}
