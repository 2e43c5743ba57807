import { randomUUID } from 'node:crypto';
import { HOUR, type Instant } from '@giaolien/kernel';
import type { KeyProvider } from '@giaolien/keys';
import { SecurityLogUnavailable, type SecurityStore } from '@giaolien/store';
import type { AlarmFrame } from '@giaolien/wire';
import { Calling } from './calling.ts';
import { callOverdue, endGlass } from './clock.ts';
import { PLATFORM } from './caller.ts';
import { Glass } from './glass.ts';
import { Heads, SecurityLogBroken, type HeadAnchor } from './heads.ts';
import { Refusals, REFUSALS_MAX } from './refusals.ts';
import type { AlarmRaised, GlassBroken, Recorded, Security } from './security.ts';

/** What security is made of. */
export interface SecurityParts {
  readonly store: SecurityStore;
  readonly keys: Pick<KeyProvider, 'sign' | 'verify'>;
  readonly now: () => Instant;
  /** Sends the frame of an alarm to whoever watches. */
  readonly call: (frame: AlarmFrame) => void;
  readonly onFailure: (error: unknown) => void;
  /** Where the newest signed head is kept outside the database. */
  readonly anchor?: HeadAnchor | undefined;
}

/** A review by a third person is due so long after a break-glass. */
export const REVIEW_WITHIN = 24 * HOUR;
/** Signatures of witnesses are kept so long after they have ended. */
const COSIGNATURES_KEPT = 24 * HOUR;
/** Works of `recordLater` under way; beyond them what comes is not begun, and that is reported. */
const LATER_MAX = 5_000;

/** Security over its tables; takes over the break-glasses that were in force. */
export async function createSecurity(parts: SecurityParts): Promise<Security> {
  const desk = new SecurityDesk(parts);
  await desk.load();
  return desk;
}

class SecurityDesk implements Security {
  readonly #parts: SecurityParts;
  readonly #glass: Glass;
  readonly #heads: Heads;
  readonly #refusals = new Refusals();
  readonly #calling = new Calling();
  readonly #later = new Set<Promise<void>>();
  /** The place at which the log was last found broken: told once, not every minute. */
  #brokenAt: number | undefined;

  constructor(parts: SecurityParts) {
    this.#parts = parts;
    this.#glass = new Glass(parts.store.glass);
    this.#heads = new Heads({ log: parts.store.log, keys: parts.keys, now: parts.now, anchor: parts.anchor });
  }

  async load(): Promise<void> {
    await this.#glass.load();
    await this.#signHead();
  }

  async record(entry: Recorded): Promise<void> {
    await this.#parts.store.log.append({ at: this.#parts.now(), ...entry });
    const alarm = this.#calling.alarmFor(entry, this.#parts.now());
    if (alarm !== undefined) await this.raise(alarm);
    if (this.#heads.noteAppended()) this.#inBackground(this.#signHead());
  }

  recordLater(entry: Recorded | (() => Promise<Recorded | undefined>)): void {
    if (this.#later.size >= LATER_MAX) {
      this.#parts.onFailure(new SecurityLogUnavailable(new Error(`${LATER_MAX} entries are waiting.`)));
      return;
    }
    const recorded = async () => {
      const found = typeof entry === 'function' ? await entry() : entry;
      if (found !== undefined) await this.record(found);
    };
    this.#inBackground(recorded());
  }

  glassOf(person: string, now: Instant) {
    return this.#glass.subjectsOf(person, now);
  }

  findGlass(person: string, subject: Parameters<Glass['find']>[1], now: Instant) {
    return this.#glass.find(person, subject, now)?.id;
  }

  async breakGlass({ by, secrecy, person, approver, ...glass }: GlassBroken) {
    const openedAt = this.#parts.now();
    const { subject, facility, incident } = glass;
    await this.record({ ...by, kind: 'glass-broken', subject, secrecy, detail: { asker: person, approver, incident } });
    // Nothing is open before the centre has been called.
    await this.raise({
      kind: 'glass-broken',
      gravity: 'critical',
      by: { ...PLATFORM, person, facility },
      second: approver,
      subject,
      secrecy,
      detail: { incident },
      reviewDue: openedAt + REVIEW_WITHIN,
    });
    const { id, until } = await this.#glass.open({ ...glass, person, approver, openedAt });
    return { id, until };
  }

  async raise({ kind, gravity, by, second, subject, secrecy, detail, reviewDue, ...rest }: AlarmRaised) {
    const id = randomUUID();
    const at = this.#parts.now();
    const facility = rest.facility ?? by.facility;
    const about = { subject: subject ?? null, secrecy: secrecy ?? null };
    await this.record({
      ...by,
      ...about,
      facility,
      at,
      kind: 'alarm-raised',
      detail: { ...detail, alarm: id, of: kind },
    });
    await this.#parts.store.alarms.add({
      ...about,
      id,
      kind,
      gravity,
      at,
      person: by.person,
      second: second ?? null,
      facility,
      detail,
      reviewDue: reviewDue ?? null,
    });
    this.#parts.call({ id, kind, gravity, at });
    return id;
  }

  countRefusal(caller: Parameters<Refusals['note']>[0]): void {
    if (!this.#refusals.note(caller, this.#parts.now())) return;
    const detail = { refusals: REFUSALS_MAX };
    this.#inBackground(this.raise({ kind: 'refusals-repeated', gravity: 'serious', by: caller, detail }));
  }

  async keep(): Promise<void> {
    const { store, now } = this.#parts;
    await endGlass(this, () => this.#glass.end(now()));
    await callOverdue(this, store.alarms, now());
    await store.approvals.expire(now());
    await store.cosignatures.forget(now() - COSIGNATURES_KEPT);
    await this.#signHead();
  }

  async close(): Promise<void> {
    while (this.#later.size > 0) await Promise.all(this.#later);
    await this.#parts.store.log.settle();
    await this.#signHead();
  }

  /** A log that does not add up calls the centre; keys or a database out of reach are tried again in a minute. */
  async #signHead(): Promise<void> {
    try {
      await this.#heads.sign();
    } catch (error) {
      this.#parts.onFailure(error);
      if (!(error instanceof SecurityLogBroken) || this.#brokenAt === error.seq) return;
      this.#brokenAt = error.seq;
      await this.record({ ...PLATFORM, kind: 'log-check-failed', detail: { seq: error.seq } });
      await this.raise({
        kind: 'log-check-failed',
        gravity: 'critical',
        by: PLATFORM,
        detail: { seq: error.seq },
        reviewDue: this.#parts.now() + REVIEW_WITHIN,
      });
    }
  }

  #inBackground(work: Promise<unknown>): void {
    const done: Promise<void> = work
      .then(() => undefined, this.#parts.onFailure)
      .finally(() => this.#later.delete(done));
    this.#later.add(done);
  }
}
