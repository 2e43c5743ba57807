import { clearanceOf, type Instant } from '@giaolien/kernel';
import { CREDENTIALS, DEMONSTRATION, OPENED_SESSION, SESSION, type Session } from '@giaolien/wire';
import { Type } from 'typebox';
import { SESSION_LIFETIME } from '../auth/sessions.ts';
import type { Principal } from '../auth/principal.ts';
import { principalOf, rolesOf } from '../auth/principal.ts';
import { clearSessionCookie, findToken, getPrincipal, setSessionCookie } from '../http/gate.ts';
import { Problem } from '../http/problem.ts';
import type { Services } from '../services.ts';
import type { App } from '../http/app.ts';
import { answers } from '../http/openapi.ts';

/** Signing in and out, and the sample sign-ins of a demonstration. */
export function addSessionRoutes(app: App, services: Services): void {
  app.post(
    '/api/session',
    {
      schema: { summary: 'Sign in', body: CREDENTIALS, response: answers(OPENED_SESSION) },
    },
    async (request, reply) => {
      const { token, principal } = await signIn(services, request.body, request.ip);
      setSessionCookie(reply, token, SESSION_LIFETIME / 1000);
      return { ...sessionOf(principal, services.now()), token };
    },
  );

  app.get(
    '/api/session',
    {
      schema: { summary: 'Who is signed in', response: answers(SESSION) },
    },
    (request) => sessionOf(getPrincipal(request), services.now()),
  );

  app.delete(
    '/api/session',
    {
      schema: { summary: 'Sign out', response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const token = findToken(request);
      if (token !== undefined) await services.sessions.close(token);
      clearSessionCookie(reply);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/api/demonstration',
    {
      schema: {
        summary: 'Sample sign-ins; empty unless the database is a demonstration',
        response: answers(DEMONSTRATION),
      },
    },
    async () => ({ accounts: await listSamples(services) }),
  );
}

/** @throws Problem, the same for an unknown person and a wrong password. */
async function signIn(
  services: Services,
  { person: id, password }: { readonly person: string; readonly password: string },
  address: string,
): Promise<{ readonly token: string; readonly principal: Principal }> {
  const { attempts, observe, passwords, sessions, store } = services;
  if (attempts.pauseOf(id, address) > 0) {
    observe.signInFailed('paused', address);
    throw new Problem(429, 'sign_in_must_pause');
  }
  const account = await store.accounts.find(id);
  const network = store.catalogue.network();
  const person = network.findPerson(id);
  const facility = person === undefined ? undefined : network.findFacility(person.facility);
  const isRight = await passwords.matches(password, account?.passwordHash, account?.demonstration ?? false);
  if (!isRight || person === undefined || facility === undefined) {
    attempts.failed(id, address);
    observe.signInFailed('wrong', address);
    throw new Problem(401, 'sign_in_must_match');
  }
  attempts.succeeded(id);
  const { token, session } = await sessions.open(person);
  return { token, principal: principalOf(person, facility, session.until) };
}

function sessionOf({ actor, person, facilityName, until }: Principal, now: Instant): Session {
  const clearance = clearanceOf(person, now);
  const { facility } = actor;
  return {
    person: person.id,
    name: person.name,
    facility,
    facilityName,
    roles: [...rolesOf(person)],
    clearance,
    until,
  };
}

async function listSamples({ store, demonstrationPassword }: Services) {
  if (!(await store.accounts.isDemonstration())) return [];
  const network = store.catalogue.network();
  return network.nation.samples.flatMap(({ person: id, role }) => {
    const person = network.findPerson(id);
    if (person === undefined || role === 'watch') return [];
    const facilityName = network.findName(person.facility) ?? person.facility;
    return [{ person: id, name: person.name, role, facilityName, password: demonstrationPassword }];
  });
}
