import {
  BADGE_SIGN_IN,
  OIDC_QUERY,
  OPENED_SESSION,
  PASSKEY_OPTIONS,
  PASSKEY_OPTIONS_ASKED,
  PASSKEY_SIGN_IN,
  type CeremonyPurpose,
  type FaultCode,
} from '@giaolien/wire';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { clearCookie, readCookie, setSignOnCookie } from '../auth/cookies.ts';
import { assertionOptions, offersPasskeys, relyingPartyOf } from '../auth/passkeys.ts';
import { placeOf } from '../auth/place.ts';
import { attempt, proveBadge, provePasskey, type Occasion, type Proven } from '../auth/proof.ts';
import { openFor } from '../auth/sign-in.ts';
import type { SignOn } from '../auth/sign-on.ts';
import type { App } from '../http/app.ts';
import { findPrincipal } from '../http/gate.ts';
import { answers } from '../http/openapi.ts';
import { Problem } from '../http/problem.ts';
import type { Services } from '../services.ts';

/** Signing in by passkey, by badge at a counter computer, and by single sign-on. */
export function addSignInRoutes(app: App, services: Services): void {
  addPasskeyRoutes(app, services);
  addSignOnRoutes(app, services);

  app.post(
    '/api/session/badge',
    {
      schema: {
        summary: 'Change the user of a counter computer: badge and PIN',
        body: BADGE_SIGN_IN,
        response: answers(OPENED_SESSION),
      },
    },
    async (request, reply) => {
      const place = await placeOf(request, services);
      const proven = await proveBadge(request.body, { request, place, purpose: 'sign-in' }, services);
      return openFor(proven, place, request, reply, services);
    },
  );
}

function addPasskeyRoutes(app: App, services: Services): void {
  app.post(
    '/api/session/passkey/options',
    {
      schema: {
        summary: 'Begin a passkey ceremony; its answer is good once, for this purpose',
        body: PASSKEY_OPTIONS_ASKED,
        response: answers(PASSKEY_OPTIONS),
      },
    },
    async (request) => {
      const { purpose, person } = request.body;
      const party = relyingPartyOf(request, services);
      if (!offersPasskeys(party)) throw new Problem(404, 'way_must_be_offered');
      const owner = await findOwner(request, purpose, services);
      const isOwn = purpose === 'unlock' || purpose === 'step-up';
      const known = isOwn && owner !== null ? await services.store.accounts.listPasskeys(owner.person) : [];
      const { id, challenge } = services.ceremonies.begin({
        purpose,
        session: owner?.session ?? null,
        person: (isOwn ? owner?.person : person) ?? null,
      });
      return { ceremony: id, options: await assertionOptions(party, known, challenge) };
    },
  );

  app.post(
    '/api/session/passkey',
    {
      schema: { summary: 'Sign in with a passkey', body: PASSKEY_SIGN_IN, response: answers(OPENED_SESSION) },
    },
    async (request, reply) => {
      const place = await placeOf(request, services);
      const proven = await provePasskey(request.body, { request, place, purpose: 'sign-in' }, services);
      return openFor(proven, place, request, reply, services);
    },
  );
}

/** Whose session a ceremony belongs to; nobody's at sign-in. @throws Problem 401, 423 */
async function findOwner(request: FastifyRequest, purpose: CeremonyPurpose, services: Services) {
  if (purpose === 'sign-in') return null;
  const principal = await findPrincipal(request, services, true);
  if (principal === null) throw new Problem(401, 'session_must_be_open');
  if (principal.session.lockedAt !== null && purpose !== 'unlock') throw new Problem(423, 'screen_must_be_unlocked');
  return { person: principal.actor.person, session: principal.session.id };
}

function addSignOnRoutes(app: App, services: Services): void {
  app.get(
    '/api/session/oidc',
    {
      schema: {
        summary: 'Go to the identity provider (OpenID Connect) and come back signed in',
        querystring: OIDC_QUERY,
        response: { 303: Type.Null() },
      },
    },
    async (request, reply) => {
      const signOn = getSignOn(services);
      const { origin } = relyingPartyOf(request, services);
      const begun = await signOn.begin(origin, request.query.return ?? '/').catch(() => undefined);
      if (begun === undefined) throw new Problem(503, 'server_must_be_ready');
      setSignOnCookie(request, reply, begun.cookie);
      return reply.redirect(begun.url, 303);
    },
  );

  app.get(
    '/api/session/oidc/callback',
    {
      schema: {
        summary: 'The answer of the identity provider; a failure goes to the sign-in screen with `?refused=<code>`',
        response: { 303: Type.Null() },
      },
    },
    async (request, reply) => {
      const signOn = getSignOn(services);
      const place = await placeOf(request, services);
      const occasion: Occasion = { request, place, purpose: 'sign-in' };
      try {
        const { proven, returnTo } = await finishSignOn(signOn, occasion, services);
        await openFor(proven, place, request, reply, services);
        clearCookie(request, reply, 'signOn');
        return await reply.redirect(returnTo, 303);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        return sendBack(request, reply, error.code);
      }
    },
  );
}

/** The person whom two administrators have bound to the subject; nobody is created by signing on. @throws Problem */
function finishSignOn(
  signOn: SignOn,
  occasion: Occasion,
  services: Services,
): Promise<{ readonly proven: Proven; readonly returnTo: string }> {
  const { request, place } = occasion;
  const { accounts, catalogue } = services.store;
  return attempt('sign-on', place.address, occasion, services, async (fail) => {
    const query = request.raw.url?.split('?')[1] ?? '';
    const signedOn = await signOn.finish(readCookie(request, 'signOn'), query);
    if (signedOn === undefined) return fail('sign_in_must_match', 'oidc');
    const id = await accounts.findSubject(signedOn.issuer, signedOn.subject);
    if (id === undefined) return fail('subject_must_be_bound', 'oidc-unbound');
    const person = catalogue.network().findPerson(id);
    const account = await accounts.find(id);
    if (person === undefined || account?.disabledAt !== null) return fail('sign_in_must_match', 'oidc', id);
    const method = signedOn.isStrong ? 'oidc-strong' : 'oidc';
    return { proven: { person, method }, returnTo: signedOn.returnTo };
  });
}

/** A person in front of a browser is sent to the sign-in screen, which says why. */
function sendBack(request: FastifyRequest, reply: FastifyReply, code: FaultCode) {
  clearCookie(request, reply, 'signOn');
  return reply.redirect(`/?refused=${code}`, 303);
}

function getSignOn({ signOn }: Services): SignOn {
  if (signOn === undefined) throw new Problem(404, 'way_must_be_offered');
  return signOn;
}
