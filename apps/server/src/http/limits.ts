import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { ENDPOINTS } from '@giaolien/access';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { findToken } from './gate.ts';
import { Problem } from './problem.ts';

/** How many requests may come; the defaults stand in `start/settings.ts`. */
export interface RequestLimits {
  /** Of one address, and of one session, within `seconds`. */
  readonly perAddress: number;
  readonly perSession: number;
  readonly seconds: number;
}

/** Arrays and objects within each other; the deepest input of ours has five. */
const DEPTH = 16;

const METHODS: ReadonlySet<string> = new Set(Object.keys(ENDPOINTS).map((endpoint) => endpoint.split(' ')[0] ?? ''));
const ALLOWED = [...METHODS].toSorted().join(', ');

/** Only the methods that some endpoint has: no HEAD, TRACE or OPTIONS, because no other site may ask (ASVS V4.1.4). */
export function allowMethods(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (METHODS.has(request.method)) return;
    reply.header('allow', ALLOWED);
    throw new Problem(405, 'address_must_be_known');
  });
}

/**
 * Who asks too much is told when to ask again: 429 with `retry-after`. Nothing is lost by it, because an input keeps
 * its id until it has an answer (ASVS 5.0 V2.4.1). By address first: whoever invents sessions is still one address.
 */
export function limitRequests(app: FastifyInstance, limits: RequestLimits): void {
  const { seconds: duration } = limits;
  const addresses = new RateLimiterMemory({ points: limits.perAddress, duration });
  const sessions = new RateLimiterMemory({ points: limits.perSession, duration });
  app.addHook('onRequest', async (request, reply) => {
    try {
      await addresses.consume(request.ip);
      const session = sessionOf(request);
      if (session !== undefined) await sessions.consume(session);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      reply.header('retry-after', String(Math.max(1, Math.ceil(refused.msBeforeNext / 1000))));
      throw new Problem(429, 'requests_must_be_few');
    }
  });
}

/** Tokens themselves are not kept, not even in memory. */
function sessionOf(request: FastifyRequest): string | undefined {
  const token = findToken(request);
  return token === undefined ? undefined : createHash('sha256').update(token).digest('base64url');
}

/** JSON within bounds: no deeper than ours ever is, and no `__proto__` or `constructor.prototype` in it. */
export function boundJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    if (depthOf(text) > DEPTH) done(new Problem(400, 'nesting_must_be_shallow'));
    else void parse(request, text, done);
  });
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const CLOSING: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/** The most brackets of JSON that are open at once, without parsing it; of what is no JSON, some number. */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isText = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) isText = !isText;
    else if (isText && code === BACKSLASH) index += 1;
    else if (!isText && OPENING.has(code)) deepest = Math.max(deepest, (depth += 1));
    else if (!isText && CLOSING.has(code)) depth -= 1;
  }
  return deepest;
}
