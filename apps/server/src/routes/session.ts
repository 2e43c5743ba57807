import {
  CREDENTIALS,
  DEMONSTRATION,
  OPENED_SESSION,
  PROOF_GIVEN,
  SESSION,
  SIGN_IN_METHODS,
  type SignInMethods,
} from '@giaolien/wire';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { clearCookie } from '../auth/cookies.ts';
import { offersPasskeys, relyingPartyOf } from '../auth/passkeys.ts';
import { placeOf } from '../auth/place.ts';
import { prove, provePassword } from '../auth/proof.ts';
import { findSampleBadge } from '../auth/sample-badges.ts';
import { describeSession, note, openFor, renewBy } from '../auth/sign-in.ts';
import type { App } from '../http/app.ts';
import { getPrincipal } from '../http/gate.ts';
import { answers } from '../http/openapi.ts';
import type { Services } from '../services.ts';

/** Signing in with a password, out, locking, unlocking, and the sample sign-ins of a demonstration. */
export function addSessionRoutes(app: App, services: Services): void {
  app.post(
    '/api/session',
    { schema: { summary: 'Sign in', body: CREDENTIALS, response: answers(OPENED_SESSION) } },
    async (request, reply) => {
      const place = await placeOf(request, services);
      const proven = await provePassword(request.body, { request, place, purpose: 'sign-in' }, services);
      return openFor(proven, place, request, reply, services);
    },
  );

  app.get('/api/session', { schema: { summary: 'Who is signed in', response: answers(SESSION) } }, (request) =>
    describeSession(getPrincipal(request), services),
  );

  app.delete(
    '/api/session',
    { schema: { summary: 'Sign out', response: { 204: Type.Null() } } },
    async (request, reply) => {
      const { session } = getPrincipal(request);
      await services.sessions.end([session], 'signed-out');
      await note('signed-out', session, request, services, {});
      clearCookie(request, reply, 'session');
      // Pages of this person do not stay in a browser that others use; what a device has yet to send does.
      reply.header('clear-site-data', '"cache"');
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/api/session/methods',
    {
      schema: { summary: 'What this server and this device offer before sign-in', response: answers(SIGN_IN_METHODS) },
    },
    (request) => listMethods(request, services),
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

  addScreenRoutes(app, services);
}

function addScreenRoutes(app: App, services: Services): void {
  app.post(
    '/api/session/lock',
    {
      schema: { summary: 'Lock the screen: its streams end, and only the way out answers', response: answers(SESSION) },
    },
    async (request) => {
      const principal = getPrincipal(request);
      const { session } = principal;
      const locked = (await services.sessions.lock(session.id)) ?? session;
      if (session.lockedAt === null) await note('screen-locked', session, request, services, { by: 'person' });
      return describeSession({ ...principal, session: locked }, services);
    },
  );

  app.post(
    '/api/session/unlock',
    {
      schema: {
        summary: 'Unlock the screen; the session is worth no more than this proof',
        body: PROOF_GIVEN,
        response: answers(OPENED_SESSION),
      },
    },
    async (request, reply) => {
      const proven = await prove(request, request.body.proof, 'unlock', services);
      return renewBy(proven, request, reply, services);
    },
  );

  app.post(
    '/api/session/step-up',
    {
      schema: { summary: 'Prove oneself anew, for five minutes', body: PROOF_GIVEN, response: answers(OPENED_SESSION) },
    },
    async (request, reply) => {
      const proven = await prove(request, request.body.proof, 'step-up', services);
      return renewBy(proven, request, reply, services);
    },
  );
}

async function listMethods(request: FastifyRequest, services: Services): Promise<SignInMethods> {
  const { claim } = await placeOf(request, services);
  const device = claim.kind === 'enrolled' ? claim.device : undefined;
  return {
    password: true,
    passkey: offersPasskeys(relyingPartyOf(request, services)),
    badge: device !== undefined,
    oidc: services.signOn === undefined ? null : { name: services.signOn.settings.name },
    device:
      device === undefined
        ? null
        : {
            id: device.id,
            name: device.name,
            facility: device.facility,
            facilityName: services.store.catalogue.network().findName(device.facility) ?? device.facility,
          },
  };
}

async function listSamples(services: Services) {
  const { store, demonstrationPassword } = services;
  if (!(await store.accounts.isDemonstration())) return [];
  const network = store.catalogue.network();
  const samples = network.nation.samples.flatMap(({ person: id, role }) => {
    const person = network.findPerson(id);
    if (person === undefined || role === 'watch') return [];
    const facilityName = network.findName(person.facility) ?? person.facility;
    return [{ person: id, name: person.name, role, facilityName, password: demonstrationPassword }];
  });
  return Promise.all(
    samples.map(async (sample) => ({ ...sample, badge: await findSampleBadge(sample.person, services) })),
  );
}
