import { MINUTE, type Instant } from '@giaolien/kernel';
import type { Caller } from './caller.ts';

/** So many refusals on classified subjects within this time are no mistyping any more. */
export const REFUSALS_MAX = 5;
export const REFUSALS_WITHIN = 10 * MINUTE;
/** Above this many remembered people the oldest go: memory is bounded. */
const PEOPLE_MAX = 10_000;

/** Counts who asks again and again for what he may not know of. */
export class Refusals {
  readonly #times = new Map<string, readonly Instant[]>();

  /** Notes one; true when it is the one that makes it too many, and counting begins anew. */
  note({ person, address }: Caller, now: Instant): boolean {
    const key = person ?? address ?? '';
    const recent = (this.#times.get(key) ?? []).filter((at) => now - at < REFUSALS_WITHIN);
    const isTooMany = recent.length + 1 >= REFUSALS_MAX;
    this.#times.delete(key);
    if (!isTooMany) this.#times.set(key, [...recent, now]);
    if (this.#times.size > PEOPLE_MAX) {
      const [oldest] = this.#times.keys();
      if (oldest !== undefined) this.#times.delete(oldest);
    }
    return isTooMany;
  }
}
