import { createPublicKey, createSecretKey, randomBytes } from 'node:crypto';
import { PROTOCOL, type Question } from '../command/protocol.ts';
import { SealBroken, type KeyName } from '../provider.ts';
import { keyIdOf, sealWith, unsealWith } from '../software/seal.ts';
import { Refused, serveQuestions } from './serve.ts';
import { Token, type TokenKey } from './token.ts';

/**
 * The reference program of the protocol: a PKCS#11 token by OpenSC's `pkcs11-tool`, so that no native module is needed.
 * Settings: GIAOLIEN_KEYS_DEVICE_MODULE (path of the library), GIAOLIEN_KEYS_DEVICE_TOKEN (label), GIAOLIEN_KEYS_DEVICE_PIN
 * and GIAOLIEN_KEYS_DEVICE_HARDWARE=yes where the token is a device and no program.
 */
const { GIAOLIEN_KEYS_DEVICE_MODULE: module = '', GIAOLIEN_KEYS_DEVICE_TOKEN: name = '' } = process.env;
const isHardware = process.env['GIAOLIEN_KEYS_DEVICE_HARDWARE'] === 'yes';
const token = new Token({ module, token: name, pinVariable: 'GIAOLIEN_KEYS_DEVICE_PIN' });

/** Before the 32 bytes of an Ed25519 public key, to make it a SubjectPublicKeyInfo (RFC 8410). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
const SALT_BYTES = 32;
const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** The versions of a key; the first is made at its first use. */
async function versionsOf(key: KeyName): Promise<readonly TokenKey[]> {
  const versions = await token.versionsOf(key);
  if (versions.length > 0) return versions;
  await token.generate(key, Date.now());
  return token.versionsOf(key);
}

async function currentOf(key: KeyName): Promise<TokenKey> {
  const current = (await versionsOf(key)).at(-1);
  if (current === undefined) throw new Refused('unavailable');
  return current;
}

/** A key for one seal, derived on the token from a salt that stands in the seal: the token's key itself never leaves it. */
async function sealingKey(id: string, salt: Buffer) {
  return createSecretKey(await token.mac(id, Buffer.concat([Buffer.from('giaolien seal 1\0'), salt])));
}

async function wrap(key: KeyName, plaintext: string, aad: string) {
  const { id } = await currentOf(key);
  const salt = randomBytes(SALT_BYTES);
  const sealed = sealWith(await sealingKey(id, salt), id, Buffer.from(plaintext, 'base64url'), aad);
  return { sealed: `${base64url(salt)}:${sealed}` };
}

async function unwrap(key: KeyName, text: string, aad: string) {
  const [saltText = '', sealed = ''] = text.split(':');
  const salt = Buffer.from(saltText, 'base64url');
  const isSalt = salt.length === SALT_BYTES && base64url(salt) === saltText;
  try {
    const id = keyIdOf(sealed);
    const isKnown = isSalt && (await token.versionsOf(key)).some((version) => version.id === id);
    if (!isKnown || text !== `${saltText}:${sealed}`) throw new Refused('seal-broken');
    return { plaintext: base64url(unsealWith(await sealingKey(id, salt), sealed, aad)) };
  } catch (error) {
    throw error instanceof SealBroken ? new Refused('seal-broken') : error;
  }
}

async function publicKeys(key: KeyName) {
  const versions = await versionsOf(key);
  const keys = versions.map(({ id, from, point = Buffer.alloc(0) }, index) => {
    const publicKey = createPublicKey({ key: Buffer.concat([SPKI_HEAD, point]), format: 'der', type: 'spki' });
    const publicKeyPem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
    return { keyId: id, algorithm: 'Ed25519', publicKeyPem, from, until: versions[index + 1]?.from ?? null };
  });
  return { keys };
}

async function rotate(key: KeyName) {
  const { from } = await currentOf(key);
  return { keyId: await token.generate(key, Math.max(Date.now(), from + 1)) };
}

await serveQuestions(async (question: Question) => {
  switch (question.ask) {
    case 'describe':
      return { protocol: PROTOCOL, label: `PKCS#11 “${name}”`, hardware: isHardware };
    case 'sign': {
      const { id } = await currentOf(question.key);
      const signature = await token.sign(id, Buffer.from(question.data, 'base64url'));
      return { keyId: id, algorithm: 'Ed25519', signature: base64url(signature) };
    }
    case 'public-keys':
      return publicKeys(question.key);
    case 'rotate':
      return rotate(question.key);
    case 'wrap':
      return wrap(question.key, question.plaintext, question.aad);
    case 'unwrap':
      return unwrap(question.key, question.sealed, question.aad);
  }
});
