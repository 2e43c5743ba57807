/**
 * Every key of this server, and the one thing each may be used for. A key is created at its first use; a provider that
 * stands on a device asks the device for it by this name.
 */
export const KEYS = {
  /** Signs the heads of the security log. */
  'security-log': 'sign',
  /** Seals what the tables may not show: seeds of one-time codes, secrets of single sign-on. */
  secrets: 'wrap',
} as const satisfies Readonly<Record<string, KeyUse>>;

/** What a key is for; a key of one use never serves another. */
export type KeyUse = 'sign' | 'wrap';

/** The name of a key. */
export type KeyName = keyof typeof KEYS;

type NameOf<Use extends KeyUse> = { [Name in KeyName]: (typeof KEYS)[Name] extends Use ? Name : never }[KeyName];
export type SigningKey = NameOf<'sign'>;
export type WrappingKey = NameOf<'wrap'>;

/** All names, in the order of the table. */
export const KEY_NAMES = Object.keys(KEYS) as readonly KeyName[];

/** The only signature of today; it stands beside each signature so that another can follow it. */
export const SIGNATURE_ALGORITHM = 'Ed25519';

/** A signature, and which version of the key made it. */
export interface Signature {
  readonly keyId: string;
  readonly algorithm: typeof SIGNATURE_ALGORITHM;
  /** Base64url, 64 bytes. */
  readonly signature: string;
}

/** One version of a signing key, with the period in which it signed: UTC ms, `until: null` is the one in use. */
export interface PublicKey {
  readonly keyId: string;
  readonly algorithm: typeof SIGNATURE_ALGORITHM;
  /** SubjectPublicKeyInfo in PEM. */
  readonly publicKeyPem: string;
  readonly from: number;
  readonly until: number | null;
}

/** What keeps the keys; `label` is Vietnamese and for everyone to read, at the start and in the health of the server. */
export interface ProviderDescription {
  readonly provider: 'software' | 'command';
  readonly label: string;
  /** The keys never leave a device. */
  readonly hardware: boolean;
}

/**
 * The keys of the server. Nobody else makes or holds one: a government cipher device or a signature of a certificate
 * authority stands behind the same eight operations (docs/operating/keys.md).
 */
export interface KeyProvider {
  describe(): ProviderDescription;
  /** Signs with the version in use. @throws KeysUnavailable */
  sign(key: SigningKey, data: Uint8Array): Promise<Signature>;
  /** Whether that version of the key made this signature over these bytes; an unknown version or form is `false`. */
  verify(key: SigningKey, data: Uint8Array, signature: Pick<Signature, 'keyId' | 'signature'>): Promise<boolean>;
  /** All versions, the oldest first. @throws KeysUnavailable */
  publicKeys(key: SigningKey): Promise<readonly PublicKey[]>;
  /**
   * Seals `plaintext`; `aad` says what it belongs to (`totp:quantri.hn`) and must be the same at `unwrap`. The answer
   * is printable and names algorithm and version of the key. @throws KeysUnavailable
   */
  wrap(key: WrappingKey, plaintext: Uint8Array, aad: string): Promise<string>;
  /** @throws SealBroken where anything differs from what was sealed; KeysUnavailable */
  unwrap(key: WrappingKey, sealed: string, aad: string): Promise<Uint8Array>;
  /** Puts a new version into use and answers its id; the old ones still verify and unwrap. @throws KeysUnavailable */
  rotate(key: KeyName): Promise<string>;
  /** Gives the lock or the device back. */
  close(): Promise<void>;
}

/** The keys cannot be had; the message (Vietnamese) says why and what to do, and never contains key or data. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/** What was sealed has been changed, belongs to something else, or is of a key that is not here. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
  constructor() {
    super('Dữ liệu niêm kín không mở được: đã bị thay đổi, thuộc về nơi khác, hoặc khoá của nó không có ở đây.');
  }
}
