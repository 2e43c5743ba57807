import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServerResponse } from 'node:http';
import { Type } from 'typebox';
import { viewerOf } from '../auth/principal.ts';
import { getPrincipal, principalOfSession } from '../http/gate.ts';
import { Problem } from '../http/problem.ts';
import type { App } from '../http/app.ts';
import { frameOf } from '../live/frame.ts';
import { StreamReader } from '../live/reader.ts';
import type { Services } from '../services.ts';
import { viewerOfRequest } from './reading.ts';

/** Browsers allow six connections to a host; a person with several screens open needs few more. */
const STREAMS_PER_PERSON = 20;
const RETRY_MILLISECONDS = 3_000;

const STREAM_QUERY = Type.Object(
  {
    after: Type.Optional(
      Type.String({ pattern: '^(-1|[0-9]{1,15})$', description: 'last position already known; -1: from the start' }),
    ),
  },
  { additionalProperties: false },
);

/** Facts and positions as they happen (server-sent events): backfill, cut-over, live, by one cursor. */
export function addStreamRoute(app: App, services: Services): void {
  const { hub, observe } = services;
  app.get(
    '/api/stream',
    {
      schema: {
        summary: 'Server-sent events: `facts` (id = position), `positions`, `heartbeat`, `dropped`',
        description: 'Without `after` or `Last-Event-ID` the stream begins now.',
        querystring: STREAM_QUERY,
        produces: ['text/event-stream'],
      },
    },
    (request, reply) => {
      const { actor, session } = getPrincipal(request);
      if (hub.countOf(actor.person) >= STREAMS_PER_PERSON) throw new Problem(429, 'requests_must_be_few');
      const response = takeOver(reply);
      const reader = new StreamReader({
        viewer: viewerOfRequest(request, services),
        after: Math.min(findCursor(request) ?? hub.position, hub.position),
        response,
        async findViewer() {
          // By its name: the session may have a newer token than the one that this stream began with.
          const current = await services.sessions.findOpen(session.id);
          const principal = current === undefined ? null : principalOfSession(current, services);
          if (principal === null) return undefined;
          const now = services.now();
          return viewerOf(principal, now, services.security.glassOf(session.person, now));
        },
        onEnd(reason) {
          stopListening();
          hub.leave(reader);
          observe.streamClosed(reason);
        },
      });
      // Signed out, revoked, disabled or locked: the stream ends with the session, not with the next look at it.
      const stopListening = services.sessions.onEnd(session.id, () => reader.drop('session_must_be_open'));
      observe.streamOpened();
      reader.send(Buffer.concat([Buffer.from(`retry: ${RETRY_MILLISECONDS}\n\n`), frameOf('heartbeat', {})]));
      void hub.join(reader);
      // Whatever ended before someone listened is noticed here.
      void reader.renew().catch(() => reader.drop('stream_failed'));
    },
  );
}

/** The bare connection, with every header that hooks have set and those of an event stream. */
function takeOver(reply: FastifyReply): ServerResponse {
  reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value);
  }
  return reply.raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
}

/** `Last-Event-ID` is newer than the address, which a browser repeats as it was. */
function findCursor(request: FastifyRequest<{ Querystring: { after?: string } }>): number | undefined {
  const last = request.headers['last-event-id'];
  if (typeof last === 'string' && /^[0-9]{1,15}$/.test(last)) return Number(last);
  const { after } = request.query;
  return after === undefined ? undefined : Number(after);
}
