import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { MINUTE, type Instant } from '@giaolien/kernel';
import type { Accounts, StoredDevice } from '@giaolien/store';

/** How long a device is remembered before the table is asked again, and how often its last use is written down. */
const MEMORY = 5 * MINUTE;
const FORM = /^([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/;
/** Devices remembered at once; the nation has fewer counters. */
const KNOWN_MAX = 20_000;

/** What the device cookie of a request turned out to be. */
export type DeviceClaim =
  | { readonly kind: 'none' }
  | { readonly kind: 'enrolled'; readonly device: StoredDevice }
  /** Made up, of another server, or of a device that was revoked. */
  | { readonly kind: 'refused'; readonly reason: 'forged' | 'revoked' };

/** The enrolled counter computers. The cookie is `id.secret`; memory and table hold the SHA-256 of the secret. */
export class Devices {
  readonly #known = new Map<string, { readonly device: StoredDevice; readonly checkedAt: Instant }>();
  readonly #accounts: Accounts;
  readonly #now: () => Instant;

  constructor(accounts: Accounts, now: () => Instant) {
    this.#accounts = accounts;
    this.#now = now;
  }

  /** Judges the cookie of a request. */
  async judge(cookie: string | undefined): Promise<DeviceClaim> {
    if (cookie === undefined || cookie === '') return { kind: 'none' };
    const [, id, secret] = FORM.exec(cookie) ?? [];
    if (id === undefined || secret === undefined) return { kind: 'refused', reason: 'forged' };
    const device = await this.#find(id);
    if (device === undefined || device.secretHash === null) return { kind: 'refused', reason: 'forged' };
    if (!timingSafeEqual(device.secretHash, sha256(secret))) return { kind: 'refused', reason: 'forged' };
    return device.revokedAt === null ? { kind: 'enrolled', device } : { kind: 'refused', reason: 'revoked' };
  }

  /** Uses a one-time code up: answers the device and the value of its cookie, which is nowhere else. */
  async enrol(codeHash: Buffer): Promise<{ readonly device: StoredDevice; readonly cookie: string } | undefined> {
    const secret = randomBytes(32).toString('base64url');
    const device = await this.#accounts.enrolDevice(codeHash, sha256(secret), this.#now());
    if (device === undefined) return undefined;
    this.#known.set(device.id, { device, checkedAt: this.#now() });
    return { device, cookie: `${device.id}.${secret}` };
  }

  /** Revokes a device, here at once. False: there is none, or it was revoked already. */
  async revoke(id: string): Promise<boolean> {
    const isDone = await this.#accounts.revokeDevice(id, this.#now());
    this.#known.delete(id);
    return isDone;
  }

  /** The device of an id, revoked or not. */
  async nameOf(id: string): Promise<string> {
    return (await this.#find(id))?.name ?? id;
  }

  async #find(id: string): Promise<StoredDevice | undefined> {
    const now = this.#now();
    const known = this.#known.get(id);
    if (known !== undefined && now - known.checkedAt < MEMORY) return known.device;
    const device = await this.#accounts.findDevice(id);
    this.#known.delete(id);
    if (device === undefined) return undefined;
    this.#known.set(id, { device, checkedAt: now });
    if (this.#known.size > KNOWN_MAX) {
      const [oldest] = this.#known.keys();
      if (oldest !== undefined) this.#known.delete(oldest);
    }
    if (device.enrolledAt !== null) await this.#accounts.touchDevice(id, now);
    return device;
  }
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
