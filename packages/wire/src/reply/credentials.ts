import { Type, type Static } from 'typebox';
import { arrayOf, FACILITY_ID, INSTANT, nullable, PERSON_ID, strictObject, UUID_PATTERN } from '../shape/scalar.ts';
import { BADGE, CEREMONY_ID, PASSKEY_REGISTRATION, PASSWORD, PIN, TOTP_CODE } from './proof.ts';

const CREDENTIAL_ID = Type.String({ pattern: UUID_PATTERN });
/** A name that its owner gives to a key, e.g. “Khoá bàn số 2”. */
const LABEL = Type.String({ minLength: 1, maxLength: 60, pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N} ._()/-]*$' });

/** `GET /api/credentials`: by what the caller can prove himself. Nothing secret is in it. */
export const CREDENTIAL_LIST = strictObject({
  password: nullable(
    strictObject({
      changedAt: INSTANT,
      /** The printed password of a sample account. */
      demonstration: Type.Boolean(),
    }),
  ),
  totp: nullable(strictObject({ id: CREDENTIAL_ID, createdAt: INSTANT, usedAt: nullable(INSTANT) })),
  passkeys: arrayOf(
    strictObject({
      id: CREDENTIAL_ID,
      label: Type.String(),
      createdAt: INSTANT,
      usedAt: nullable(INSTANT),
      /** The key is synchronised by its maker: it exists on more than one device. */
      synced: Type.Boolean(),
    }),
  ),
  badge: nullable(strictObject({ id: CREDENTIAL_ID, createdAt: INSTANT, usedAt: nullable(INSTANT) })),
  /** Single sign-on subjects that two administrators bound to the caller. */
  subjects: arrayOf(strictObject({ issuer: Type.String(), boundAt: INSTANT })),
  /** Fewest characters of a new password for this account as it stands. */
  passwordMinimum: Type.Integer(),
});
export type CredentialList = Static<typeof CREDENTIAL_LIST>;

/** The one-time code of an approved `admit-factor`: for a factor that opens more than the session it is added in. */
const ADMISSION = Type.Optional(
  Type.String({ minLength: 10, maxLength: 40, description: 'as shown, with or without hyphens' }),
);

/** `POST /api/credentials/passkey`: the answer of the browser to the ceremony of `…/options`. Answers the list. */
export const NEW_PASSKEY = strictObject({
  ceremony: CEREMONY_ID,
  response: PASSKEY_REGISTRATION,
  label: LABEL,
  admission: ADMISSION,
});

/** `POST /api/credentials/totp`: shown once, as QR (`uri`) and as text (`secret`, Base32); void until confirmed. */
export const NEW_TOTP = strictObject({ id: CREDENTIAL_ID, uri: Type.String(), secret: Type.String() });

/** `POST /api/credentials/totp/confirm`: the first code proves that the authenticator has it. Answers the list. */
export const TOTP_CONFIRMED = strictObject({ code: TOTP_CODE, admission: ADMISSION });

/** `PUT /api/credentials/password`: every other session of the caller ends. Answers the list. */
export const NEW_PASSWORD = strictObject({ password: PASSWORD });

/** `PUT /api/credentials/pin`: the badge and its PIN for the fast user change. Answers the list. */
export const NEW_PIN = strictObject({ badge: BADGE, pin: PIN, admission: ADMISSION });

const DEVICE_ROW_OBJECT = strictObject({
  id: Type.String({ pattern: UUID_PATTERN }),
  name: Type.String(),
  facility: FACILITY_ID,
  facilityName: Type.String(),
  enrolledBy: PERSON_ID,
  /** Approved; `null` in `enrolledAt`: its code has not been entered at the computer yet. */
  approvedAt: INSTANT,
  enrolledAt: nullable(INSTANT),
  seenAt: nullable(INSTANT),
});
export type DeviceRow = Static<typeof DEVICE_ROW_OBJECT>;
/** `GET /api/devices`: the enrolled counter computers, by facility and name. */
export const DEVICE_LIST = strictObject({ devices: arrayOf(DEVICE_ROW_OBJECT) });

/** `POST /api/devices`: the one-time code of an approved `enrol-device`; makes this browser that device. */
export const DEVICE_CODE = strictObject({
  code: Type.String({ minLength: 10, maxLength: 40, description: 'as shown, with or without hyphens' }),
});
export const ENROLLED_DEVICE = strictObject({
  id: Type.String({ pattern: UUID_PATTERN }),
  name: Type.String(),
  facility: FACILITY_ID,
  facilityName: Type.String(),
});

/** `GET /api/accounts/:person`: the state of an account, for administrators. */
export const ACCOUNT_STATE = strictObject({
  person: PERSON_ID,
  /** Disabled by two administrators; opened again by recovery only. */
  disabledAt: nullable(INSTANT),
  /** Locked out after repeated failures; ends by itself then, or by `unlock-account`. */
  lockedUntil: nullable(INSTANT),
  password: Type.Boolean(),
  totp: Type.Boolean(),
  passkeys: Type.Integer(),
  badge: Type.Boolean(),
  subjects: Type.Integer(),
  sessions: Type.Integer(),
});
export type AccountState = Static<typeof ACCOUNT_STATE>;
export const ACCOUNT_PARAMS = strictObject({ person: PERSON_ID });

/** Parameters of the acts `recover-account`, `admit-factor`, `unlock-account` and `disable-account`. */
export const ACCOUNT_ACT = strictObject({ person: PERSON_ID });
/** Parameters of the act `enrol-device`: the counter computer and where it stands. */
export const DEVICE_ENROLMENT = strictObject({ facility: FACILITY_ID, name: LABEL });
/** Parameters of the act `bind-subject`: the `sub` that the identity provider of this server knows the person by. */
export const SUBJECT_BINDING = strictObject({
  person: PERSON_ID,
  subject: Type.String({
    minLength: 1,
    maxLength: 255,
    pattern: '^[\\x21-\\x7e]+$',
    description: 'OpenID Connect `sub`',
  }),
});

/** What the approving administrator is shown, once, of `recover-account`, `admit-factor` and `enrol-device`. */
export const ONE_TIME_CODE = strictObject({
  code: Type.String({ description: 'five groups of four characters' }),
  until: INSTANT,
});
export type OneTimeCode = Static<typeof ONE_TIME_CODE>;
