import {
  CREDENTIAL_LIST,
  NEW_PASSKEY,
  NEW_PASSWORD,
  NEW_PIN,
  NEW_TOTP,
  PASSKEY_CREATION,
  PASSWORD_MINIMUM,
  TOTP_CONFIRMED,
  type CredentialList,
} from '@giaolien/wire';
import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { addFactor } from '../auth/add-factor.ts';
import { assertGoodPassword, assertGoodPin } from '../auth/password-rules.ts';
import { offersPasskeys, readRegistration, registrationOptions, relyingPartyOf } from '../auth/passkeys.ts';
import { placeOf } from '../auth/place.ts';
import { attempt } from '../auth/proof.ts';
import { note } from '../auth/sign-in.ts';
import { createTotp, takeCode } from '../auth/totp.ts';
import type { App } from '../http/app.ts';
import { getPrincipal } from '../http/gate.ts';
import { answers } from '../http/openapi.ts';
import { notFound, Problem } from '../http/problem.ts';
import type { Services } from '../services.ts';

const CREDENTIAL_PARAMS = Type.Object({ id: Type.String({ format: 'uuid' }) }, { additionalProperties: false });

/** By what the caller can prove himself: he sees, adds and removes his own, after a young proof. */
export function addCredentialRoutes(app: App, services: Services): void {
  app.get(
    '/api/credentials',
    { schema: { summary: 'By what the caller can prove himself', response: answers(CREDENTIAL_LIST) } },
    (request) => listCredentials(getPrincipal(request).actor.person, services),
  );

  app.delete(
    '/api/credentials/:id',
    {
      schema: {
        summary: 'Remove a passkey, an authenticator or a badge',
        params: CREDENTIAL_PARAMS,
        response: answers(CREDENTIAL_LIST),
      },
    },
    async (request) => {
      const { session } = getPrincipal(request);
      const kind = await services.store.accounts.removeCredential(session.person, request.params.id);
      if (kind === undefined) throw notFound();
      await services.sessions.endOf(session.person, 'credentials-changed', session.id);
      await note('credential-removed', session, request, services, { credential: kind });
      return listCredentials(session.person, services);
    },
  );

  addPasskeyRoutes(app, services);
  addTotpRoutes(app, services);
  addSecretRoutes(app, services);
}

function addPasskeyRoutes(app: App, services: Services): void {
  const { accounts } = services.store;
  app.post(
    '/api/credentials/passkey/options',
    { schema: { summary: 'Begin the registration of a passkey', response: answers(PASSKEY_CREATION) } },
    async (request) => {
      const { person, session } = getPrincipal(request);
      const party = relyingPartyOf(request, services);
      if (!offersPasskeys(party)) throw new Problem(404, 'way_must_be_offered');
      const account = await accounts.find(person.id);
      if (account === undefined) throw notFound();
      const { id, challenge } = services.ceremonies.begin({
        purpose: 'registration',
        session: session.id,
        person: person.id,
      });
      const known = await accounts.listPasskeys(person.id);
      return { ceremony: id, options: await registrationOptions(party, account, person, known, challenge) };
    },
  );

  app.post(
    '/api/credentials/passkey',
    { schema: { summary: 'Finish the registration', body: NEW_PASSKEY, response: answers(CREDENTIAL_LIST) } },
    async (request) => {
      const principal = getPrincipal(request);
      const { person, session } = principal;
      const { ceremony: id, response, label, admission } = request.body;
      const ceremony = services.ceremonies.take(id, 'registration', session.id);
      if (ceremony === undefined) throw new Problem(409, 'ceremony_must_be_open');
      const owner = { person: person.id, label, now: services.now() };
      const passkey = await readRegistration(relyingPartyOf(request, services), ceremony, response, owner);
      if (passkey === undefined) throw new Problem(403, 'proof_must_match');
      const method = passkey.synced ? 'passkey-synced' : 'passkey';
      const factor = { credential: 'passkey', method, admission } as const;
      await addFactor(factor, request, principal, services, async () => {
        if (!(await accounts.addPasskey(passkey))) throw new Problem(403, 'proof_must_match');
      });
      return listCredentials(person.id, services);
    },
  );
}

function addTotpRoutes(app: App, services: Services): void {
  const { keys, now, store } = services;
  const { accounts } = store;
  app.post(
    '/api/credentials/totp',
    { schema: { summary: 'A new authenticator; void until confirmed', response: answers(NEW_TOTP) } },
    async (request) => {
      const { person } = getPrincipal(request);
      const id = randomUUID();
      const { sealed, uri, secret } = await createTotp(person.id, keys);
      const totp = { id, person: person.id, sealed, lastStep: 0, createdAt: now(), confirmedAt: null, usedAt: null };
      if (!(await accounts.putTotp(totp))) throw new Problem(409, 'code_must_be_given');
      return { id, uri, secret };
    },
  );

  app.post(
    '/api/credentials/totp/confirm',
    {
      schema: { summary: 'Confirm it with its first code', body: TOTP_CONFIRMED, response: answers(CREDENTIAL_LIST) },
    },
    async (request) => {
      const principal = getPrincipal(request);
      const { person } = principal;
      const { admission, code } = request.body;
      const place = await placeOf(request, services);
      const totp = await accounts.findTotp(person.id);
      if (totp === undefined || totp.confirmedAt !== null) throw notFound();
      const factor = { credential: 'totp', method: 'password-totp', admission } as const;
      await addFactor(factor, request, principal, services, () =>
        attempt('account', person.id, { request, place, purpose: 'step-up' }, services, async (fail) => {
          const isRight = await takeCode(totp, code, keys, accounts, now());
          return isRight ? totp : fail('code_must_match', 'totp-confirm', person.id, 403);
        }),
      );
      return listCredentials(person.id, services);
    },
  );
}

function addSecretRoutes(app: App, services: Services): void {
  const { accounts } = services.store;
  app.put(
    '/api/credentials/password',
    {
      schema: {
        summary: 'A new password; the other sessions of the caller end',
        body: NEW_PASSWORD,
        response: answers(CREDENTIAL_LIST),
      },
    },
    async (request) => {
      const principal = getPrincipal(request);
      const { person } = principal;
      const { password } = request.body;
      assertGoodPassword(password, person, await hasTotp(person.id, services));
      const passwordHash = await services.passwords.hash(password);
      const factor = { credential: 'password', method: 'password' } as const;
      await addFactor(factor, request, principal, services, () =>
        accounts.setPassword(person.id, passwordHash, services.now()),
      );
      return listCredentials(person.id, services);
    },
  );

  app.put(
    '/api/credentials/pin',
    {
      schema: {
        summary: 'Badge and PIN for the change of users at a counter computer',
        body: NEW_PIN,
        response: answers(CREDENTIAL_LIST),
      },
    },
    async (request) => {
      const principal = getPrincipal(request);
      const { person } = principal;
      const { admission, ...given } = request.body;
      assertGoodPin(given.pin);
      const factor = { credential: 'badge', method: 'badge', admission } as const;
      await addFactor(factor, request, principal, services, () => putPin(person.id, given, services));
      return listCredentials(person.id, services);
    },
  );
}

/** @throws Problem 409 badge_must_be_free */
async function putPin(
  person: string,
  { badge, pin }: { readonly badge: string; readonly pin: string },
  { badges, now, passwords, store }: Services,
): Promise<void> {
  const badgeHash = await badges.hashOf(badge);
  const pinHash = await passwords.hash(pin);
  const stored = { id: randomUUID(), person, badgeHash, pinHash, createdAt: now(), usedAt: null };
  if (!(await store.accounts.putBadge(stored))) throw new Problem(409, 'badge_must_be_free', 'badge');
}

async function hasTotp(person: string, { store }: Services): Promise<boolean> {
  const totp = await store.accounts.findTotp(person);
  return totp !== undefined && totp.confirmedAt !== null;
}

async function listCredentials(person: string, { store }: Services): Promise<CredentialList> {
  const { accounts } = store;
  const [account, totp, passkeys, badge, subjects] = await Promise.all([
    accounts.find(person),
    accounts.findTotp(person),
    accounts.listPasskeys(person),
    accounts.findBadgeOf(person),
    accounts.listSubjects(person),
  ]);
  const isConfirmed = totp !== undefined && totp.confirmedAt !== null;
  const changedAt = account?.passwordHash === null ? null : (account?.passwordChangedAt ?? null);
  return {
    password: changedAt === null ? null : { changedAt, demonstration: account?.demonstration ?? false },
    totp: isConfirmed ? { id: totp.id, createdAt: totp.createdAt, usedAt: totp.usedAt } : null,
    passkeys: passkeys.map(({ id, label, createdAt, usedAt, synced }) => ({ id, label, createdAt, usedAt, synced })),
    badge: badge === undefined ? null : { id: badge.id, createdAt: badge.createdAt, usedAt: badge.usedAt },
    subjects: subjects.map(({ issuer, boundAt }) => ({ issuer, boundAt })),
    passwordMinimum: isConfirmed ? PASSWORD_MINIMUM.withSecondFactor : PASSWORD_MINIMUM.alone,
  };
}
