import { Secret, TOTP } from 'otpauth';
import type { Instant, PersonId } from '@giaolien/kernel';
import type { KeyProvider } from '@giaolien/keys';
import type { Accounts, StoredTotp } from '@giaolien/store';

/** RFC 6238 as every authenticator app has it. */
const STEP = 30_000;
const DIGITS = 6;
/** RFC 4226, section 4: 160 bits. */
const SECRET_BYTES = 20;
/** Steps before and after that of the server's clock: the phone's may go a little wrong. */
const WINDOW = 1;
const ISSUER = 'Giao Liên';

/** A new authenticator: what is stored, and what its owner is shown once. */
export interface NewTotp {
  readonly sealed: string;
  readonly uri: string;
  readonly secret: string;
}

/** Makes a secret for a person and seals it for the table. @throws KeysUnavailable */
export async function createTotp(person: PersonId, keys: KeyProvider): Promise<NewTotp> {
  const secret = new Secret({ size: SECRET_BYTES });
  const totp = totpOf(secret, person);
  const sealed = await keys.wrap('secrets', secret.bytes, belongingOf(person));
  return { sealed, uri: totp.toString(), secret: secret.base32 };
}

/**
 * Takes a code at the server's time, each time step once and never one before: true when it was right and fresh.
 * @throws KeysUnavailable, SealBroken
 */
export async function takeCode(
  totp: StoredTotp,
  code: string,
  keys: KeyProvider,
  accounts: Pick<Accounts, 'useTotp'>,
  now: Instant,
): Promise<boolean> {
  const bytes = await keys.unwrap('secrets', totp.sealed, belongingOf(totp.person));
  const secret = new Secret({ buffer: Uint8Array.from(bytes).buffer });
  const delta = totpOf(secret, totp.person).validate({ token: code, timestamp: now, window: WINDOW });
  if (delta === null) return false;
  return accounts.useTotp(totp.id, Math.floor(now / STEP) + delta, now);
}

function totpOf(secret: Secret, label: string): TOTP {
  return new TOTP({ issuer: ISSUER, label, secret, digits: DIGITS, period: STEP / 1000, algorithm: 'SHA1' });
}

function belongingOf(person: PersonId): string {
  return `totp:${person}`;
}
