import type { FastifyRequest } from 'fastify';
import type { Person, PersonId } from '@giaolien/kernel';
import type { StoredAccount } from '@giaolien/store';
import type {
  CeremonyPurpose,
  FaultCode,
  PasskeyAssertion,
  Proof,
  SecurityDetail,
  SessionMethod,
} from '@giaolien/wire';
import { Problem } from '../http/problem.ts';
import type { Services } from '../services.ts';
import type { Target } from './attempts.ts';
import { HashingBusy } from './bound.ts';
import { checkAssertion, relyingPartyOf } from './passkeys.ts';
import { placeOf, type Place } from './place.ts';
import { takeCode } from './totp.ts';

/** Who has proved himself, and by what. */
export interface Proven {
  readonly person: Person;
  readonly method: SessionMethod;
}

/** What one proof is given for and from where. */
export interface Occasion {
  readonly request: FastifyRequest;
  readonly place: Place;
  readonly purpose: CeremonyPurpose;
}

/**
 * Holds a proof of the signed-in caller (unlock, step-up) or of the second person beside him (cosignature). Guessing is
 * bounded as at sign-in, and every failure goes to the security log. Who was proved may be anyone: the caller of this
 * function says who it must be.
 * @throws Problem 403 proof_must_match, code_must_be_given, code_must_match, device_must_be_enrolled; 409
 * ceremony_must_be_open; 429 sign_in_must_pause
 */
export async function prove(
  request: FastifyRequest,
  proof: Proof,
  purpose: Exclude<CeremonyPurpose, 'sign-in'>,
  services: Services,
): Promise<Proven> {
  const occasion = { request, purpose, place: await placeOf(request, services) };
  try {
    switch (proof.kind) {
      case 'password':
        return await provePassword(proof, occasion, services);
      case 'badge':
        return await proveBadge(proof, occasion, services);
      case 'passkey':
        return await provePasskey(proof, occasion, services);
    }
  } catch (error) {
    // 401 would mean that the caller's own session is over.
    if (!(error instanceof Problem) || error.status !== 401) throw error;
    throw new Problem(403, error.code === 'sign_in_must_match' ? 'proof_must_match' : error.code);
  }
}

/** Who the second person beside the caller is, for a signature under the caller's act. @throws as `prove` */
export async function proveIdentity(services: Services, proof: Proof, request: FastifyRequest): Promise<PersonId> {
  return (await prove(request, proof, 'cosignature', services)).person.id;
}

/** Person and password, and the code of his authenticator if he has one. @throws Problem 401, 429 */
export function provePassword(
  given: { readonly person: string; readonly password: string; readonly code?: string },
  occasion: Occasion,
  services: Services,
): Promise<Proven> {
  const { store, passwords } = services;
  return attempt('account', given.person, occasion, services, async (fail) => {
    const account = await store.accounts.find(given.person);
    const usable = account?.disabledAt === null ? account : undefined;
    const { isRight, rehashed } = await passwords.check(
      given.password,
      usable?.passwordHash,
      usable?.demonstration ?? false,
    );
    const person = store.catalogue.network().findPerson(given.person);
    if (!isRight || usable === undefined || person === undefined) {
      return fail('sign_in_must_match', 'password', person?.id);
    }
    const hasCode = await checkCode(usable, given.code, services);
    if (hasCode === 'wrong') return fail('code_must_match', 'code', person.id);
    if (hasCode === 'missing') throw new Problem(401, 'code_must_be_given', 'code');
    if (rehashed !== undefined && usable.passwordHash !== null) {
      await store.accounts.rehash(person.id, usable.passwordHash, rehashed);
    }
    if (usable.demonstration) return { person, method: 'demonstration' };
    return { person, method: hasCode === 'right' ? 'password-totp' : 'password' };
  });
}

/**
 * Badge and PIN, at an enrolled counter computer of the person's own facility.
 * @throws Problem 401, 403 device_must_be_enrolled, 429
 */
export async function proveBadge(
  given: { readonly badge: string; readonly pin: string },
  occasion: Occasion,
  services: Services,
): Promise<Proven> {
  const { store, passwords, badges } = services;
  const { claim } = occasion.place;
  if (claim.kind !== 'enrolled') return refuseDevice(occasion, services);
  const badgeHash = await badges.hashOf(given.badge);
  return attempt('badge', badgeHash.toString('hex'), occasion, services, async (fail) => {
    const badge = await store.accounts.findBadge(badgeHash);
    const account = badge === undefined ? undefined : await store.accounts.find(badge.person);
    const usable = account?.disabledAt === null ? badge : undefined;
    const { isRight, rehashed } = await passwords.check(given.pin, usable?.pinHash, false);
    const person = usable === undefined ? undefined : store.catalogue.network().findPerson(usable.person);
    if (!isRight || usable === undefined || person === undefined)
      return fail('sign_in_must_match', 'badge', person?.id);
    if (person.facility !== claim.device.facility) return refuseDevice(occasion, services, person.id);
    if (rehashed !== undefined) await store.accounts.rehashPin(usable.id, usable.pinHash, rehashed);
    await store.accounts.useBadge(usable.id, services.now());
    return { person, method: 'badge' };
  });
}

/** The answer to a ceremony of this purpose. @throws Problem 401, 409 ceremony_must_be_open, 429 */
export function provePasskey(
  given: { readonly ceremony: string; readonly response: PasskeyAssertion },
  occasion: Occasion,
  services: Services,
): Promise<Proven> {
  const { request, purpose } = occasion;
  return attempt('passkey', given.response.id, occasion, services, async (fail) => {
    const session = purpose === 'sign-in' ? null : (request.principal?.session.id ?? null);
    const ceremony = services.ceremonies.take(given.ceremony, purpose, session);
    if (ceremony === undefined) throw new Problem(409, 'ceremony_must_be_open');
    const checked = await checkAssertion(relyingPartyOf(request, services), ceremony, given.response, services);
    if (typeof checked === 'string') return fail('sign_in_must_match', `passkey-${checked}`);
    const account = await services.store.accounts.find(checked.person);
    const person = services.store.catalogue.network().findPerson(checked.person);
    if (account?.disabledAt !== null || person === undefined) return fail('sign_in_must_match', 'passkey', person?.id);
    return { person, method: checked.method };
  });
}

/**
 * A cookie that is none of ours, or of another place, is noted and counted. The log is for ever: whoever goes on is
 * refused in silence until his pause is over, and nobody else at his address pauses. @throws Problem 403
 */
async function refuseDevice(occasion: Occasion, services: Services, person: PersonId | null = null): Promise<never> {
  const { claim } = occasion.place;
  const reason = claim.kind === 'refused' ? claim.reason : claim.kind === 'enrolled' ? 'foreign' : 'none';
  const target = targetOf('device', `cookie ${occasion.place.address}`, occasion);
  if (claim.kind !== 'none' && services.attempts.pauseOf(target) === 0) {
    await services.attempts.failed(target, { countsPlace: false });
    await note(occasion, services, 'device-refused', person, {
      reason,
      device: claim.kind === 'enrolled' ? claim.device.id : null,
    });
  }
  throw new Problem(403, 'device_must_be_enrolled');
}

/** Ends an attempt that proved nothing: counted, noted, thrown. */
type Fail = (code: FaultCode, reason: string, person?: PersonId, status?: number) => Promise<never>;

/** One attempt: in turn, unless a pause runs; a success clears the count of its target. @throws Problem 429 and `work`'s */
export async function attempt<T extends object>(
  kind: Target['kind'],
  name: string,
  occasion: Occasion,
  services: Services,
  work: (fail: Fail) => Promise<T>,
): Promise<T> {
  const { attempts, observe } = services;
  const target = targetOf(kind, name, occasion);
  const fail: Fail = async (code, reason, person, status = 401) => {
    const isPaused = await attempts.failed(target);
    observe.signInFailed('wrong', occasion.place.address);
    const failed = occasion.purpose === 'sign-in' ? 'sign-in-failed' : 'identity-not-proven';
    await note(occasion, services, failed, person ?? null, { reason, purpose: occasion.purpose });
    if (isPaused) await note(occasion, services, 'sign-in-paused', person ?? null, { reason });
    throw new Problem(status, code);
  };
  const proven = await attempts.inTurn(target, async () => {
    if (attempts.pauseOf(target) > 0) return undefined;
    try {
      return await work(fail);
    } catch (error) {
      if (error instanceof HashingBusy) return undefined;
      throw error;
    }
  });
  if (proven === undefined) {
    observe.signInFailed('paused', occasion.place.address);
    throw new Problem(429, 'sign_in_must_pause');
  }
  await attempts.succeeded(target);
  return proven;
}

/** Whether an authenticator stands in the way, and what its code was worth. */
async function checkCode(
  { person }: StoredAccount,
  code: string | undefined,
  { store, keys, now }: Services,
): Promise<'none' | 'missing' | 'wrong' | 'right'> {
  const totp = await store.accounts.findTotp(person);
  if (totp === undefined || totp.confirmedAt === null) return 'none';
  if (code === undefined) return 'missing';
  return (await takeCode(totp, code, keys, store.accounts, now())) ? 'right' : 'wrong';
}

function targetOf(kind: Target['kind'], name: string, { request, place: { address, claim } }: Occasion): Target {
  const isEnrolled = claim.kind === 'enrolled';
  const place = isEnrolled ? `device:${claim.device.id}` : address;
  const session = request.principal?.session;
  const own = kind === 'account' && session?.person === name ? { session: session.id } : {};
  return { kind, name, isEnrolled, place, ...own };
}

async function note(
  { request, place }: Occasion,
  { security }: Services,
  kind: 'sign-in-failed' | 'identity-not-proven' | 'sign-in-paused' | 'device-refused',
  person: PersonId | null,
  detail: SecurityDetail,
): Promise<void> {
  const session = request.principal?.session ?? null;
  await security.record({
    kind,
    person,
    session: session?.id ?? null,
    facility: session?.facility ?? null,
    address: place.address,
    detail,
  });
}
