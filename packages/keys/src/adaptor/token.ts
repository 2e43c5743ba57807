import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { KEYS, type KeyName } from '../provider.ts';

/** Where the token is; the PIN stays in the environment, where `pkcs11-tool` reads it itself. */
export interface TokenPlace {
  /** Path of the PKCS#11 library. */
  readonly module: string;
  /** Label of the token. */
  readonly token: string;
  /** Name of the variable that holds the PIN. */
  readonly pinVariable: string;
}

/** One version of a key on the token; the version in use is the newest. */
export interface TokenKey {
  /** CKA_ID, 16 hexadecimal digits. */
  readonly id: string;
  readonly name: KeyName;
  readonly from: number;
  /** Raw public key, 32 bytes; only of signing keys. */
  readonly point: Buffer | undefined;
}

const LABEL = /^giaolien\/([\w-]+)\/(\d{1,15})$/;

/** The objects of one token, by OpenSC's `pkcs11-tool`: keys are made on it and never leave it. */
export class Token {
  readonly #place: TokenPlace;

  constructor(place: TokenPlace) {
    this.#place = place;
  }

  /** All versions of a key, the oldest first. */
  async versionsOf(name: KeyName): Promise<readonly TokenKey[]> {
    const type = KEYS[name] === 'sign' ? 'pubkey' : 'secrkey';
    const listing = await this.#run(['--list-objects', '--type', type]);
    return parseObjects(listing.toString('latin1'))
      .filter((key) => key.name === name)
      .toSorted((one, other) => one.from - other.from);
  }

  /** Makes a version that begins at `from`, UTC ms; its id. */
  async generate(name: KeyName, from: number): Promise<string> {
    const id = randomBytes(8).toString('hex');
    const named = ['--id', id, '--label', `giaolien/${name}/${from}`];
    const kind =
      KEYS[name] === 'sign'
        ? ['--keypairgen', '--key-type', 'EC:edwards25519', '--usage-sign']
        : ['--keygen', '--key-type', 'GENERIC:32', '--sensitive'];
    await this.#run([...kind, ...named]);
    return id;
  }

  /** Ed25519, 64 bytes. */
  sign(id: string, data: Uint8Array): Promise<Buffer> {
    return this.#run(['--sign', '--mechanism', 'EDDSA', '--id', id], data);
  }

  /** HMAC-SHA-256, 32 bytes. */
  mac(id: string, data: Uint8Array): Promise<Buffer> {
    return this.#run(['--sign', '--mechanism', 'SHA256-HMAC', '--id', id], data);
  }

  #run(words: readonly string[], input?: Uint8Array): Promise<Buffer> {
    const { module, token, pinVariable } = this.#place;
    const login = ['--module', module, '--token-label', token, '--login', '--pin', `env:${pinVariable}`];
    const child = spawn('pkcs11-tool', [...login, ...words], { stdio: ['pipe', 'pipe', 'ignore'] });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.stdin.on('error', () => undefined).end(input);
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) =>
        code === 0 ? resolve(Buffer.concat(parts)) : reject(new Error(`pkcs11-tool ended with ${code}`)),
      );
    });
  }
}

/** Reads the listing of `pkcs11-tool`: objects begin at the margin, their fields are indented. */
export function parseObjects(listing: string): readonly TokenKey[] {
  const objects = listing.split(/\n(?=\S)/);
  return objects.flatMap((object) => {
    const [, name = '', from = ''] = LABEL.exec(fieldOf(object, 'label')) ?? [];
    const id = fieldOf(object, 'ID');
    if (!Object.hasOwn(KEYS, name) || id === '') return [];
    // The point is an OCTET STRING in DER: 04 20, then the 32 bytes.
    const point = /^0420([0-9a-f]{64})$/.exec(fieldOf(object, 'EC_POINT'))?.[1];
    return [
      {
        id,
        name: name as KeyName,
        from: Number(from),
        point: point === undefined ? undefined : Buffer.from(point, 'hex'),
      },
    ];
  });
}

function fieldOf(object: string, field: string): string {
  return new RegExp(`^\\s+${field}:\\s+(.*?)\\s*$`, 'm').exec(object)?.[1] ?? '';
}
