import { timingSafeEqual } from 'node:crypto';
import { MINUTE, type Instant, type PersonId } from '@giaolien/kernel';
import type { OneTimeCode } from '@giaolien/wire';
import { hashCode, newCode } from './codes.ts';

/** A code that was given out: its hash, and until when it counts. */
export interface Admission {
  readonly codeHash: Buffer;
  readonly until: Instant;
}

/** How long the code for a stronger factor can be used: the person fetches his key and registers it. */
export const ADMISSION_LIFETIME = 30 * MINUTE;

/**
 * Codes of two administrators by which a person adds a factor that opens more than the one he signed in by. One a
 * person, used once, kept as a hash, in memory: after a restart two administrators give out another.
 */
export class Admissions {
  readonly #open = new Map<PersonId, Admission>();
  readonly #now: () => Instant;

  constructor(now: () => Instant) {
    this.#now = now;
  }

  /** A new code for this person; an earlier one is void. */
  give(person: PersonId): OneTimeCode {
    const told = { code: newCode(), until: this.#now() + ADMISSION_LIFETIME };
    this.#open.set(person, { codeHash: hashCode(told.code), until: told.until });
    return told;
  }

  /** Uses the code of a person up. `undefined`: none, used, late, or another. */
  take(person: PersonId, code: string): Admission | undefined {
    const open = this.#open.get(person);
    if (open === undefined || this.#now() >= open.until) return undefined;
    if (!timingSafeEqual(open.codeHash, hashCode(code))) return undefined;
    this.#open.delete(person);
    return open;
  }

  /** Gives a code back whose factor was not added after all, unless there is a newer one. */
  restore(person: PersonId, admission: Admission): void {
    if (!this.#open.has(person)) this.#open.set(person, admission);
  }

  /** Voids the code of a person, whose account is recovered or disabled. */
  void(person: PersonId): void {
    this.#open.delete(person);
  }

  /** Forgets what is out of time. To be called every minute or so. */
  keep(): void {
    const now = this.#now();
    for (const [person, { until }] of this.#open) {
      if (now >= until) this.#open.delete(person);
    }
  }
}
