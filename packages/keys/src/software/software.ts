import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import {
  KEY_NAMES,
  KeysUnavailable,
  SealBroken,
  SIGNATURE_ALGORITHM,
  type KeyName,
  type KeyProvider,
  type PublicKey,
} from '../provider.ts';
import { prepareFolder, readKeyFile, SOFTWARE_LABEL, writeKeyFile } from './key-file.ts';
import { complete, currentOf, withNewVersion, type Keyring, type KeyVersion } from './keyring.ts';
import { takeLock } from './lock.ts';
import { keyIdOf, sealWith, unsealWith } from './seal.ts';

/** Name of the file in the folder of the keys. */
export const KEY_FILE = 'keys.json';

export interface SoftwareKeysOptions {
  /** Holds `keys.json`; made if missing, for its owner only. */
  readonly folder: string;
  readonly passphrase?: string | undefined;
  /** Only reads, beside the process that holds the lock: no rotation, no new file. */
  readonly isReadOnly?: boolean;
  /** UTC ms. */
  readonly now: () => number;
}

const NO_KEYS = Object.fromEntries(KEY_NAMES.map((name) => [name, []])) as unknown as Keyring;

/** Where a ring is kept; absent in memory. */
interface Shelf {
  save(ring: Keyring): Promise<void>;
  release(): Promise<void>;
}

/**
 * Keys in one locked file. The first opening makes them; with a passphrase an unprotected file is sealed at once.
 * @throws KeysUnavailable
 */
export async function openSoftwareKeys(options: SoftwareKeysOptions): Promise<KeyProvider> {
  const { folder, passphrase, now } = options;
  const file = join(folder, KEY_FILE);
  if (options.isReadOnly === true) return readSoftwareKeys(file, passphrase, now);
  await prepareFolder(folder);
  const lock = await takeLock(file);
  try {
    const found = await readKeyFile(file, passphrase);
    const others = found?.others ?? {};
    const ring = complete(found?.ring ?? {}, now());
    const isToBeSealed = found?.isProtected === false && passphrase !== undefined;
    const isComplete = found !== undefined && Object.keys(found.ring).length === Object.keys(ring).length;
    const save = async (changed: Keyring) => {
      await lock.assertHeld();
      await writeKeyFile(file, { ring: changed, others }, passphrase);
    };
    if (!isComplete || isToBeSealed) await save(ring);
    return provide(ring, now, { save, release: () => lock.release() });
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function readSoftwareKeys(file: string, passphrase: string | undefined, now: () => number): Promise<KeyProvider> {
  const found = await readKeyFile(file, passphrase);
  if (found === undefined) {
    throw new KeysUnavailable(`Chưa có tệp khoá ${file}. Máy chủ tạo tệp này khi khởi động lần đầu.`);
  }
  return provide({ ...NO_KEYS, ...found.ring }, now, {
    save: () => Promise.reject(new KeysUnavailable('Tệp khoá này chỉ được mở để đọc.')),
    release: () => Promise.resolve(),
  });
}

/** Keys that end with the process, for tests. */
export function openMemoryKeys(now: () => number): KeyProvider {
  return provide(complete({}, now()), now, { save: () => Promise.resolve(), release: () => Promise.resolve() });
}

function provide(first: Keyring, now: () => number, shelf: Shelf): KeyProvider {
  let ring: Keyring | undefined = first;
  let rotating: Promise<unknown> = Promise.resolve();
  const opened = (): Keyring => {
    if (ring === undefined) throw new KeysUnavailable('Kho khoá đã đóng.');
    return ring;
  };
  const rotate = async (key: KeyName): Promise<string> => {
    const changed = withNewVersion(opened(), key, now());
    await shelf.save(changed);
    // Only a key that is on the disk is put into use: what it signs can be verified after any crash.
    ring = changed;
    return currentOf(changed, key).id;
  };
  return {
    describe: () => ({ provider: 'software', label: SOFTWARE_LABEL, hardware: false }),
    async sign(key, data) {
      const { id, secret } = currentOf(opened(), key);
      return { keyId: id, algorithm: SIGNATURE_ALGORITHM, signature: sign(null, data, secret).toString('base64url') };
    },
    async verify(key, data, { keyId, signature }) {
      const version = opened()[key].find(({ id }) => id === keyId);
      return version !== undefined && isSignature(publicHalfOf(version), data, signature);
    },
    publicKeys: async (key) => opened()[key].map(publicOf),
    async wrap(key, plaintext, aad) {
      const { id, secret } = currentOf(opened(), key);
      return sealWith(secret, id, plaintext, aad);
    },
    async unwrap(key, sealed, aad) {
      const version = opened()[key].find(({ id }) => id === keyIdOf(sealed));
      if (version === undefined) throw new SealBroken();
      return unsealWith(version.secret, sealed, aad);
    },
    rotate(key) {
      const rotated = rotating.then(() => rotate(key));
      rotating = rotated.catch(() => undefined);
      return rotated;
    },
    async close() {
      await rotating;
      ring = undefined;
      await shelf.release();
    },
  };
}

/** Whether `signature` (base64url, 64 bytes, in its one spelling) is that of this Ed25519 key over these bytes. */
export function isSignature(publicKey: KeyObject, data: Uint8Array, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64url');
  return bytes.length === 64 && bytes.toString('base64url') === signature && verify(null, data, publicKey, bytes);
}

const publicHalves = new WeakMap<KeyVersion, KeyObject>();

/** Computed once: it costs three times what verifying does. */
function publicHalfOf(version: KeyVersion): KeyObject {
  const known = publicHalves.get(version) ?? createPublicKey(version.secret);
  publicHalves.set(version, known);
  return known;
}

function publicOf(version: KeyVersion): PublicKey {
  const publicKeyPem = publicHalfOf(version).export({ format: 'pem', type: 'spki' }).toString();
  const { id, from, until } = version;
  return { keyId: id, algorithm: SIGNATURE_ALGORITHM, publicKeyPem, from, until };
}
