import { DAY, type Instant, type QualificationKind, type Role } from '@giaolien/kernel';

/** From this long before its end, what expires is to be renewed. */
const SOON = 30 * DAY;

/** How something with an end stands: it holds, ends soon, has ended, or was never there. */
export type Standing = 'holds' | 'soon' | 'ended' | 'lacking';

/** How what lasts until `until` stands at `now`. */
export function standingOf(until: Instant | undefined, now: Instant): Standing {
  if (until === undefined) return 'lacking';
  if (until <= now) return 'ended';
  return until - now < SOON ? 'soon' : 'holds';
}

/** Roles whose hands touch mail; the others read. */
const HANDLERS: readonly Role[] = ['clerk', 'controller', 'sorter', 'driver', 'courier', 'dispatcher'];

/** What a person of these roles cannot do without (R1.45, R1.53); clearance and X-ray certificate are not everybody's. */
export function isNeeded(kind: QualificationKind, roles: readonly Role[]): boolean {
  if (kind === 'clearance' || kind === 'screening') return false;
  return roles.some((role) => HANDLERS.includes(role));
}
