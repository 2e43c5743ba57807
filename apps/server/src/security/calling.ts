import { MINUTE, type Instant } from '@giaolien/kernel';
import type { AlarmKind, SecurityKind } from '@giaolien/wire';
import type { AlarmRaised, Recorded } from './security.ts';

/** Entries that call the monitoring centre by themselves. */
const CALLING: Readonly<Partial<Record<SecurityKind, AlarmKind>>> = {
  'session-misused': 'session-misused',
  'device-refused': 'device-forged',
};
/** One who knocks again and again calls once in this time; every knock stands in the log. */
const AGAIN = 10 * MINUTE;
/** Above this many remembered callers the oldest go: memory is bounded. */
const CALLERS_MAX = 10_000;

/** Which entries raise an alarm, and not the same one again and again. */
export class Calling {
  readonly #last = new Map<string, Instant>();

  /** The alarm that an entry raises at `now`, if it does. */
  alarmFor(entry: Recorded, now: Instant): AlarmRaised | undefined {
    const kind = CALLING[entry.kind];
    if (kind === undefined) return undefined;
    const { person, session, facility, address, detail } = entry;
    const key = `${kind}|${person ?? ''}|${address ?? ''}`;
    const last = this.#last.get(key);
    if (last !== undefined && now - last < AGAIN) return undefined;
    this.#last.delete(key);
    this.#last.set(key, now);
    if (this.#last.size > CALLERS_MAX) {
      const [oldest] = this.#last.keys();
      if (oldest !== undefined) this.#last.delete(oldest);
    }
    return { kind, gravity: 'serious', by: { person, session, facility, address, device: null }, detail };
  }
}
