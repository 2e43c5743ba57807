import { Type, type Static } from 'typebox';
import type { Role } from '@giaolien/kernel';
import { SECRECY } from '../shape/part.ts';
import {
  arrayOf,
  FACILITY_ID,
  INSTANT,
  nullable,
  oneOf,
  PERSON_ID,
  strictObject,
  UUID_PATTERN,
} from '../shape/scalar.ts';
import type { SameType } from '../shape/same-type.ts';
import { BADGE, CEREMONY_ID, PASSKEY_ASSERTION, PASSWORD, PIN, PROOF, TOTP_CODE, TYPED_PERSON } from './proof.ts';

/** Every role that a person can hold, in the order of the work; `watch` is the platform's own. */
export const ROLES = [
  'clerk',
  'controller',
  'sorter',
  'driver',
  'courier',
  'dispatcher',
  'monitor',
  'administrator',
  'inspector',
] as const;
export type PersonRole = (typeof ROLES)[number];
const rolesAreTheKernels: SameType<(typeof ROLES)[number], Exclude<Role, 'watch'>> = true;
void rolesAreTheKernels;

/**
 * How a session was proved, and the highest class that it opens (its person's clearance is the other bound):
 * - `demonstration` sample account with the printed password: no bound
 * - `password` one factor: C
 * - `password-totp` password and one-time code: B
 * - `badge` badge and PIN at an enrolled counter computer: B
 * - `passkey` security key or platform passkey, with user verification, that never leaves its device: A
 * - `passkey-synced` passkey that its maker synchronises between devices: B
 * - `oidc` single sign-on, one factor or of unknown strength: C
 * - `oidc-strong` single sign-on whose `acr` the settings name as strong: A
 */
export const SESSION_METHODS = [
  'demonstration',
  'password',
  'password-totp',
  'badge',
  'passkey',
  'passkey-synced',
  'oidc',
  'oidc-strong',
] as const;
export type SessionMethod = (typeof SESSION_METHODS)[number];

/**
 * `POST /api/session`: signing in. 401 `code_must_be_given` where the password is right and the account has an
 * authenticator: send the same again with `code`.
 */
export const CREDENTIALS = strictObject({
  person: TYPED_PERSON,
  password: PASSWORD,
  code: Type.Optional(TOTP_CODE),
});

/** `POST /api/session/passkey`: the answer to a ceremony of purpose `sign-in`. */
export const PASSKEY_SIGN_IN = strictObject({ ceremony: CEREMONY_ID, response: PASSKEY_ASSERTION });

/** `POST /api/session/badge`: at an enrolled counter computer; the session that stood there ends. */
export const BADGE_SIGN_IN = strictObject({ badge: BADGE, pin: PIN });
export type BadgeSignIn = Static<typeof BADGE_SIGN_IN>;

/** `POST /api/session/unlock` and `POST /api/session/step-up`. */
export const PROOF_GIVEN = strictObject({ proof: PROOF });

const SESSION_ID = Type.String({ pattern: UUID_PATTERN, description: 'public name of a session; opens nothing' });
const DEVICE_ID = Type.String({ pattern: UUID_PATTERN, description: 'an enrolled counter computer' });

const SESSION_FIELDS = {
  person: PERSON_ID,
  name: Type.String(),
  facility: FACILITY_ID,
  facilityName: Type.String(),
  roles: Type.Array(oneOf(ROLES)),
  clearance: SECRECY,
  until: INSTANT,
  id: SESSION_ID,
  method: oneOf(SESSION_METHODS),
  openedAt: INSTANT,
  /** When the person last proved who he is. */
  provenAt: INSTANT,
  /** Privileged acts need no new proof until then. */
  stepUpUntil: INSTANT,
  /** `null`: the screen is not locked. While it is, only this, sign-out and unlock answer; all else says 423. */
  lockedAt: nullable(INSTANT),
  /** Milliseconds without a request after which the server locks the screen; `null`: it does not. */
  locksAfter: nullable(Type.Integer({ minimum: 1 })),
  /** The enrolled counter computer, if the session was opened at one. */
  device: nullable(strictObject({ id: DEVICE_ID, name: Type.String() })),
};
/**
 * Who is signed in, for which office, how that was proved and how long it lasts. `clearance` is what opens now: the
 * person's clearance at this moment, bounded by the method of the session.
 */
export const SESSION = strictObject(SESSION_FIELDS);
export type Session = Static<typeof SESSION>;

/**
 * A fresh session with its token, for devices that send `authorization: Bearer` instead of the cookie. Every new proof
 * (sign-in, unlock, step-up) gives a new token; the old one ends with it.
 */
export const OPENED_SESSION = strictObject({ ...SESSION_FIELDS, token: Type.String() });
export type OpenedSession = Static<typeof OPENED_SESSION>;

/** `GET /api/session/methods`: what this server and this device offer, before anyone has signed in. */
export const SIGN_IN_METHODS = strictObject({
  password: Type.Literal(true),
  /** False where the console is opened by an IP address or without TLS: browsers allow no passkeys there. */
  passkey: Type.Boolean(),
  /** Badge and PIN: this browser is an enrolled counter computer. */
  badge: Type.Boolean(),
  /** Single sign-on: send the browser to `GET /api/session/oidc?return=/path`. */
  oidc: nullable(strictObject({ name: Type.String() })),
  device: nullable(
    strictObject({ id: DEVICE_ID, name: Type.String(), facility: FACILITY_ID, facilityName: Type.String() }),
  ),
});
export type SignInMethods = Static<typeof SIGN_IN_METHODS>;

/** `GET /api/session/oidc`: where to go after sign-in, a path of this console. */
export const OIDC_QUERY = strictObject({
  return: Type.Optional(
    Type.String({ maxLength: 300, pattern: '^/([\\x21-\\x2e\\x30-\\x5b\\x5d-\\x7e][\\x21-\\x7e]*)?$' }),
  ),
});

/**
 * `GET /api/sessions`: the open sessions of the caller; `person` is for administrators. Newest first.
 */
export const SESSIONS_QUERY = strictObject({ person: Type.Optional(PERSON_ID) });
const SESSION_ROW_OBJECT = strictObject({
  id: SESSION_ID,
  person: PERSON_ID,
  facility: FACILITY_ID,
  method: oneOf(SESSION_METHODS),
  openedAt: INSTANT,
  seenAt: INSTANT,
  until: INSTANT,
  lockedAt: nullable(INSTANT),
  device: nullable(strictObject({ id: DEVICE_ID, name: Type.String() })),
  address: Type.String(),
  /** The session that asks. */
  current: Type.Boolean(),
});
export type SessionRow = Static<typeof SESSION_ROW_OBJECT>;
export const SESSION_LIST = strictObject({ sessions: arrayOf(SESSION_ROW_OBJECT) });

/** `POST /api/recovery`: the one-time code that two administrators gave out, and the new password. */
export const RECOVERY = strictObject({
  person: TYPED_PERSON,
  code: Type.String({ minLength: 10, maxLength: 40, description: 'as shown, with or without hyphens' }),
  password: PASSWORD,
});

/** The sample sign-ins of a demonstration database; empty in any other. */
export const DEMONSTRATION = strictObject({
  accounts: Type.Array(
    strictObject({
      person: PERSON_ID,
      name: Type.String(),
      role: oneOf(ROLES),
      facilityName: Type.String(),
      password: Type.String(),
      /** For the change of users at an enrolled counter computer; `null` once somebody has set another. */
      badge: nullable(BADGE_SIGN_IN),
    }),
  ),
});
export type Demonstration = Static<typeof DEMONSTRATION>;
