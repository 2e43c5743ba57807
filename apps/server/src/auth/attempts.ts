import { createHash } from 'node:crypto';
import { DAY, HOUR, MINUTE, type Instant } from '@giaolien/kernel';
import type { Accounts } from '@giaolien/store';

/** Failures of one account, or one badge, without a quiet quarter of an hour between them, before its pause. */
export const TRIES = 5;
/** Failures from one place before its pause: a counter has several people behind one address. */
export const PLACE_TRIES = 50;
/** After the last try allowed. So nobody guesses more than `TRIES` times in a quarter of an hour. */
export const PAUSE = 15 * MINUTE;
/** Failures of one account since its last success before it is locked out. */
export const LOCK_OUT_TRIES = 20;
/** A lock-out ends after this, or by two administrators (`unlock-account`). */
export const LOCK_OUT = 4 * HOUR;
/** Failures everywhere in a quarter of an hour from which on strangers are allowed fewer each. */
const SIEGE = 1_000;
/** What is left of `TRIES` and `PLACE_TRIES` then; enrolled counter computers keep theirs. */
const SIEGE_SHARE = 0.2;
/** Failures older than this are forgotten. */
const MEMORY = DAY;
/** An address where a person signed in is his for so long: strangers elsewhere do not keep him out. */
const FAMILIAR = 30 * DAY;
/** Above this many remembered keys the oldest go: memory is bounded whatever an attacker types. */
const KEYS_MAX = 50_000;
/** So many attempts at one account may wait for the one before them. */
const IN_LINE_MAX = 16;

/** What an attempt was made on and from: each is counted for itself. */
export interface Target {
  /** What is guessed at; `name` is as typed or scanned, whether or not there is such a one. */
  readonly kind: 'account' | 'badge' | 'passkey' | 'sign-on' | 'device' | 'recovery';
  readonly name: string;
  /** Network address, or the enrolled device. */
  readonly place: string;
  readonly isEnrolled: boolean;
  /** The person's own session, in which he proves himself anew. */
  readonly session?: string;
}

interface Count {
  readonly failures: number;
  readonly streak: number;
  readonly last: Instant;
  readonly pausedUntil: Instant;
}

const NONE: Count = { failures: 0, streak: 0, last: 0, pausedUntil: 0 };

/**
 * Slows guessing down. An account is counted apart for each enrolled counter, for each address where its person signed in
 * before and for his own session, so that strangers, who are counted together, keep nobody out; a recovery for each place
 * alone, because its code is not guessed. After some failures a pause, after many a lock-out. It is kept for what was typed, whether or not
 * it means anyone, so a pause tells nothing either. Accounts and badges are written to the table, so a restart gives
 * nobody new tries; places are kept in memory only.
 */
export class SignInAttempts {
  readonly #counts = new Map<string, Count>();
  readonly #familiar = new Map<string, Instant>();
  readonly #inLine = new Map<string, { length: number; last: Promise<unknown> }>();
  readonly #table: SignInAttemptsTable;
  readonly #now: () => Instant;
  #everywhere = { failures: 0, since: 0 };

  constructor(table: SignInAttemptsTable, now: () => Instant) {
    this.#table = table;
    this.#now = now;
  }

  /** Reads what guessing has cost so far; before the first attempt. */
  async load(): Promise<void> {
    for (const { key, ...count } of await this.#table.listFailures(this.#now() - MEMORY, KEYS_MAX)) {
      this.#counts.set(key.toString('hex'), count);
    }
  }

  /** Milliseconds until the next attempt is heard; 0 when it may be made now. */
  pauseOf(target: Target): number {
    const now = this.#now();
    const isStranger = !target.isEnrolled && target.session === undefined;
    const isStrict = isStranger && this.#isBesieged(now);
    const keys = [this.#keyOf(target), placeKeyOf(target)] as const;
    const pauses = keys.map((key, index) => {
      const count = this.#counts.get(key) ?? NONE;
      const share = isStrict ? (index === 0 ? TRIES : PLACE_TRIES) * SIEGE_SHARE : Infinity;
      const until = failuresNow(count, now) >= share ? count.last + PAUSE : count.pausedUntil;
      return until - now;
    });
    return Math.max(0, ...pauses);
  }

  /** Until when an account is locked out or paused, for strangers or anywhere; `null`: it is not. */
  lockedUntil(person: string): Instant | null {
    const pauses = this.#keysOf('account', person).map((key) => this.#counts.get(key)?.pausedUntil ?? 0);
    const pausedUntil = Math.max(0, ...pauses);
    return pausedUntil > this.#now() ? pausedUntil : null;
  }

  /** One attempt after the other at each account: many at once do not get more tries than one. `undefined`: too many. */
  async inTurn<T>(target: Target, attempt: () => Promise<T>): Promise<T | undefined> {
    const key = this.#keyOf(target);
    const line = this.#inLine.get(key) ?? { length: 0, last: Promise.resolve() };
    if (line.length >= IN_LINE_MAX) return undefined;
    const mine = line.last.then(attempt);
    line.length += 1;
    // The next one waits for the end of this attempt, however it ends.
    line.last = mine.catch(() => undefined);
    this.#inLine.set(key, line);
    try {
      return await mine;
    } finally {
      line.length -= 1;
      if (line.length === 0) this.#inLine.delete(key);
    }
  }

  /**
   * Counts a failure; answers whether it began a pause. Resolves when it is written down. `countsPlace`: nobody else at
   * this place pauses for it unless told.
   */
  async failed(target: Target, { countsPlace = true }: { readonly countsPlace?: boolean } = {}): Promise<boolean> {
    const now = this.#now();
    const key = this.#keyOf(target);
    const count = this.#count(key, TRIES, now);
    if (countsPlace) {
      if (now - this.#everywhere.since > PAUSE) this.#everywhere = { failures: 0, since: now };
      this.#everywhere.failures += 1;
      this.#count(placeKeyOf(target), PLACE_TRIES, now);
    }
    await this.#table.putFailure({ key: Buffer.from(key, 'hex'), ...count });
    return count.pausedUntil > now;
  }

  /** The right proof clears the account here; the place keeps its count, or one good account would hide a guesser. */
  async succeeded(target: Target): Promise<void> {
    await this.#forget(this.#keyOf(target));
    const familiar = familiarKeyOf(target);
    this.#familiar.delete(familiar);
    this.#familiar.set(familiar, this.#now());
    dropOldest(this.#familiar);
  }

  /** Forgets the failures of one account, badge or recovery, wherever they were made. */
  async clear(kind: Target['kind'], name: string): Promise<void> {
    for (const key of this.#keysOf(kind, name)) await this.#forget(key);
  }

  /** Forgets what is old. To be called every minute or so. */
  async keep(): Promise<void> {
    for (const [key, at] of this.#familiar) {
      if (this.#now() - at > FAMILIAR) this.#familiar.delete(key);
    }
    const since = this.#now() - MEMORY;
    for (const [key, { last }] of this.#counts) {
      if (last < since) this.#counts.delete(key);
    }
    await this.#table.forgetFailures(since);
  }

  async #forget(key: string): Promise<void> {
    if (!this.#counts.delete(key)) return;
    await this.#table.clearFailure(Buffer.from(key, 'hex'));
  }

  /** What an attempt is counted under: what was typed, and from where if that is known. */
  #keyOf(target: Target): string {
    return stemOf(target.kind, target.name) + half(this.#groupOf(target));
  }

  #groupOf(target: Target): string {
    if (target.isEnrolled || target.kind === 'recovery') return target.place;
    if (target.session !== undefined) return `session:${target.session}`;
    return this.#familiar.has(familiarKeyOf(target)) ? target.place : 'strangers';
  }

  #keysOf(kind: Target['kind'], name: string): readonly string[] {
    const stem = stemOf(kind, name);
    return [...this.#counts.keys()].filter((key) => key.startsWith(stem));
  }

  #isBesieged(now: Instant): boolean {
    return now - this.#everywhere.since <= PAUSE && this.#everywhere.failures >= SIEGE;
  }

  #count(key: string, tries: number, now: Instant): Count {
    const known = this.#counts.get(key) ?? NONE;
    const failures = failuresNow(known, now) + 1;
    const streak = (now - known.last > MEMORY ? 0 : known.streak) + 1;
    const isLockedOut = tries === TRIES && streak >= LOCK_OUT_TRIES && streak % TRIES === 0;
    const pausedUntil = isLockedOut ? now + LOCK_OUT : failures >= tries ? now + PAUSE : 0;
    const count = { failures, streak, last: now, pausedUntil };
    this.#counts.delete(key);
    this.#counts.set(key, count);
    dropOldest(this.#counts);
    return count;
  }
}

/** The part of the store that attempts are written to. */
export type SignInAttemptsTable = Pick<Accounts, 'listFailures' | 'putFailure' | 'clearFailure' | 'forgetFailures'>;

/** Failures that still count: a quiet quarter of an hour, or a pause that was sat out, forgives them. */
function failuresNow({ failures, last }: Count, now: Instant): number {
  return now - last >= PAUSE ? 0 : failures;
}

function dropOldest(map: Map<string, unknown>): void {
  if (map.size <= KEYS_MAX) return;
  const [oldest] = map.keys();
  if (oldest !== undefined) map.delete(oldest);
}

function placeKeyOf({ place }: Target): string {
  return stemOf('place', place);
}

function familiarKeyOf({ kind, name, place }: Target): string {
  return stemOf(kind, name) + half(place);
}

/** What was typed may be a password in the wrong field: only its hash is kept. */
function stemOf(kind: string, name: string): string {
  return half(`${kind}\0${name}`);
}

/** 128 bits: two of them make the key of the table. */
function half(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
