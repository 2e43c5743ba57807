import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { timingSafeEqual } from 'node:crypto';
import { ENDPOINTS, holdsOneOf, type EndpointRule } from '@giaolien/access';
import { principalOf, type Principal } from '../auth/principal.ts';
import type { Services } from '../services.ts';
import { Problem } from './problem.ts';

export const SESSION_COOKIE = 'giaolien_session';
const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call it; the console's own files say so themselves, everything else stands in ENDPOINTS. */
    access?: EndpointRule;
  }
  interface FastifyRequest {
    principal: Principal | null;
  }
}

/**
 * Deny by default: a route that no line of ENDPOINTS names cannot be registered, and every request is held against its
 * line before its body is read.
 */
export function guardRoutes(app: FastifyInstance, services: Services): void {
  app.decorateRequest('principal', null);
  app.addHook('onRoute', (route) => {
    const access = ENDPOINTS[`${String(route.method)} ${route.url}`] ?? route.config?.access;
    if (access === undefined) {
      throw new Error(
        `Who may call ${String(route.method)} ${route.url}? Add a line to the endpoints of packages/access.`,
      );
    }
    route.config = { ...route.config, access };
  });
  app.addHook('onRequest', async (request) => {
    refuseForeign(request);
    const { access } = request.routeOptions.config;
    if (access === undefined || access.who === 'anyone') return;
    if (access.who === 'this-machine') {
      if (!isThisMachine(request.ip)) throw new Problem(403, 'role_must_allow');
      return;
    }
    if (request.routeOptions.url === '/ingest/traccar' && holdsToken(request, services.traccarToken)) return;
    request.principal = await findPrincipal(request, services, true);
    if (request.principal === null) throw new Problem(401, 'session_must_be_open');
    if (access.who !== 'signed-in' && !holdsOneOf(request.principal.actor.roles, access.who)) {
      throw new Problem(403, 'role_must_allow');
    }
  });
}

/** The principal of a route that only the signed-in may call. */
export function getPrincipal(request: FastifyRequest): Principal {
  if (request.principal === null) throw new Problem(401, 'session_must_be_open');
  return request.principal;
}

/** The token of a request: `authorization: Bearer …` of a device, or the cookie of a browser. */
export function findToken(request: FastifyRequest): string | undefined {
  const { authorization } = request.headers;
  if (authorization?.startsWith('Bearer ') === true) return authorization.slice('Bearer '.length);
  return request.cookies[SESSION_COOKIE];
}

/** Gives the browser its session, out of reach of scripts and of other sites. */
export function setSessionCookie(reply: FastifyReply, token: string, lifetimeSeconds: number): void {
  reply.setCookie(SESSION_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: 'auto',
    maxAge: lifetimeSeconds,
  });
}

/** Takes the session cookie back. */
export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(SESSION_COOKIE, { path: '/', httpOnly: true, sameSite: 'strict', secure: 'auto' });
}

/** The signed-in person as the register has him now; `null` for nobody. `touch`: he did something just now. */
export async function findPrincipal(
  request: FastifyRequest,
  services: Services,
  touch: boolean,
): Promise<Principal | null> {
  const token = findToken(request);
  if (token === undefined || token === '') return null;
  const session = await services.sessions.find(token, touch);
  if (session === undefined) return null;
  const network = services.store.catalogue.network();
  const person = network.findPerson(session.person);
  const facility = network.findFacility(session.facility);
  return person === undefined || facility === undefined ? null : principalOf(person, facility, session.until);
}

/** Another site may not act through this browser, even if a cookie slipped along. */
function refuseForeign(request: FastifyRequest): void {
  if (SAFE_METHODS.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  const isForeign = origin !== undefined && origin !== 'null' && hostOf(origin) !== request.host;
  if (site === 'cross-site' || isForeign) throw new Problem(403, 'request_must_come_from_here');
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

function isThisMachine(ip: string): boolean {
  return ip === '127.0.0.1' || ip === '::1' || ip === '::ffff:127.0.0.1';
}

function holdsToken(request: FastifyRequest, token: string | undefined): boolean {
  const given = findToken(request);
  if (token === undefined || given === undefined) return false;
  const one = Buffer.from(given);
  const other = Buffer.from(token);
  return one.length === other.length && timingSafeEqual(one, other);
}
