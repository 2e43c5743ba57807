import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser';
import type { CeremonyPurpose, PasskeyAssertion, PasskeyRegistration } from '@giaolien/wire';
import { postJson } from '../../api/client.ts';

type AuthenticationOptions = Parameters<typeof startAuthentication>[0]['optionsJSON'];
type RegistrationOptions = Parameters<typeof startRegistration>[0]['optionsJSON'];

/** The answer of a key to one ceremony, as the server takes it. */
export interface PasskeyAnswer {
  readonly ceremony: string;
  readonly response: PasskeyAssertion;
}

/** False in a browser, or at an address, where there are no passkeys. */
export function knowsPasskeys(): boolean {
  return browserSupportsWebAuthn();
}

/**
 * Asks the key for one purpose; `person` narrows it to one person's keys.
 * @throws PasskeyProblem when the key was not used; ApiProblem when the server did not begin the ceremony
 */
export async function askPasskey(purpose: CeremonyPurpose, person?: string): Promise<PasskeyAnswer> {
  const { ceremony, options } = await postJson<{ ceremony: string; options: AuthenticationOptions }>(
    '/session/passkey/options',
    person === undefined ? { purpose } : { purpose, person },
  );
  const response = await ofKey(() => startAuthentication({ optionsJSON: options }));
  return { ceremony, response };
}

/** Makes a new key for whoever is signed in. @throws as `askPasskey` */
export async function makePasskey(): Promise<{ readonly ceremony: string; readonly response: PasskeyRegistration }> {
  const { ceremony, options } = await postJson<{ ceremony: string; options: RegistrationOptions }>(
    '/credentials/passkey/options',
    {},
  );
  const response = await ofKey(() => startRegistration({ optionsJSON: options }));
  return { ceremony, response };
}

/** The key was taken away, timed out, or is none of those that were asked for. */
export class PasskeyProblem extends Error {
  readonly reason: 'aborted' | 'unknown';

  constructor(reason: 'aborted' | 'unknown', cause: unknown) {
    super(`passkey ${reason}`, { cause });
    this.name = 'PasskeyProblem';
    this.reason = reason;
  }
}

async function ofKey<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (cause) {
    const known = cause instanceof WebAuthnError && cause.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED';
    throw new PasskeyProblem(known ? 'unknown' : 'aborted', cause);
  }
}
