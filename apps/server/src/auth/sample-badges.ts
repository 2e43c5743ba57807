import type { PersonId } from '@giaolien/kernel';
import type { BadgeSignIn } from '@giaolien/wire';
import type { Services } from '../services.ts';

/** Printed at every start of a demonstration beside its password; no other database has a badge with it. */
export const DEMONSTRATION_PIN = '580274';

/** What stands on the badge of a sample person. */
export function sampleBadgeOf(person: PersonId): string {
  return `GL-${person}`;
}

/** Badge and PIN of a sample person as they are printed; `null` where he has none or has set another. */
export async function findSampleBadge(
  person: PersonId,
  { badges, store }: Pick<Services, 'badges' | 'store'>,
): Promise<BadgeSignIn | null> {
  const badge = sampleBadgeOf(person);
  const found = await store.accounts.findBadge(await badges.hashOf(badge));
  return found?.person === person ? { badge, pin: DEMONSTRATION_PIN } : null;
}
