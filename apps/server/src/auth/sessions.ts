import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { HOUR, MINUTE, type Instant, type Person, type PersonId } from '@giaolien/kernel';
import type { Accounts, StoredSession } from '@giaolien/store';
import { SESSION_METHODS, type SessionMethod } from '@giaolien/wire';
import { strongerOf, weakerOf } from './strength.ts';

/** A shift and its hand-over: nobody stays signed in longer (NIST SP 800-63B-4: AAL3, 12 hours). */
export const SESSION_LIFETIME = 12 * HOUR;
/** A screen that nobody touches signs out. Watching the live stream alone does not count. */
export const SESSION_IDLE = 30 * MINUTE;
/** A counter computer that nobody touches locks, unless the settings say otherwise. */
export const COUNTER_IDLE = 5 * MINUTE;
/** How long this server trusts its memory of a session: sign-outs by other programs show after this. */
const MEMORY = MINUTE;
/** A request that was on its way when its session got a new token still counts. */
const GRACE = 10_000;

/** Why a session stopped, for its streams and for the security log. */
export type EndReason =
  | 'signed-out'
  | 'replaced'
  | 'revoked'
  | 'disabled'
  | 'recovered'
  | 'credentials-changed'
  | 'device-revoked'
  | 'locked'
  | 'ended';

/** An open session as this server knows it. */
export interface OpenSession extends Omit<StoredSession, 'method'> {
  readonly method: SessionMethod;
}

/** Where a session lives. */
export interface SessionPlace {
  readonly address: string;
  readonly agentHash: Buffer;
  /** The enrolled counter computer, if it is one. */
  readonly device: string | null;
}

/** A session with its token, which is nowhere else. */
export interface FreshSession {
  readonly token: string;
  readonly session: OpenSession;
}

/** How counter computers are looked after. */
export interface SessionOptions {
  /** Milliseconds after which one that nobody touches locks. */
  readonly counterIdle?: number | undefined;
  /** Told of every session that locked by itself. */
  readonly onLeftAlone?: (session: OpenSession) => void;
}

interface Known {
  readonly session: OpenSession;
  readonly checkedAt: Instant;
  readonly writtenAt: Instant;
  seenAt: Instant;
}

/**
 * Server-side sessions: the token is 256 random bits, shown once; table and memory hold its SHA-256. A look-up is a
 * hash and a map, so every request can afford it. Whatever ends or locks a session is told at once to who listens.
 */
export class Sessions {
  readonly #known = new Map<string, Known>();
  readonly #keyOf = new Map<string, string>();
  readonly #former = new Map<string, { readonly id: string; readonly until: Instant }>();
  readonly #listeners = new Map<string, Set<(reason: EndReason) => void>>();
  readonly #accounts: Accounts;
  readonly #now: () => Instant;
  readonly #counterIdle: number;
  readonly #onLeftAlone: (session: OpenSession) => void;
  /** Grows whenever sessions end: what was read before then may be of one that is gone. */
  #epoch = 0;

  constructor(accounts: Accounts, now: () => Instant, options: SessionOptions = {}) {
    this.#accounts = accounts;
    this.#now = now;
    this.#counterIdle = options.counterIdle ?? COUNTER_IDLE;
    this.#onLeftAlone = options.onLeftAlone ?? (() => undefined);
  }

  /**
   * Opens a session, always with a token of its own. `undefined`: the account is disabled, or was while this went on.
   */
  async open(person: Person, method: SessionMethod, place: SessionPlace): Promise<FreshSession | undefined> {
    const token = newToken();
    const now = this.#now();
    const session: OpenSession = {
      tokenHash: hashOf(token),
      id: randomUUID(),
      person: person.id,
      facility: person.facility,
      method,
      openedAt: now,
      seenAt: now,
      until: now + SESSION_LIFETIME,
      provenAt: now,
      lockedAt: null,
      ...place,
    };
    const epoch = this.#epoch;
    if (!(await this.#accounts.openSession(session))) return undefined;
    const isGone = epoch !== this.#epoch && (await this.#accounts.findSession(session.tokenHash)) === undefined;
    if (isGone) return undefined;
    this.#remember(session, now);
    return { token, session };
  }

  /**
   * The open session of a token, or `undefined`. `touch`: the person did something, so the idle time begins anew. A
   * counter computer that was left alone too long is locked by the look itself.
   */
  async find(token: string, touch: boolean): Promise<OpenSession | undefined> {
    const key = this.#currentKey(hashOf(token).toString('hex'));
    let known = this.#known.get(key);
    const now = this.#now();
    if (known === undefined || now - known.checkedAt > MEMORY) known = await this.#recall(key, known);
    if (known === undefined) return undefined;
    if (now >= known.session.until || now - known.seenAt > SESSION_IDLE) {
      this.#forget(known.session.id, 'ended');
      return undefined;
    }
    if (this.#isLeftAlone(known, now)) return this.#lockAlone(known);
    if (touch && known.session.lockedAt === null) known.seenAt = now;
    return known.session;
  }

  /** The session of a public name, if it is open and not locked now. */
  async findOpen(id: string): Promise<OpenSession | undefined> {
    const now = this.#now();
    const known = await this.#findById(id);
    if (known === undefined || known.session.lockedAt !== null || this.#isLeftAlone(known, now)) return undefined;
    return now >= known.session.until || now - known.seenAt > SESSION_IDLE ? undefined : known.session;
  }

  /** Begins the idle time of an open session anew; a locked screen stays left alone. */
  touch(id: string): void {
    const known = this.#known.get(this.#keyOf.get(id) ?? '');
    if (known !== undefined && known.session.lockedAt === null) known.seenAt = this.#now();
  }

  /** Locks a screen: its streams end, and it answers nothing but the way out. `undefined`: there is no such session. */
  async lock(id: string): Promise<OpenSession | undefined> {
    const known = await this.#findById(id);
    if (known === undefined || known.session.lockedAt !== null) return known?.session;
    const locked = { ...known.session, lockedAt: this.#now() };
    if (this.#known.has(this.#keyOf.get(id) ?? '')) this.#remember(locked, known.seenAt);
    this.#tell(id, 'locked');
    await this.#accounts.changeSession(id, locked);
    return locked;
  }

  /**
   * Takes a new proof over and gives the session a new token. An unlocked screen is worth no more than the proof that
   * unlocked it; a further proof can only add.
   */
  async renew(session: OpenSession, proof: SessionMethod): Promise<FreshSession | undefined> {
    const token = newToken();
    const now = this.#now();
    const method = session.lockedAt === null ? strongerOf(session.method, proof) : weakerOf(session.method, proof);
    const renewed = { ...session, tokenHash: hashOf(token), method, provenAt: now, lockedAt: null };
    const epoch = this.#epoch;
    if (!(await this.#accounts.changeSession(session.id, renewed))) return undefined;
    if (epoch !== this.#epoch && (await this.#accounts.findSession(renewed.tokenHash)) === undefined) return undefined;
    const formerKey = session.tokenHash.toString('hex');
    this.#known.delete(formerKey);
    this.#former.set(formerKey, { id: session.id, until: now + GRACE });
    this.#remember(renewed, now);
    return { token, session: renewed };
  }

  /** Ends sessions at once, here and in the table. */
  async end(sessions: readonly Pick<StoredSession, 'id'>[], reason: EndReason): Promise<void> {
    const ids = sessions.map(({ id }) => id);
    if (ids.length === 0) return;
    await this.#accounts.closeSessions(ids);
    for (const id of ids) this.#forget(id, reason);
  }

  /** Ends every session of a person but one; answers how many. */
  async endOf(person: PersonId, reason: EndReason, but?: string): Promise<number> {
    const stored = await this.#accounts.listSessions(person);
    // What is in memory for another moment only goes too.
    const known = [...this.#known.values()]
      .map(({ session }) => session)
      .filter((session) => session.person === person);
    const ids = new Set([...stored, ...known].map(({ id }) => id).filter((id) => id !== but));
    await this.end(
      [...ids].map((id) => ({ id })),
      reason,
    );
    this.#epoch += 1;
    return ids.size;
  }

  /** Ends every session that lives on a device but one: one active user per counter. Answers those that ended. */
  async endAt(device: string, reason: EndReason, but?: string): Promise<readonly StoredSession[]> {
    const sessions = (await this.#accounts.listSessionsAt(device)).filter(({ id }) => id !== but);
    await this.end(sessions, reason);
    return sessions;
  }

  /** The open sessions of a person, newest first, as fresh as this server knows them. */
  async list(person: PersonId): Promise<readonly OpenSession[]> {
    const now = this.#now();
    const sessions = (await this.#accounts.listSessions(person)).map((stored) => {
      const known = this.#known.get(this.#keyOf.get(stored.id) ?? '');
      return known === undefined ? openOf(stored) : { ...known.session, seenAt: known.seenAt };
    });
    return sessions.filter(({ until, seenAt }) => now < until && now - seenAt <= SESSION_IDLE);
  }

  /** Calls `listener` once, when the session ends or is locked. Answers how to stop listening. */
  onEnd(id: string, listener: (reason: EndReason) => void): () => void {
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(id) === listeners) this.#listeners.delete(id);
    };
  }

  /** Milliseconds without a request after which a session locks; `null`: it does not. */
  locksAfter({ device }: Pick<StoredSession, 'device'>): number | null {
    return device === null ? null : this.#counterIdle;
  }

  /** Locks and ends what has been left alone, so that its streams end too. To be called every few seconds. */
  async sweep(): Promise<void> {
    const now = this.#now();
    for (const [key, { until }] of this.#former) {
      if (now >= until) this.#former.delete(key);
    }
    for (const { session, seenAt } of this.#known.values()) {
      if (now >= session.until || now - seenAt > SESSION_IDLE) this.#forget(session.id, 'ended');
    }
    const alone = [...this.#known.values()].filter((known) => this.#isLeftAlone(known, now));
    await Promise.all(alone.map((known) => this.#lockAlone(known)));
  }

  /** Writes down when sessions were last used and forgets those that ended. To be called every minute or so. */
  async keep(): Promise<void> {
    const now = this.#now();
    const seen = [...this.#known].filter(([, known]) => known.seenAt > known.writtenAt);
    for (const [key, known] of seen) {
      if (this.#known.get(key) === known) this.#known.set(key, { ...known, writtenAt: known.seenAt });
    }
    await this.#accounts.touchSessions(seen.map(([, { session, seenAt }]) => ({ id: session.id, seenAt })));
    await this.#accounts.closeEnded(now, now - SESSION_IDLE);
  }

  async #lockAlone({ session }: Known): Promise<OpenSession | undefined> {
    const locked = this.lock(session.id);
    this.#onLeftAlone(session);
    return locked;
  }

  #isLeftAlone({ session, seenAt }: Known, now: Instant): boolean {
    const idle = this.locksAfter(session);
    return idle !== null && session.lockedAt === null && now - seenAt > idle;
  }

  /** The key that a token has now: for a moment a former token still leads to its session. */
  #currentKey(key: string): string {
    const former = this.#former.get(key);
    if (former === undefined || this.#now() >= former.until) return key;
    return this.#keyOf.get(former.id) ?? key;
  }

  async #findById(id: string): Promise<Known | undefined> {
    const known = this.#known.get(this.#keyOf.get(id) ?? '');
    if (known !== undefined) return known;
    const stored = await this.#accounts.findSessionById(id);
    return stored === undefined ? undefined : knownOf(openOf(stored), stored.seenAt, this.#now());
  }

  /** Reads a session from the table, unless it changed here while that went on. */
  async #recall(key: string, remembered: Known | undefined): Promise<Known | undefined> {
    const epoch = this.#epoch;
    const stored = await this.#accounts.findSession(Buffer.from(key, 'hex'));
    const current = this.#known.get(key);
    if (current !== remembered) return current;
    if (epoch !== this.#epoch) return this.#recall(key, current);
    if (stored === undefined) {
      if (remembered !== undefined) this.#forget(remembered.session.id, 'ended');
      return undefined;
    }
    return this.#remember(openOf(stored), Math.max(stored.seenAt, remembered?.seenAt ?? 0));
  }

  #remember(session: OpenSession, seenAt: Instant): Known {
    const known = knownOf(session, seenAt, this.#now());
    const key = session.tokenHash.toString('hex');
    this.#known.set(key, known);
    this.#keyOf.set(session.id, key);
    return known;
  }

  #forget(id: string, reason: EndReason): void {
    this.#epoch += 1;
    this.#known.delete(this.#keyOf.get(id) ?? '');
    this.#keyOf.delete(id);
    this.#tell(id, reason);
  }

  #tell(id: string, reason: EndReason): void {
    const listeners = this.#listeners.get(id);
    this.#listeners.delete(id);
    for (const listener of listeners ?? []) listener(reason);
  }
}

function knownOf(session: OpenSession, seenAt: Instant, now: Instant): Known {
  return { session, seenAt, writtenAt: session.seenAt, checkedAt: now };
}

function openOf(stored: StoredSession): OpenSession {
  // A method that this version does not know is worth one factor.
  const method = SESSION_METHODS.find((known) => known === stored.method) ?? 'password';
  return { ...stored, method };
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
