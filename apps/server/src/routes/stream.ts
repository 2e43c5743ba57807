import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { findToken, getPrincipal } from '../http/gate.ts';
import { Problem } from '../http/problem.ts';
import type { App } from '../http/app.ts';
import { frameOf } from '../live/frame.ts';
import { StreamReader } from '../live/reader.ts';
import type { Services } from '../services.ts';
import { viewerOfRequest } from './reading.ts';

/** Browsers allow six connections to a host; a person with several screens open needs few more. */
const STREAMS_PER_PERSON = 20;
/** How often an open stream asks whether its session still is. */
const SESSION_CHECK = 15_000;
const RETRY_MILLISECONDS = 3_000;

const STREAM_QUERY = Type.Object(
  { after: Type.Optional(Type.String({ pattern: '^(-1|[0-9]{1,15})$', description: 'last position already known; -1: from the start' })) },
  { additionalProperties: false },
);

/** Facts and positions as they happen (server-sent events): backfill, cut-over, live, by one cursor. */
export function addStreamRoute(app: App, services: Services): void {
  const { hub, observe, sessions } = services;
  app.get('/api/stream', {
    schema: {
      summary: 'Server-sent events: `facts` (id = position), `positions`, `heartbeat`, `dropped`',
      description: 'Without `after` or `Last-Event-ID` the stream begins now.',
      querystring: STREAM_QUERY,
      produces: ['text/event-stream'],
    },
  }, (request, reply) => {
    const { actor } = getPrincipal(request);
    if (hub.countOf(actor.person) >= STREAMS_PER_PERSON) throw new Problem(429, 'requests_must_be_few');
    const token = findToken(request) ?? '';
    reply.hijack();
    const response = reply.raw;
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) response.setHeader(name, value);
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no',
    });
    const reader = new StreamReader(viewerOfRequest(request, services), findCursor(request) ?? hub.position, response, (reason) => {
      clearInterval(watch);
      hub.leave(reader);
      observe.streamClosed(reason);
    });
    const watch = setInterval(() => {
      void sessions.find(token, false).then(
        (session) => session ?? reader.drop('session_must_be_open'),
        (error: unknown) => observe.backgroundFailed('session check of a stream', error),
      );
    }, SESSION_CHECK).unref();
    observe.streamOpened();
    reader.send(Buffer.concat([Buffer.from(`retry: ${RETRY_MILLISECONDS}\n\n`), frameOf('heartbeat', {})]));
    void hub.join(reader);
  });
}

/** `Last-Event-ID` is newer than the address, which a browser repeats as it was. */
function findCursor(request: FastifyRequest<{ Querystring: { after?: string } }>): number | undefined {
  const last = request.headers['last-event-id'];
  if (typeof last === 'string' && /^[0-9]{1,15}$/.test(last)) return Number(last);
  const { after } = request.query;
  return after === undefined ? undefined : Number(after);
}
