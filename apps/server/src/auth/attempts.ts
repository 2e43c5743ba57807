import { MINUTE, type Instant } from '@giaolien/kernel';

/** Failures of one person before the first pause. */
const PERSON_FREE = 5;
/** Failures from one address before its pause: a counter has several people behind one address. */
const ADDRESS_FREE = 30;
const FIRST_PAUSE = MINUTE;
const LONGEST_PAUSE = 15 * MINUTE;
/** Failures older than this are forgotten. */
const MEMORY = 30 * MINUTE;
/** Above this many remembered keys the oldest go: memory is bounded whatever an attacker types. */
const KEYS_MAX = 50_000;

interface Record {
  failures: number;
  last: Instant;
  pausedUntil: Instant;
}

/**
 * Slows guessing down: after some failures a pause, twice as long with every further failure. It is kept for what was
 * typed, whether or not such a person exists, so a pause tells nothing either.
 */
export class SignInAttempts {
  readonly #records = new Map<string, Record>();
  readonly #now: () => Instant;

  constructor(now: () => Instant) {
    this.#now = now;
  }

  /** Milliseconds until the next attempt is heard; 0 when it may be made now. */
  pauseOf(person: string, address: string): number {
    const now = this.#now();
    const until = [`person:${person}`, `address:${address}`].map((key) => this.#records.get(key)?.pausedUntil ?? 0);
    return Math.max(0, ...until.map((instant) => instant - now));
  }

  failed(person: string, address: string): void {
    this.#count(`person:${person}`, PERSON_FREE);
    this.#count(`address:${address}`, ADDRESS_FREE);
  }

  /** The right password clears the person; the address keeps its count, or one good account would hide a guesser. */
  succeeded(person: string): void {
    this.#records.delete(`person:${person}`);
  }

  #count(key: string, free: number): void {
    const now = this.#now();
    const known = this.#records.get(key);
    const failures = (known === undefined || now - known.last > MEMORY ? 0 : known.failures) + 1;
    const over = failures - free;
    const pause = over < 0 ? 0 : Math.min(FIRST_PAUSE * 2 ** over, LONGEST_PAUSE);
    this.#records.delete(key);
    this.#records.set(key, { failures, last: now, pausedUntil: now + pause });
    if (this.#records.size > KEYS_MAX) {
      const [oldest] = this.#records.keys();
      if (oldest !== undefined) this.#records.delete(oldest);
    }
  }
}
