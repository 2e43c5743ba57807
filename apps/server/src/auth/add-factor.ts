import type { FastifyRequest } from 'fastify';
import type { SessionMethod } from '@giaolien/wire';
import { Problem } from '../http/problem.ts';
import type { Services } from '../services.ts';
import type { Admission } from './admissions.ts';
import { placeOf } from './place.ts';
import type { Principal } from './principal.ts';
import { attempt } from './proof.ts';
import { note } from './sign-in.ts';
import { isAbove } from './strength.ts';

/** A factor that its owner is about to add. */
export interface NewFactor {
  /** What it is called in the security log. */
  readonly credential: 'passkey' | 'totp' | 'badge' | 'password';
  /** What signing in by it will be worth. */
  readonly method: SessionMethod;
  /** The one-time code of two administrators, as typed. */
  readonly admission?: string | undefined;
}

/**
 * Adds a factor. It opens no more than the session that it is added in, or whoever has a password would make himself a
 * key; more takes a code of two administrators, which this uses up (ASVS 5.0 V6.4.4, NIST SP 800-63B-4: binding of
 * authenticators). Then the owner's other sessions end, and the security log says how it came about.
 * @throws Problem 403 factor_must_be_admitted, one_time_code_must_match; 429 sign_in_must_pause; what `add` throws,
 * which leaves the code as it was
 */
export async function addFactor(
  factor: NewFactor,
  request: FastifyRequest,
  principal: Principal,
  services: Services,
  add: () => Promise<unknown>,
): Promise<void> {
  const { person, session } = principal;
  const admission = await admit(factor, request, principal, services);
  try {
    await add();
  } catch (error) {
    if (admission !== undefined) services.admissions.restore(person.id, admission);
    throw error;
  }
  const ended = await services.sessions.endOf(person.id, 'credentials-changed', session.id);
  await note('credential-added', session, request, services, {
    credential: factor.credential,
    method: factor.method,
    within: session.method,
    admitted: admission !== undefined,
    sessions: ended,
  });
}

/** The code that allows the factor, used up; `undefined` where it needs none. Guessing is bounded as at sign-in. */
async function admit(
  { method, admission }: NewFactor,
  request: FastifyRequest,
  { person, session }: Principal,
  services: Services,
): Promise<Admission | undefined> {
  if (!isAbove(method, session.method)) return undefined;
  if (admission === undefined) throw new Problem(403, 'factor_must_be_admitted', 'admission');
  const occasion = { request, place: await placeOf(request, services), purpose: 'step-up' } as const;
  return attempt('account', person.id, occasion, services, async (fail) => {
    const taken = services.admissions.take(person.id, admission);
    return taken ?? fail('one_time_code_must_match', 'admission', person.id, 403);
  });
}
