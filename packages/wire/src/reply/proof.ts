import { Type, type Static } from 'typebox';
import { PERSON_ID, strictObject, UUID_PATTERN } from '../shape/scalar.ts';

/** Characters of a password: 12 beside a second factor, 15 where it stands alone (NIST SP 800-63B-4, 3.1.1.2). */
export const PASSWORD_MINIMUM = { withSecondFactor: 12, alone: 15 } as const;

/** A password as it is typed, whatever it is worth; what a new one must be is judged apart. */
export const PASSWORD = Type.String({ minLength: 1, maxLength: 200 });
/** Who signs in, as typed: it may be nobody. */
export const TYPED_PERSON = Type.String({ minLength: 1, maxLength: 60 });
/** Six digits of an authenticator (RFC 6238). */
export const TOTP_CODE = Type.String({ pattern: '^[0-9]{6}$', description: 'one-time code, six digits' });
/** What the scanner reads off a staff badge. */
export const BADGE = Type.String({
  minLength: 8,
  maxLength: 80,
  pattern: '^[\\x21-\\x7e]+$',
  description: 'as scanned',
});
export const PIN = Type.String({ pattern: '^[0-9]{6,12}$', description: '6 to 12 digits' });
/** A ceremony that `POST /api/session/passkey/options` or `POST /api/credentials/passkey/options` began. */
export const CEREMONY_ID = Type.String({ pattern: UUID_PATTERN, description: 'single use, five minutes' });

const BASE64URL = Type.String({ minLength: 1, maxLength: 8192, pattern: '^[A-Za-z0-9_-]+$' });
const CREDENTIAL_FIELDS = {
  id: BASE64URL,
  rawId: BASE64URL,
  type: Type.Literal('public-key'),
  clientExtensionResults: Type.Object({}),
  authenticatorAttachment: Type.Optional(Type.Union([Type.Literal('platform'), Type.Literal('cross-platform')])),
};

/** AuthenticationResponseJSON of WebAuthn Level 3, as `startAuthentication` of a browser answers it. */
export const PASSKEY_ASSERTION = strictObject({
  ...CREDENTIAL_FIELDS,
  response: strictObject({
    clientDataJSON: BASE64URL,
    authenticatorData: BASE64URL,
    signature: BASE64URL,
    userHandle: Type.Optional(BASE64URL),
  }),
});
export type PasskeyAssertion = Static<typeof PASSKEY_ASSERTION>;

/** RegistrationResponseJSON of WebAuthn Level 3, as `startRegistration` of a browser answers it. */
export const PASSKEY_REGISTRATION = strictObject({
  ...CREDENTIAL_FIELDS,
  response: strictObject({
    clientDataJSON: BASE64URL,
    attestationObject: BASE64URL,
    authenticatorData: Type.Optional(BASE64URL),
    publicKey: Type.Optional(BASE64URL),
    publicKeyAlgorithm: Type.Optional(Type.Integer()),
    transports: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 12 })),
  }),
});
export type PasskeyRegistration = Static<typeof PASSKEY_REGISTRATION>;

const PASSWORD_PROOF = strictObject({
  kind: Type.Literal('password'),
  person: PERSON_ID,
  password: PASSWORD,
  code: Type.Optional(TOTP_CODE),
});
const BADGE_PROOF = strictObject({ kind: Type.Literal('badge'), badge: BADGE, pin: PIN });
const PASSKEY_PROOF = strictObject({
  kind: Type.Literal('passkey'),
  ceremony: CEREMONY_ID,
  response: PASSKEY_ASSERTION,
});
const PROOF_UNION = Type.Union([PASSWORD_PROOF, BADGE_PROOF, PASSKEY_PROOF]);
/**
 * Proves anew who acts: to unlock a screen, before a privileged act, as the second person at an act.
 * - `password`: with `code` where the account has an authenticator
 * - `badge`: badge and PIN, only at an enrolled counter computer
 * - `passkey`: the answer to a ceremony begun for this very purpose
 */
export type Proof = Static<typeof PROOF_UNION>;
export const PROOF = Type.Unsafe<Proof>({
  type: 'object',
  required: ['kind'],
  discriminator: { propertyName: 'kind' },
  oneOf: PROOF_UNION.anyOf,
});

/** What a passkey ceremony is for; its answer is good for nothing else. */
export const CEREMONY_PURPOSES = ['sign-in', 'unlock', 'step-up', 'cosignature'] as const;
export type CeremonyPurpose = (typeof CEREMONY_PURPOSES)[number];

/**
 * Begins a ceremony. All but `sign-in` are begun and answered in the same session; `unlock` and `step-up` are for its
 * own person. `person` (sign-in by name, cosignature) narrows the answer to that person, whether or not there is one.
 */
export const PASSKEY_OPTIONS_ASKED = strictObject({
  purpose: Type.Unsafe<CeremonyPurpose>({ type: 'string', enum: [...CEREMONY_PURPOSES] }),
  person: Type.Optional(TYPED_PERSON),
});

/** For `startAuthentication({ optionsJSON: options })`; send what it answers with the same `ceremony`. */
export const PASSKEY_OPTIONS = strictObject({
  ceremony: CEREMONY_ID,
  /** PublicKeyCredentialRequestOptionsJSON. */
  options: Type.Object({
    challenge: Type.String(),
    rpId: Type.String(),
    timeout: Type.Integer({ description: 'milliseconds' }),
    userVerification: Type.Literal('required'),
    allowCredentials: Type.Array(
      Type.Object({
        id: Type.String(),
        type: Type.Literal('public-key'),
        transports: Type.Optional(Type.Array(Type.String())),
      }),
    ),
  }),
});

/** For `startRegistration({ optionsJSON: options })`. */
export const PASSKEY_CREATION = strictObject({
  ceremony: CEREMONY_ID,
  /** PublicKeyCredentialCreationOptionsJSON. */
  options: Type.Object({
    challenge: Type.String(),
    rp: Type.Object({ id: Type.String(), name: Type.String() }),
    user: Type.Object({ id: Type.String(), name: Type.String(), displayName: Type.String() }),
    pubKeyCredParams: Type.Array(Type.Object({ type: Type.Literal('public-key'), alg: Type.Integer() })),
    timeout: Type.Integer({ description: 'milliseconds' }),
    attestation: Type.String(),
    excludeCredentials: Type.Array(Type.Object({ id: Type.String(), type: Type.Literal('public-key') })),
    authenticatorSelection: Type.Object({ residentKey: Type.String(), userVerification: Type.String() }),
  }),
});
