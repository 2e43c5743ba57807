import { buildDemonstration } from '@giaolien/catalogue';
import type { Instant } from '@giaolien/kernel';
import type { Store } from '@giaolien/store';
import { randomUUID } from 'node:crypto';
import type { Badges } from '../auth/badges.ts';
import { hashPassword } from '../auth/password.ts';
import { DEMONSTRATION_PIN, sampleBadgeOf } from '../auth/sample-badges.ts';
import { seedRegisters } from '../registers/seed.ts';

/** Printed at every start of a demonstration; no other database has an account with it. */
export const DEMONSTRATION_PASSWORD = 'giaolien-demo';

/**
 * Fills an empty database with the demonstration nation and an account for everyone on its staff register, all with
 * the one printed password (one argon2 hash for all: this is no secret). Answers whether anything was done.
 */
export async function seedDemonstration(store: Store, now: Instant): Promise<boolean> {
  if (store.catalogue.findNation() === undefined) await store.catalogue.save(buildDemonstration({ now }));
  await seedRegisters(store, now);
  const { isDemonstration, people } = store.catalogue.network().nation;
  if (!isDemonstration || (await store.accounts.isDemonstration())) return false;
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  await store.accounts.create(
    people.map(({ id }) => ({ person: id, passwordHash, demonstration: true })),
    now,
  );
  return true;
}

/**
 * Gives every sample person of a demonstration a badge with the one printed PIN (one argon2 hash for all), so that the
 * fast change of users can be tried at once. Does nothing where one of them has a badge already.
 */
export async function seedBadges({ accounts, catalogue }: Store, badges: Badges, now: Instant): Promise<void> {
  const { samples } = catalogue.network().nation;
  const known = await Promise.all(samples.map(({ person }) => accounts.findBadgeOf(person)));
  if (!(await accounts.isDemonstration()) || known.some((badge) => badge !== undefined)) return;
  const pinHash = await hashPassword(DEMONSTRATION_PIN);
  for (const { person } of samples) {
    const badgeHash = await badges.hashOf(sampleBadgeOf(person));
    await accounts.putBadge({ id: randomUUID(), person, badgeHash, pinHash, createdAt: now, usedAt: null });
  }
}
