import { createHash } from 'node:crypto';
import type { Actor, FacilityId, InputId, Instant, Lapse, SubjectId } from '@giaolien/kernel';

/** The person under whose name the watch speaks; nobody of the register bears it. */
export const WATCH_PERSON = 'watch';

/** The watch, speaking for `facility`. */
export function watchActor(facility: FacilityId): Actor {
  return { person: WATCH_PERSON, facility, roles: ['watch'] };
}

/**
 * The id of the report that one clock ran out: the same from every server and at every restart, so that the log knows
 * a repeat. A UUID of version 8 over the SHA-256 of what ran out and when.
 */
export function lapseInputId(subject: SubjectId, lapse: Lapse, dueAt: Instant): InputId {
  const bytes = createHash('sha256').update(`${subject}|${lapse}|${dueAt}`).digest().subarray(0, 16);
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
