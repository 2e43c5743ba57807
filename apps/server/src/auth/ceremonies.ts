import { randomBytes, randomUUID } from 'node:crypto';
import { MINUTE, type Instant } from '@giaolien/kernel';
import type { CeremonyPurpose } from '@giaolien/wire';

/** How long a person may look for the key and touch it. */
export const CEREMONY_LIFETIME = 5 * MINUTE;
/** Ceremonies under way at once; above this the oldest end. */
const OPEN_MAX = 20_000;

/** A challenge that was given out, what for and for whom. */
export interface Ceremony {
  readonly challenge: string;
  readonly purpose: CeremonyPurpose | 'registration';
  /** The session that it belongs to (registration, unlock, step-up); `null`: nobody's yet. */
  readonly session: string | null;
  /** Whom the answer must be of, as typed; `null`: whoever's key it is. */
  readonly person: string | null;
  readonly until: Instant;
}

/**
 * Challenges of WebAuthn: 256 random bits each, answered once, for the purpose and the session they were given out for.
 * They live in memory: after a restart a person begins again.
 */
export class Ceremonies {
  readonly #open = new Map<string, Ceremony>();
  readonly #now: () => Instant;

  constructor(now: () => Instant) {
    this.#now = now;
  }

  begin(asked: Pick<Ceremony, 'purpose' | 'session' | 'person'>): { readonly id: string; readonly challenge: string } {
    const id = randomUUID();
    const challenge = randomBytes(32).toString('base64url');
    this.#open.set(id, { ...asked, challenge, until: this.#now() + CEREMONY_LIFETIME });
    if (this.#open.size > OPEN_MAX) {
      const [oldest] = this.#open.keys();
      if (oldest !== undefined) this.#open.delete(oldest);
    }
    return { id, challenge };
  }

  /** Uses a ceremony up, whether or not its answer turns out right. `undefined`: none, used, late, or of another kind. */
  take(id: string, purpose: Ceremony['purpose'], session: string | null): Ceremony | undefined {
    const ceremony = this.#open.get(id);
    this.#open.delete(id);
    if (ceremony === undefined || this.#now() >= ceremony.until) return undefined;
    return ceremony.purpose === purpose && ceremony.session === session ? ceremony : undefined;
  }

  /** Forgets what nobody answered. To be called every minute or so. */
  keep(): void {
    const now = this.#now();
    for (const [id, { until }] of this.#open) {
      if (now >= until) this.#open.delete(id);
    }
  }
}
