import { createPublicKey, type KeyObject } from 'node:crypto';
import {
  KeysUnavailable,
  SIGNATURE_ALGORITHM,
  type KeyProvider,
  type ProviderDescription,
  type PublicKey,
  type SigningKey,
} from '../provider.ts';
import { SOFTWARE_LABEL } from '../software/key-file.ts';
import { isSignature } from '../software/software.ts';
import { Channel } from './channel.ts';
import { isObject, PROTOCOL } from './protocol.ts';

export interface CommandKeysOptions {
  /** Program and arguments of the device's adaptor; no shell reads them. */
  readonly command: readonly [string, ...string[]];
  /** Ours; the program sees `PATH`, `HOME`, `LANG`, `TZ` and what begins with `GIAOLIEN_KEYS_DEVICE_`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly timeoutMilliseconds?: number;
  readonly restartMilliseconds?: number;
}

type Answer = Readonly<Record<string, unknown>>;

const TIMEOUT = 5_000;
const RESTART = 1_000;
const PASSED_ON = /^(?:PATH|HOME|LANG|TZ|SystemRoot|GIAOLIEN_KEYS_DEVICE_.*)$/;

/**
 * Keys in a device behind an external program. Signatures are verified here, by the public keys that the program gives:
 * that needs no secret and no device. @throws KeysUnavailable
 */
export async function openCommandKeys(options: CommandKeysOptions): Promise<KeyProvider> {
  const channel = new Channel({
    command: options.command,
    environment: passedOn(options.environment),
    timeoutMilliseconds: options.timeoutMilliseconds ?? TIMEOUT,
    restartMilliseconds: options.restartMilliseconds ?? RESTART,
  });
  try {
    const description = describe(await channel.ask({ ask: 'describe', protocol: PROTOCOL }));
    return provide(channel, description);
  } catch (error) {
    await channel.close();
    throw error;
  }
}

function provide(channel: Channel, description: ProviderDescription): KeyProvider {
  const verifiers = new Map<string, KeyObject>();
  async function publicKeys(key: SigningKey): Promise<readonly PublicKey[]> {
    const { keys } = await channel.ask({ ask: 'public-keys', key });
    if (!Array.isArray(keys)) throw unreadable();
    return keys.map(readPublicKey);
  }
  async function verifierOf(key: SigningKey, keyId: string): Promise<KeyObject | undefined> {
    const name = `${key} ${keyId}`;
    // A version that is not known yet may be one of a rotation; a known one never changes.
    if (!verifiers.has(name)) {
      for (const one of await publicKeys(key)) verifiers.set(`${key} ${one.keyId}`, createPublicKey(one.publicKeyPem));
    }
    return verifiers.get(name);
  }
  return {
    describe: () => description,
    async sign(key, data) {
      const answer = await channel.ask({ ask: 'sign', key, data: encode(data) });
      if (answer['algorithm'] !== SIGNATURE_ALGORITHM) throw unreadable();
      return {
        keyId: textOf(answer, 'keyId'),
        algorithm: SIGNATURE_ALGORITHM,
        signature: textOf(answer, 'signature'),
      };
    },
    async verify(key, data, { keyId, signature }) {
      const verifier = await verifierOf(key, keyId);
      return verifier !== undefined && isSignature(verifier, data, signature);
    },
    publicKeys,
    async wrap(key, plaintext, aad) {
      return textOf(await channel.ask({ ask: 'wrap', key, plaintext: encode(plaintext), aad }), 'sealed');
    },
    async unwrap(key, sealed, aad) {
      return bytesOf(await channel.ask({ ask: 'unwrap', key, sealed, aad }), 'plaintext');
    },
    async rotate(key) {
      return textOf(await channel.ask({ ask: 'rotate', key }), 'keyId');
    },
    close: () => channel.close(),
  };
}

/** A program that is no device says so in the same words as the software keys, whatever its own label. */
function describe(answer: Answer): ProviderDescription {
  const isKnown = answer['protocol'] === PROTOCOL && typeof answer['hardware'] === 'boolean';
  if (!isKnown) throw unreadable();
  const hardware = answer['hardware'] === true;
  const label = textOf(answer, 'label').replaceAll(/\p{C}/gu, ' ').slice(0, 120);
  return { provider: 'command', label: hardware ? label : `${label}: ${SOFTWARE_LABEL}`, hardware };
}

function readPublicKey(value: unknown): PublicKey {
  if (!isObject(value) || value['algorithm'] !== SIGNATURE_ALGORITHM) throw unreadable();
  const { from, until } = value;
  if (typeof from !== 'number' || !(until === null || typeof until === 'number')) throw unreadable();
  return {
    keyId: textOf(value, 'keyId'),
    algorithm: SIGNATURE_ALGORITHM,
    publicKeyPem: textOf(value, 'publicKeyPem'),
    from,
    until,
  };
}

function passedOn(environment: CommandKeysOptions['environment']): Readonly<Record<string, string>> {
  const entries = Object.entries(environment).filter(([name, value]) => PASSED_ON.test(name) && value !== undefined);
  return Object.fromEntries(entries) as Record<string, string>;
}

function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

function textOf(answer: Answer, field: string): string {
  const value = answer[field];
  if (typeof value !== 'string' || value === '') throw unreadable();
  return value;
}

function bytesOf(answer: Answer, field: string): Uint8Array {
  const value = answer[field];
  if (typeof value !== 'string') throw unreadable();
  return new Uint8Array(Buffer.from(value, 'base64url'));
}

function unreadable(): KeysUnavailable {
  return new KeysUnavailable('Chương trình của thiết bị khoá trả lời sai giao thức.');
}
