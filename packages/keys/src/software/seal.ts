import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';
import { SealBroken } from '../provider.ts';

/** Names the form and the algorithm of a sealed text, so that another can follow it. */
const FORM = 'gl1';
const CIPHER = 'A256GCM';
/** 96 random bits: safe for 2³² sealings by one version of a key (NIST SP 800-38D, 8.3). */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM: `gl1.A256GCM.<version of the key>.<nonce>.<ciphertext and tag>`, the last two in base64url. */
export function sealWith(secret: KeyObject, keyId: string, plaintext: Uint8Array, aad: string): string {
  const head = `${FORM}.${CIPHER}.${keyId}`;
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(head, aad));
  const sealed = Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
  return `${head}.${nonce.toString('base64url')}.${sealed.toString('base64url')}`;
}

/** The version of the key that a sealed text names. @throws SealBroken where it is no sealed text of this form */
export function keyIdOf(sealed: string): string {
  return partsOf(sealed).keyId;
}

/** @throws SealBroken */
export function unsealWith(secret: KeyObject, sealed: string, aad: string): Uint8Array {
  const { keyId, nonce, body } = partsOf(sealed);
  try {
    const decipher = createDecipheriv('aes-256-gcm', secret, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(boundTo(`${FORM}.${CIPHER}.${keyId}`, aad));
    decipher.setAuthTag(body.subarray(-TAG_BYTES));
    return new Uint8Array(Buffer.concat([decipher.update(body.subarray(0, -TAG_BYTES)), decipher.final()]));
  } catch {
    throw new SealBroken();
  }
}

/** The head stands before the caller's words, so that neither form, algorithm nor key can be exchanged. */
function boundTo(head: string, aad: string): Buffer {
  return Buffer.from(`${head}\0${aad}`, 'utf8');
}

function partsOf(sealed: string): { readonly keyId: string; readonly nonce: Buffer; readonly body: Buffer } {
  const [form, cipher, keyId = '', nonceText = '', bodyText = '', ...more] = sealed.split('.');
  const nonce = Buffer.from(nonceText, 'base64url');
  const body = Buffer.from(bodyText, 'base64url');
  const isSound =
    form === FORM &&
    cipher === CIPHER &&
    more.length === 0 &&
    nonce.length === NONCE_BYTES &&
    body.length >= TAG_BYTES &&
    // One spelling per text: what decodes alike but is written otherwise was changed.
    nonce.toString('base64url') === nonceText &&
    body.toString('base64url') === bodyText;
  if (!isSound) throw new SealBroken();
  return { keyId, nonce, body };
}
