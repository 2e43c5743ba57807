import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticatorTransport,
} from '@simplewebauthn/server';
import { randomUUID } from 'node:crypto';
import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import type { Person } from '@giaolien/kernel';
import type { StoredAccount, StoredPasskey } from '@giaolien/store';
import type { PasskeyAssertion, PasskeyRegistration, SessionMethod } from '@giaolien/wire';
import type { Services } from '../services.ts';
import { CEREMONY_LIFETIME, type Ceremony } from './ceremonies.ts';

const RP_NAME = 'Giao Liên';
/** EdDSA, ES256, RS256: what security keys and platforms make (WebAuthn Level 3, 5.4). */
const ALGORITHMS = [-8, -7, -257];

/** The site as browsers see it: what passkeys are bound to. */
export interface RelyingParty {
  readonly origin: string;
  /** The host, without port. */
  readonly id: string;
}

/** The relying party of a request: the settings' word, else the host that was asked. */
export function relyingPartyOf(request: FastifyRequest, { signIn }: Pick<Services, 'signIn'>): RelyingParty {
  const asked = signIn.origin ?? `${request.protocol}://${request.host}`;
  if (!URL.canParse(asked)) return { origin: '', id: '' };
  // Browsers leave the port out where it is that of the scheme.
  const { origin, hostname } = new URL(asked);
  return { origin, id: hostname };
}

/** Whether browsers offer passkeys there: a name, not an address, and TLS or this machine. */
export function offersPasskeys({ origin, id }: RelyingParty): boolean {
  const isLocal = id === 'localhost' || id.endsWith('.localhost');
  return isIP(id.replace(/^\[|\]$/gu, '')) === 0 && (isLocal || origin.startsWith('https:'));
}

/** What a browser needs to make a passkey. User verification and a key that names its owner are required. */
export function registrationOptions(
  party: RelyingParty,
  { handle }: StoredAccount,
  person: Person,
  known: readonly StoredPasskey[],
  challenge: string,
) {
  return generateRegistrationOptions({
    rpName: RP_NAME,
    rpID: party.id,
    userID: Uint8Array.from(Buffer.from(handle.replaceAll('-', ''), 'hex')),
    userName: person.id,
    userDisplayName: person.name,
    challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
    timeout: CEREMONY_LIFETIME,
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId: id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  });
}

/**
 * What a browser needs to use a passkey. `known` is empty before sign-in, for everyone: a list of keys would tell who
 * exists; the authenticator knows whose it is.
 */
export function assertionOptions(party: RelyingParty, known: readonly StoredPasskey[], challenge: string) {
  return generateAuthenticationOptions({
    rpID: party.id,
    challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
    timeout: CEREMONY_LIFETIME,
    userVerification: 'required',
    allowCredentials: known.map(({ credentialId: id, transports }) => ({ id, transports: transportsOf(transports) })),
  });
}

/** The passkey that a registration made, or `undefined` when anything about it is not as asked. */
export async function readRegistration(
  party: RelyingParty,
  ceremony: Ceremony,
  response: PasskeyRegistration,
  owner: { readonly person: string; readonly label: string; readonly now: number },
): Promise<StoredPasskey | undefined> {
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: ceremony.challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => undefined);
  if (verified?.verified !== true || verified.registrationInfo === undefined) return undefined;
  const { credential, credentialDeviceType } = verified.registrationInfo;
  return {
    id: randomUUID(),
    person: owner.person,
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: response.response.transports ?? [],
    synced: credentialDeviceType === 'multiDevice',
    label: owner.label,
    createdAt: owner.now,
    usedAt: null,
  };
}

/** Why an assertion proves nothing, for the security log. */
export type AssertionFault = 'unknown' | 'wrong' | 'counter';

/**
 * Holds an assertion against the key it names: challenge, origin, relying party, user verification, signature, owner and
 * counter, which never goes back (a copy of the key would show so).
 */
export async function checkAssertion(
  party: RelyingParty,
  ceremony: Ceremony,
  response: PasskeyAssertion,
  { store, now }: Pick<Services, 'store' | 'now'>,
): Promise<{ readonly person: string; readonly method: SessionMethod } | AssertionFault> {
  const passkey = await store.accounts.findPasskey(response.id);
  if (passkey === undefined || (ceremony.person !== null && ceremony.person !== passkey.person)) return 'unknown';
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: ceremony.challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    credential: {
      id: passkey.credentialId,
      publicKey: Uint8Array.from(passkey.publicKey),
      // The counter is held against the table below, in the one statement that also moves it.
      counter: 0,
      transports: transportsOf(passkey.transports),
    },
  }).catch(() => undefined);
  if (verified?.verified !== true) return 'wrong';
  const account = await store.accounts.find(passkey.person);
  if (!isHandleOf(response.response.userHandle, account)) return 'wrong';
  const { newCounter } = verified.authenticationInfo;
  if (!(await store.accounts.usePasskey(passkey.id, newCounter, now()))) return 'counter';
  return { person: passkey.person, method: passkey.synced ? 'passkey-synced' : 'passkey' };
}

/** A key that names its owner must name this one. */
function isHandleOf(userHandle: string | undefined, account: StoredAccount | undefined): boolean {
  if (account === undefined) return false;
  if (userHandle === undefined) return true;
  return Buffer.from(userHandle, 'base64url').toString('hex') === account.handle.replaceAll('-', '');
}

function transportsOf(transports: readonly string[]): AuthenticatorTransport[] {
  // Browsers pass over transports that they do not know.
  return transports as AuthenticatorTransport[];
}
