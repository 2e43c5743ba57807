import { ACCOUNT_PARAMS, ACCOUNT_STATE, RECOVERY } from '@giaolien/wire';
import { timingSafeEqual } from 'node:crypto';
import { Type } from 'typebox';
import { hashCode } from '../auth/codes.ts';
import { administers } from '../auth/offices.ts';
import { assertGoodPassword } from '../auth/password-rules.ts';
import { placeOf } from '../auth/place.ts';
import { attempt } from '../auth/proof.ts';
import type { App } from '../http/app.ts';
import { getPrincipal } from '../http/gate.ts';
import { answers } from '../http/openapi.ts';
import { notFound } from '../http/problem.ts';
import type { Services } from '../services.ts';

/** The state of accounts, for administrators of that office or of the network, and the way back into a lost one. */
export function addAccountRoutes(app: App, services: Services): void {
  const { accounts, catalogue } = services.store;
  app.get(
    '/api/accounts/:person',
    {
      schema: { summary: 'The state of an account', params: ACCOUNT_PARAMS, response: answers(ACCOUNT_STATE) },
    },
    async (request) => {
      const { person } = request.params;
      if (!administers(getPrincipal(request), person, services)) throw notFound();
      if (catalogue.network().findPerson(person) === undefined) throw notFound();
      return stateOf(person, services);
    },
  );

  app.post(
    '/api/recovery',
    {
      schema: {
        summary: 'A new password by the one-time code of two administrators; every other factor and session ends',
        body: RECOVERY,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { person: id, code, password } = request.body;
      const place = await placeOf(request, services);
      await attempt('recovery', id, { request, place, purpose: 'sign-in' }, services, async (fail) => {
        const person = catalogue.network().findPerson(id);
        const given = hashCode(code);
        const recovery = await accounts.findRecovery(id);
        const isRight =
          recovery !== undefined && services.now() < recovery.until && timingSafeEqual(recovery.codeHash, given);
        if (!isRight || person === undefined) return fail('one_time_code_must_match', 'recovery', person?.id);
        assertGoodPassword(password, person, false);
        const passwordHash = await services.passwords.hash(password);
        const isDone = await accounts.recover(id, given, passwordHash, services.now());
        return isDone ? person : fail('one_time_code_must_match', 'recovery', person.id);
      });
      const ended = await services.sessions.endOf(id, 'recovered');
      services.admissions.void(id);
      await services.attempts.clear('account', id);
      await services.security.record({
        kind: 'account-recovered',
        person: id,
        session: null,
        facility: null,
        address: request.ip,
        detail: { sessions: ended },
      });
      return reply.code(204).send(null);
    },
  );
}

async function stateOf(person: string, { attempts, sessions, store }: Services) {
  const { accounts } = store;
  const [account, totp, passkeys, badge, subjects, open] = await Promise.all([
    accounts.find(person),
    accounts.findTotp(person),
    accounts.listPasskeys(person),
    accounts.findBadgeOf(person),
    accounts.listSubjects(person),
    sessions.list(person),
  ]);
  return {
    person,
    disabledAt: account?.disabledAt ?? null,
    lockedUntil: attempts.lockedUntil(person),
    password: (account?.passwordHash ?? null) !== null,
    totp: totp !== undefined && totp.confirmedAt !== null,
    passkeys: passkeys.length,
    badge: badge !== undefined,
    subjects: subjects.length,
    sessions: open.length,
  };
}
