import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { KeyringDamaged } from './keyring.ts';

/** scrypt with 128 MiB: OWASP's first choice, about 0.3 s on two ordinary cores. Stands in the file, so it can grow. */
const COST = { N: 2 ** 17, r: 8, p: 1 } as const;
/** A file may not ask for more than this, or a changed one could stop the server. */
const MAX_MEMORY = 2 ** 29;

/** How the body of the file is kept from other eyes, and how a change is noticed. */
export type Protection =
  | { readonly kind: 'none'; readonly digest: 'SHA-256'; readonly value: string }
  | {
      readonly kind: 'passphrase';
      readonly derivation: 'scrypt';
      readonly N: number;
      readonly r: number;
      readonly p: number;
      readonly salt: string;
      readonly cipher: 'A256GCM';
      readonly nonce: string;
    };

export interface ProtectedText {
  readonly protection: Protection;
  /** Base64url. */
  readonly body: string;
}

/** Body in the clear with a digest against decay, or sealed under the passphrase. */
export async function protect(text: string, passphrase: string | undefined): Promise<ProtectedText> {
  const bytes = Buffer.from(text, 'utf8');
  if (passphrase === undefined) {
    const value = createHash('sha256').update(bytes).digest('base64url');
    return { protection: { kind: 'none', digest: 'SHA-256', value }, body: bytes.toString('base64url') };
  }
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const protection = {
    kind: 'passphrase',
    derivation: 'scrypt',
    ...COST,
    salt: salt.toString('base64url'),
    cipher: 'A256GCM',
    nonce: nonce.toString('base64url'),
  } as const;
  const cipher = createCipheriv('aes-256-gcm', await derive(passphrase, salt, COST), nonce);
  cipher.setAAD(Buffer.from(JSON.stringify(protection)));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  return { protection, body: sealed.toString('base64url') };
}

/** @throws KeyringDamaged where body, digest or passphrase are wrong */
export async function unprotect({ protection, body }: ProtectedText, passphrase: string | undefined): Promise<string> {
  const bytes = Buffer.from(body, 'base64url');
  if (protection.kind === 'none') {
    const digest = createHash('sha256').update(bytes).digest();
    const expected = Buffer.from(protection.value, 'base64url');
    if (digest.length !== expected.length || !timingSafeEqual(digest, expected))
      throw new KeyringDamaged('nội dung không còn như khi được ghi');
    return bytes.toString('utf8');
  }
  const { N, r, p, salt, nonce } = protection;
  if (![N, r, p].every((cost) => Number.isSafeInteger(cost) && cost > 0) || 128 * N * r * p > MAX_MEMORY)
    throw new KeyringDamaged('tham số của cụm mật khẩu không hợp lệ');
  const secret = await derive(passphrase ?? '', Buffer.from(salt, 'base64url'), { N, r, p });
  try {
    const decipher = createDecipheriv('aes-256-gcm', secret, Buffer.from(nonce, 'base64url'), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(JSON.stringify(protection)));
    decipher.setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
  } catch {
    throw new KeyringDamaged('cụm mật khẩu sai, hoặc nội dung không còn như khi được ghi');
  }
}

function derive(
  passphrase: string,
  salt: Buffer,
  cost: { readonly N: number; readonly r: number; readonly p: number },
): Promise<Buffer> {
  const options = { ...cost, maxmem: MAX_MEMORY + 2 ** 20 };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
