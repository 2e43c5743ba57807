import { secrecyRank, type Instant, MINUTE, type SecrecyClass } from '@giaolien/kernel';
import type { SessionMethod } from '@giaolien/wire';

/** A privileged act needs a proof that is not older (ASVS 5.0 V7.5.3). */
export const STEP_UP_LIFETIME = 5 * MINUTE;

/**
 * The highest class that a way of signing in opens, whatever the person's clearance (NIST SP 800-63B-4: one factor is
 * AAL1, password and code AAL2, a key that stays on its device with user verification AAL3).
 */
const CAPS: Readonly<Record<SessionMethod, SecrecyClass>> = {
  demonstration: 'A',
  password: 'C',
  'password-totp': 'B',
  badge: 'B',
  passkey: 'A',
  'passkey-synced': 'B',
  oidc: 'C',
  'oidc-strong': 'A',
};

/** The highest class that a session of this method opens; `null` would be none, and no method is that weak. */
export function effectiveCap(method: SessionMethod): SecrecyClass | null {
  return CAPS[method];
}

/** What opens now: the lower of a clearance and what the method of the session allows. */
export function capped(clearance: SecrecyClass | null, method: SessionMethod): SecrecyClass | null {
  const cap = effectiveCap(method);
  return secrecyRank(clearance) <= secrecyRank(cap) ? clearance : cap;
}

/** True when a factor opens more than the session it would be added in: only two administrators may allow that. */
export function isAbove(factor: SessionMethod, session: SessionMethod): boolean {
  return secrecyRank(effectiveCap(factor)) > secrecyRank(effectiveCap(session));
}

/** The weaker of two methods: what an unlocked screen is worth. Of two that open the same, the first. */
export function weakerOf(one: SessionMethod, other: SessionMethod): SessionMethod {
  return secrecyRank(effectiveCap(other)) < secrecyRank(effectiveCap(one)) ? other : one;
}

/** The stronger of two methods: what a session is worth after a further proof. Of two that open the same, the first. */
export function strongerOf(one: SessionMethod, other: SessionMethod): SessionMethod {
  return secrecyRank(effectiveCap(other)) > secrecyRank(effectiveCap(one)) ? other : one;
}

/** True while the last proof is young enough for a privileged act. */
export function isProvenNow(provenAt: Instant, now: Instant): boolean {
  return now - provenAt <= STEP_UP_LIFETIME;
}
