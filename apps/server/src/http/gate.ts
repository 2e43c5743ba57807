import type { FastifyInstance, FastifyRequest } from 'fastify';
import { timingSafeEqual } from 'node:crypto';
import { ENDPOINTS, holdsOneOf, type EndpointRule } from '@giaolien/access';
import { readCookie } from '../auth/cookies.ts';
import { isAtHome } from '../auth/place.ts';
import { principalOf, type Principal } from '../auth/principal.ts';
import type { OpenSession } from '../auth/sessions.ts';
import { isProvenNow } from '../auth/strength.ts';
import type { Services } from '../services.ts';
import { Problem } from './problem.ts';

const FORWARDING_HEADERS = ['forwarded', 'x-forwarded-for', 'x-real-ip'] as const;
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
 * line before its body is read. In this order: signed in at the place where the session lives, screen not locked, role,
 * young proof.
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
  const warnOfProxy = onceOf(warnOfHiddenProxy);
  app.addHook('onRequest', async (request) => {
    refuseForeign(request);
    if (isForwarded(request) && isThisMachine(request.ip)) warnOfProxy(request);
    const { access } = request.routeOptions.config;
    if (access === undefined || access.who === 'anyone') return;
    if (access.who === 'this-machine') {
      if (!isThisMachine(request.ip) || isForwarded(request)) throw new Problem(403, 'role_must_allow');
      return;
    }
    if (request.routeOptions.url === '/ingest/traccar' && holdsToken(request, services.traccarToken)) return;
    request.principal = await findPrincipal(request, services, !isBackground(request));
    if (request.principal === null) throw new Problem(401, 'session_must_be_open');
    const { lockedAt, provenAt } = request.principal.session;
    if (lockedAt !== null && access.whileLocked !== true) throw new Problem(423, 'screen_must_be_unlocked');
    if (access.who !== 'signed-in' && !holdsOneOf(request.principal.actor.roles, access.who)) {
      throw new Problem(403, 'role_must_allow');
    }
    if (access.stepUp === true && !isProvenNow(provenAt, services.now())) {
      throw new Problem(403, 'identity_must_be_proven_anew');
    }
  });
}

/** A screen that only refreshes itself is not a person at it: such requests say so and begin no idle time anew. */
function isBackground(request: FastifyRequest): boolean {
  return request.headers['giaolien-background'] !== undefined;
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
  return readCookie(request, 'session');
}

/**
 * The signed-in person as the register has him now; `null` for nobody. `touch`: he did something just now. A token that
 * comes from elsewhere than its session lives is a stolen one: its session is locked, and the security log says so.
 */
export async function findPrincipal(
  request: FastifyRequest,
  services: Services,
  touch: boolean,
): Promise<Principal | null> {
  const token = findToken(request);
  if (token === undefined || token === '') return null;
  const session = await services.sessions.find(token, false);
  if (session === undefined) return null;
  if (!(await isAtHome(request, session, services))) {
    await lockMisused(request, session, services);
    return null;
  }
  if (touch) services.sessions.touch(session.id);
  return principalOfSession(session, services);
}

/** The person of an open session as the register has him now; `null` when he has left it. */
export function principalOfSession(session: OpenSession, { store }: Pick<Services, 'store'>): Principal | null {
  const network = store.catalogue.network();
  const person = network.findPerson(session.person);
  const facility = network.findFacility(session.facility);
  return person === undefined || facility === undefined ? null : principalOf(person, facility, session);
}

/** The owner proves himself anew before anything goes on; whoever has the token cannot. */
async function lockMisused(request: FastifyRequest, session: OpenSession, services: Services): Promise<void> {
  if (session.lockedAt !== null) return;
  await services.sessions.lock(session.id);
  await services.security.record({
    kind: 'session-misused',
    person: session.person,
    session: session.id,
    facility: session.facility,
    address: request.ip,
    detail: { method: session.method, device: session.device, opened: session.address },
  });
}

/** Another site may not act through this browser, even if a cookie slipped along. */
function refuseForeign(request: FastifyRequest): void {
  if (SAFE_METHODS.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  // `null` is what a sandboxed frame or a page of nowhere says.
  const isForeign = origin !== undefined && hostOf(origin) !== request.host;
  if (site === 'cross-site' || isForeign) throw new Problem(403, 'request_must_come_from_here');
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

/** True behind a proxy that the settings do not name: the address is the proxy's, and everybody's. */
function isForwarded({ headers, ips }: FastifyRequest): boolean {
  return ips === undefined && FORWARDING_HEADERS.some((name) => headers[name] !== undefined);
}

function warnOfHiddenProxy({ log }: FastifyRequest): void {
  log.warn('A proxy on this machine that GIAOLIEN_PROXY does not name: all of its visitors have one address.');
}

function onceOf<Argument>(act: (argument: Argument) => void): (argument: Argument) => void {
  let isDone = false;
  return (argument) => {
    if (!isDone) act(argument);
    isDone = true;
  };
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
