import {
  createHash,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  randomBytes,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { KEY_NAMES, KEYS, KeysUnavailable, type KeyName, type KeyUse } from '../provider.ts';

/** One version of a key. `secret` is a handle: its bytes are seen only when the file is written. */
export interface KeyVersion {
  readonly id: string;
  readonly algorithm: string;
  /** The period in which it was in use: UTC ms; `until: null` is the one in use now. */
  readonly from: number;
  readonly until: number | null;
  readonly secret: KeyObject;
}

/** Every key with its versions, the oldest first. Immutable: a change is a new ring. */
export type Keyring = Readonly<Record<KeyName, readonly KeyVersion[]>>;

/** The algorithm of each use today. A version keeps the one it was made for. */
const ALGORITHMS: Readonly<Record<KeyUse, string>> = { sign: 'Ed25519', wrap: 'A256GCM' };
const SECRET_BYTES = 32;

/** What the bytes of a keyring file do not mean: said to the operator, without the bytes. */
export class KeyringDamaged extends Error {
  override readonly name = 'KeyringDamaged';
}

/** The ring with a first version of every key that has none. The same ring where none is missing. */
export function complete(ring: Partial<Keyring>, now: number): Keyring {
  const missing = KEY_NAMES.filter((name) => (ring[name] ?? []).length === 0);
  const made = missing.map((name) => [name, [makeVersion(KEYS[name], now)]] as const);
  return { ...ring, ...Object.fromEntries(made) } as Keyring;
}

/** The ring with a new version of one key in use; the one before it ends at this moment. */
export function withNewVersion(ring: Keyring, name: KeyName, now: number): Keyring {
  const ended = ring[name].map((version) => (version.until === null ? { ...version, until: now } : version));
  return { ...ring, [name]: [...ended, makeVersion(KEYS[name], now)] };
}

/** The version in use. @throws KeysUnavailable where a file that is only read has none yet */
export function currentOf(ring: Keyring, name: KeyName): KeyVersion {
  const current = ring[name].at(-1);
  if (current === undefined) throw new KeysUnavailable(`Khoá “${name}” chưa có phiên bản nào.`);
  return current;
}

function makeVersion(use: KeyUse, now: number): KeyVersion {
  const algorithm = ALGORITHMS[use];
  if (use === 'sign') {
    const { privateKey } = generateKeyPairSync('ed25519');
    return { id: fingerprintOf(privateKey), algorithm, from: now, until: null, secret: privateKey };
  }
  const secret = createSecretKey(randomBytes(SECRET_BYTES));
  return { id: randomBytes(8).toString('hex'), algorithm, from: now, until: null, secret };
}

/** A signing key is named by its public half, so that whoever holds only that can find it. */
function fingerprintOf(privateKey: KeyObject): string {
  const der = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return createHash('sha256').update(der).digest('hex').slice(0, 16);
}

interface WrittenVersion {
  readonly id: string;
  readonly algorithm: string;
  readonly from: number;
  readonly until: number | null;
  readonly secret: string;
}

/** Keys of another version of this software, as they stood in the file: kept, so that going back loses nothing. */
export type OtherKeys = Readonly<Record<string, unknown>>;

/** The ring as JSON, secrets in the clear. */
export function writeKeyring(ring: Keyring, others: OtherKeys): string {
  const written = KEY_NAMES.map((name) => [name, ring[name].map(writeVersion)] as const);
  return JSON.stringify({ ...others, ...Object.fromEntries(written) });
}

function writeVersion({ secret, ...rest }: KeyVersion): WrittenVersion {
  const bytes = secret.type === 'private' ? secret.export({ format: 'der', type: 'pkcs8' }) : secret.export();
  return { ...rest, secret: bytes.toString('base64url') };
}

/** @throws KeyringDamaged */
export function readKeyring(text: string): { readonly ring: Partial<Keyring>; readonly others: OtherKeys } {
  const written = JSON.parse(text) as Record<string, unknown>;
  const read = KEY_NAMES.filter((name) => written[name] !== undefined).map((name) => [
    name,
    readVersions(name, written[name]),
  ]);
  const others = Object.entries(written).filter(([name]) => !Object.hasOwn(KEYS, name));
  return { ring: Object.fromEntries(read) as Partial<Keyring>, others: Object.fromEntries(others) };
}

function readVersions(name: KeyName, written: unknown): readonly KeyVersion[] {
  if (!Array.isArray(written)) throw new KeyringDamaged(`khoá “${name}” không đọc được`);
  const versions = written.map((version: unknown) => readVersion(name, version));
  const isOrdered = versions.every((version, index) => (version.until === null) === (index === versions.length - 1));
  if (!isOrdered) throw new KeyringDamaged(`khoá “${name}” không có đúng một phiên bản đang dùng`);
  return versions;
}

function readVersion(name: KeyName, written: unknown): KeyVersion {
  const { id, algorithm, from, until, secret } = written as WrittenVersion;
  if (algorithm !== ALGORITHMS[KEYS[name]]) throw new KeyringDamaged(`khoá “${name}” thuộc thuật toán không biết`);
  if (!/^[0-9a-f]{16}$/.test(id) || !Number.isSafeInteger(from) || !(until === null || Number.isSafeInteger(until)))
    throw new KeyringDamaged(`khoá “${name}” có phiên bản không đọc được`);
  const bytes = Buffer.from(secret, 'base64url');
  if (KEYS[name] !== 'sign') {
    if (bytes.length !== SECRET_BYTES) throw new KeyringDamaged(`khoá “${name}” sai độ dài`);
    return { id, algorithm, from, until, secret: createSecretKey(bytes) };
  }
  const privateKey = createPrivateKey({ key: bytes, format: 'der', type: 'pkcs8' });
  if (privateKey.asymmetricKeyType !== 'ed25519' || fingerprintOf(privateKey) !== id)
    throw new KeyringDamaged(`khoá “${name}” không khớp với tên của nó`);
  return { id, algorithm, from, until, secret: privateKey };
}
