import { createPublicKey, verify } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KEY_NAMES, KEYS, SealBroken, type KeyProvider } from '../provider.ts';

/** A provider under test, with its clock in the hand of the test. */
export interface ProviderUnderTest {
  readonly keys: KeyProvider;
  readonly clock: { now: number };
  /** Closes it and opens it again over the same keys; absent where they end with the process. */
  reopen?(): Promise<KeyProvider>;
  /** After `keys.close()`: takes away what stood behind it. */
  end(): Promise<void>;
}

/** The provider of one test; `keys` is another after a restart. */
interface Bench {
  readonly under: ProviderUnderTest;
  keys: KeyProvider;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const HEAD = bytes('head 17 of the security log');

/** What every provider must do, software or device; to be called in a test file. */
export function keyProviderContract(name: string, open: () => Promise<ProviderUnderTest>): void {
  let bench: Bench | undefined;
  beforeEach(async () => {
    const under = await open();
    bench = { under, keys: under.keys };
  });
  afterEach(async () => {
    await bench?.keys.close();
    await bench?.under.end();
  });
  const at = (): Bench => {
    if (bench === undefined) throw new Error('The provider was not opened.');
    return bench;
  };
  for (const part of [description, signatures, seals, whole]) part(name, at);
}

function description(name: string, at: () => Bench): void {
  describe(`${name}: who keeps the keys`, () => {
    test('says what it is in a sentence for everyone', () => {
      const { keys } = at();
      const { label, hardware } = keys.describe();
      expect(label).not.toBe('');
      if (!hardware) expect(label).toContain('không dùng cho bí mật nhà nước loại thật');
    });
  });
}

function signatures(name: string, at: () => Bench): void {
  describe(`${name}: signatures`, () => {
    test('a signature holds for its bytes, and for no others', async () => {
      const { keys } = at();
      const signature = await keys.sign('security-log', HEAD);
      expect(signature.algorithm).toBe('Ed25519');
      expect(await keys.verify('security-log', HEAD, signature)).toBe(true);
      expect(await keys.verify('security-log', bytes('head 18'), signature)).toBe(false);
    });

    test('a changed, shortened or strange signature is false, never an error', async () => {
      const { keys } = at();
      const { keyId, signature } = await keys.sign('security-log', HEAD);
      const changed = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1);
      for (const other of [changed, signature.slice(2), `${signature}=`, '', 'không phải chữ ký'])
        expect(await keys.verify('security-log', HEAD, { keyId, signature: other })).toBe(false);
      expect(await keys.verify('security-log', HEAD, { keyId: '0000000000000000', signature })).toBe(false);
    });

    test('whoever has only the public key can verify', async () => {
      const { keys } = at();
      const { keyId, signature } = await keys.sign('security-log', HEAD);
      const published = (await keys.publicKeys('security-log')).find((one) => one.keyId === keyId);
      const publicKey = createPublicKey(published?.publicKeyPem ?? '');
      expect(verify(null, HEAD, publicKey, Buffer.from(signature, 'base64url'))).toBe(true);
    });

    test('after a rotation the new key signs, the old one still verifies, and their periods meet', async () => {
      const { keys, under } = at();
      const before = await keys.sign('security-log', HEAD);
      under.clock.now += 60_000;
      const keyId = await keys.rotate('security-log');
      const after = await keys.sign('security-log', HEAD);
      expect(after.keyId).toBe(keyId);
      expect(after.keyId).not.toBe(before.keyId);
      expect(await keys.verify('security-log', HEAD, before)).toBe(true);
      expect(await keys.verify('security-log', HEAD, { ...before, keyId })).toBe(false);
      const periods = await keys.publicKeys('security-log');
      expect(periods.map((one) => one.keyId)).toEqual([before.keyId, after.keyId]);
      expect(periods.map(({ until }) => until)).toEqual([periods[1]?.from, null]);
    });
  });
}

function seals(name: string, at: () => Bench): void {
  describe(`${name}: sealed secrets`, () => {
    test('what was sealed opens only for what it belongs to', async () => {
      const { keys } = at();
      const sealed = await keys.wrap('secrets', bytes('JBSWY3DPEHPK3PXP'), 'totp:quantri.hn');
      expect(await keys.unwrap('secrets', sealed, 'totp:quantri.hn')).toEqual(bytes('JBSWY3DPEHPK3PXP'));
      await expect(keys.unwrap('secrets', sealed, 'totp:quantri2.hn')).rejects.toBeInstanceOf(SealBroken);
    });

    test('nothing can be sealed as well as something, and the same twice never looks the same', async () => {
      const { keys } = at();
      const empty = await keys.wrap('secrets', new Uint8Array(), '');
      expect(await keys.unwrap('secrets', empty, '')).toEqual(new Uint8Array());
      const texts = await Promise.all([1, 2, 3].map(() => keys.wrap('secrets', HEAD, 'x')));
      expect(new Set(texts).size).toBe(3);
    });

    test('the sealed text is printable, names its algorithm and does not show the secret', async () => {
      const { keys } = at();
      const sealed = await keys.wrap('secrets', bytes('bí mật'), 'x');
      expect(sealed).toMatch(/^[\w.:+/=-]+$/);
      expect(sealed).toMatch(/AES|GCM/i);
      expect(sealed).not.toContain(Buffer.from('bí mật').toString('base64url'));
    });

    test('a change of any character breaks the seal', async () => {
      const { keys } = at();
      const sealed = await keys.wrap('secrets', bytes('seed'), 'x');
      const places = sealed.length > 60 ? [0, 5, 15, sealed.length - 30, sealed.length - 1] : [0, sealed.length - 1];
      for (const place of places) {
        const other = sealed[place] === 'A' ? 'B' : 'A';
        const changed = sealed.slice(0, place) + other + sealed.slice(place + 1);
        await expect(keys.unwrap('secrets', changed, 'x')).rejects.toBeInstanceOf(SealBroken);
      }
      for (const strange of ['', 'x', `${sealed}.`, sealed.slice(0, -4)])
        await expect(keys.unwrap('secrets', strange, 'x')).rejects.toBeInstanceOf(SealBroken);
    });

    test('after a rotation the old seals still open, and new ones are of the new key', async () => {
      const { keys } = at();
      const before = await keys.wrap('secrets', HEAD, 'x');
      const keyId = await keys.rotate('secrets');
      const after = await keys.wrap('secrets', HEAD, 'x');
      expect(after).toContain(keyId);
      expect(before).not.toContain(keyId);
      expect(await keys.unwrap('secrets', before, 'x')).toEqual(HEAD);
      expect(await keys.unwrap('secrets', after, 'x')).toEqual(HEAD);
    });
  });
}

function whole(name: string, at: () => Bench): void {
  describe(`${name}: as a whole`, () => {
    test('many at once get each their own answer', async () => {
      const { keys } = at();
      const texts = Array.from({ length: 12 }, (_, index) => bytes(`seed ${index}`));
      const sealed = await Promise.all(texts.map((text, index) => keys.wrap('secrets', text, `person ${index}`)));
      const opened = await Promise.all(sealed.map((text, index) => keys.unwrap('secrets', text, `person ${index}`)));
      expect(opened).toEqual(texts);
    });

    test('every key can be rotated, and two rotations at once are two versions', async () => {
      const { keys } = at();
      const ids = await Promise.all(KEY_NAMES.map((key) => keys.rotate(key)));
      expect(new Set(ids).size).toBe(KEY_NAMES.length);
      const [one, other] = await Promise.all([keys.rotate('security-log'), keys.rotate('security-log')]);
      expect(one).not.toBe(other);
      const published = await keys.publicKeys('security-log');
      expect(published.slice(-2).map(({ keyId }) => keyId)).toEqual([one, other]);
      expect(published.filter(({ until }) => until === null)).toHaveLength(1);
      expect(Object.keys(KEYS)).toEqual(KEY_NAMES);
    });

    test('all of it is there after a restart', async () => {
      const { keys, under } = at();
      if (under.reopen === undefined) return;
      const signature = await keys.sign('security-log', HEAD);
      const sealed = await keys.wrap('secrets', HEAD, 'x');
      await keys.rotate('secrets');
      const again = await under.reopen();
      at().keys = again;
      expect(await again.verify('security-log', HEAD, signature)).toBe(true);
      expect(await again.unwrap('secrets', sealed, 'x')).toEqual(HEAD);
    });
  });
}
