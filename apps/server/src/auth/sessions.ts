import { createHash, randomBytes } from 'node:crypto';
import { HOUR, MINUTE, type Instant, type Person } from '@giaolien/kernel';
import type { Accounts, StoredSession } from '@giaolien/store';

/** A shift and its hand-over: nobody stays signed in longer. */
export const SESSION_LIFETIME = 12 * HOUR;
/** A screen that nobody touches signs out. Watching the live stream alone does not count. */
export const SESSION_IDLE = 30 * MINUTE;
/** How long this server trusts its memory of a session: sign-outs on other servers show after this. */
const MEMORY = MINUTE;

interface Known {
  readonly session: StoredSession;
  seenAt: Instant;
  writtenAt: Instant;
  checkedAt: Instant;
}

/**
 * Server-side sessions: the token is 256 random bits, shown once; table and memory hold its SHA-256. A look-up is a
 * hash and a map, so every request can afford it.
 */
export class Sessions {
  readonly #known = new Map<string, Known>();
  readonly #accounts: Accounts;
  readonly #now: () => Instant;

  constructor(accounts: Accounts, now: () => Instant) {
    this.#accounts = accounts;
    this.#now = now;
  }

  /** Opens a session and answers its token, which is nowhere else. */
  async open(person: Person): Promise<{ readonly token: string; readonly session: StoredSession }> {
    const token = randomBytes(32).toString('base64url');
    const now = this.#now();
    const session: StoredSession = {
      tokenHash: hashOf(token),
      person: person.id,
      facility: person.facility,
      openedAt: now,
      seenAt: now,
      until: now + SESSION_LIFETIME,
    };
    await this.#accounts.openSession(session);
    this.#remember(session, now);
    return { token, session };
  }

  /**
   * The open session of a token, or `undefined`. `touch`: the person did something, so the idle time begins anew.
   */
  async find(token: string, touch: boolean): Promise<StoredSession | undefined> {
    const now = this.#now();
    const key = hashOf(token).toString('hex');
    let known = this.#known.get(key);
    if (known === undefined || now - known.checkedAt > MEMORY) known = await this.#recall(key, known);
    if (known === undefined || now >= known.session.until || now - known.seenAt > SESSION_IDLE) {
      this.#known.delete(key);
      return undefined;
    }
    if (touch) known.seenAt = now;
    return known.session;
  }

  async close(token: string): Promise<void> {
    const tokenHash = hashOf(token);
    this.#known.delete(tokenHash.toString('hex'));
    await this.#accounts.closeSession(tokenHash);
  }

  /** Writes down when sessions were last used and forgets those that ended. To be called every minute or so. */
  async keep(): Promise<void> {
    const now = this.#now();
    const seen = [...this.#known.values()].filter((known) => known.seenAt > known.writtenAt);
    for (const known of seen) known.writtenAt = known.seenAt;
    await this.#accounts.touchSessions(seen.map(({ session, seenAt }) => ({ tokenHash: session.tokenHash, seenAt })));
    await this.#accounts.closeEnded(now, now - SESSION_IDLE);
    for (const [key, { session, seenAt }] of this.#known) {
      if (now >= session.until || now - seenAt > SESSION_IDLE) this.#known.delete(key);
    }
  }

  async #recall(key: string, remembered: Known | undefined): Promise<Known | undefined> {
    const stored = await this.#accounts.findSession(Buffer.from(key, 'hex'));
    if (stored === undefined) {
      this.#known.delete(key);
      return undefined;
    }
    return this.#remember(stored, Math.max(stored.seenAt, remembered?.seenAt ?? 0));
  }

  #remember(session: StoredSession, seenAt: Instant): Known {
    const known = { session, seenAt, writtenAt: session.seenAt, checkedAt: this.#now() };
    this.#known.set(session.tokenHash.toString('hex'), known);
    return known;
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
