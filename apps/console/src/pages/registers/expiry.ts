import { DAY, type Instant, type Qualification, type QualificationKind, type Role } from '@giaolien/kernel';

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

/** The qualification of a kind that counts now, else the one that ended last. */
export function latestOf(
  qualifications: readonly Qualification[],
  kind: QualificationKind,
  now: Instant,
): Qualification | undefined {
  return qualifications
    .filter((one) => one.kind === kind && one.from <= now)
    .toSorted((one, other) => other.until - one.until)[0];
}

/** Roles whose hands touch mail; the others read. */
const HANDLERS: readonly Role[] = ['clerk', 'controller', 'sorter', 'driver', 'courier', 'dispatcher'];

/** What a person of these roles cannot do without (R1.45, R1.53); clearance and X-ray certificate are not everybody's. */
export function isNeeded(kind: QualificationKind, roles: readonly Role[]): boolean {
  if (kind === 'clearance' || kind === 'screening') return false;
  return roles.some((role) => HANDLERS.includes(role));
}

/** A needed qualification is wanting or ends soon, or one that the person had is about to end or has ended. */
export function wantsAttention(
  { qualifications, roles }: { readonly qualifications: readonly Qualification[]; readonly roles: readonly Role[] },
  kinds: readonly QualificationKind[],
  now: Instant,
): boolean {
  return kinds.some((kind) => {
    const standing = standingOf(latestOf(qualifications, kind, now)?.until, now);
    return standing === 'lacking' ? isNeeded(kind, roles) : standing !== 'holds';
  });
}
