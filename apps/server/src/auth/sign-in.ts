import type { FastifyReply, FastifyRequest } from 'fastify';
import { clearanceOf, type Instant } from '@giaolien/kernel';
import type { OpenedSession, SecurityDetail, SecurityKind, Session } from '@giaolien/wire';
import { Problem } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { readCookie, setSessionCookie } from './cookies.ts';
import { bindingOf, type Place } from './place.ts';
import { principalOf, rolesOf, type Principal } from './principal.ts';
import type { Proven } from './proof.ts';
import type { FreshSession, OpenSession } from './sessions.ts';
import { capped, STEP_UP_LIFETIME } from './strength.ts';

/**
 * Opens a session for who has proved himself. Its token is new whatever the browser brought along, whose former session
 * ends; at a counter computer so does that of the person before.
 * @throws Problem 401 when the account was disabled meanwhile, or the person has left the register
 */
export async function openFor(
  proven: Proven,
  place: Place,
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
): Promise<OpenedSession> {
  const { sessions } = services;
  const fresh = await sessions.open(proven.person, proven.method, bindingOf(place));
  if (fresh === undefined) throw new Problem(401, 'sign_in_must_match');
  const replaced = await endFormer(fresh.session, request, services);
  const { method, device } = fresh.session;
  await note('signed-in', fresh.session, request, services, { method, device, replaced });
  return deliver(fresh, request, reply, services);
}

/** Takes a new proof over and gives the session a new token. @throws Problem 401 when it has ended */
export async function renewBy(
  proven: Proven,
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
): Promise<OpenedSession> {
  const principal = request.principal;
  if (principal === null) throw new Problem(401, 'session_must_be_open');
  if (proven.person.id !== principal.actor.person) throw new Problem(403, 'proof_must_match');
  const wasLocked = principal.session.lockedAt !== null;
  const fresh = await services.sessions.renew(principal.session, proven.method);
  if (fresh === undefined) throw new Problem(401, 'session_must_be_open');
  const kind = wasLocked ? 'screen-unlocked' : 'identity-proven';
  await note(kind, fresh.session, request, services, { method: proven.method });
  return deliver(fresh, request, reply, services);
}

/** Who is signed in, as the wire tells it. */
export async function describeSession(principal: Principal, services: Services): Promise<Session> {
  const { person, facilityName, session } = principal;
  const { id, method, openedAt, provenAt, lockedAt, until, device } = session;
  return {
    person: person.id,
    name: person.name,
    facility: session.facility,
    facilityName,
    roles: [...rolesOf(person)],
    clearance: capped(clearanceOf(person, services.now()), method),
    until,
    id,
    method,
    openedAt,
    provenAt,
    stepUpUntil: stepUpUntil(provenAt),
    lockedAt,
    locksAfter: services.sessions.locksAfter(session),
    device: device === null ? null : { id: device, name: await services.devices.nameOf(device) },
  };
}

/** Writes down what became of a session. */
export async function note(
  kind: SecurityKind,
  { id, person, facility }: Pick<OpenSession, 'id' | 'person' | 'facility'>,
  request: FastifyRequest,
  { security }: Services,
  detail: SecurityDetail,
): Promise<void> {
  await security.record({ kind, person, session: id, facility, address: request.ip, detail });
}

function stepUpUntil(provenAt: Instant): Instant {
  return provenAt + STEP_UP_LIFETIME;
}

/** One user a browser, one active user a counter. Answers who had to go, if it was someone else. */
async function endFormer(
  { id, person, device }: OpenSession,
  request: FastifyRequest,
  { sessions }: Services,
): Promise<string | null> {
  const cookie = readCookie(request, 'session');
  const former = cookie === undefined ? undefined : await sessions.find(cookie, false);
  if (former !== undefined) await sessions.end([former], 'replaced');
  const others = device === null ? [] : await sessions.endAt(device, 'replaced', id);
  return [former, ...others].find((ended) => ended !== undefined && ended.person !== person)?.person ?? null;
}

async function deliver(
  { token, session }: FreshSession,
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
): Promise<OpenedSession> {
  const network = services.store.catalogue.network();
  const person = network.findPerson(session.person);
  const facility = network.findFacility(session.facility);
  if (person === undefined || facility === undefined) throw new Problem(401, 'session_must_be_open');
  setSessionCookie(request, reply, token, session.until - services.now());
  return { ...(await describeSession(principalOf(person, facility, session), services)), token };
}
