import { createHmac, randomBytes } from 'node:crypto';
import type { KeyProvider } from '@giaolien/keys';
import type { Accounts } from '@giaolien/store';

const SECRET = 'badge';

/** Finds badges without keeping what is printed on them. */
export interface Badges {
  /** What the table keeps of a badge: an HMAC, or a badge number of few digits would be guessed from its hash. */
  hashOf(badge: string): Promise<Buffer>;
}

/**
 * The key of the hashes is made at the first badge and kept in the table, wrapped: the keys of the provider may be
 * rotated without every badge being enrolled anew.
 */
export function createBadges(accounts: Pick<Accounts, 'findSecret' | 'keepSecret'>, keys: KeyProvider): Badges {
  let key: Promise<Buffer> | undefined;
  async function readKey(): Promise<Buffer> {
    const known = await accounts.findSecret(SECRET);
    const sealed =
      known ?? (await accounts.keepSecret(SECRET, await keys.wrap('secrets', randomBytes(32), `sign-in:${SECRET}`)));
    return Buffer.from(await keys.unwrap('secrets', sealed, `sign-in:${SECRET}`));
  }
  return {
    async hashOf(badge) {
      key ??= readKey();
      try {
        return createHmac('sha256', await key)
          .update(badge)
          .digest();
      } catch (error) {
        // The provider may be back at the next badge.
        key = undefined;
        throw error;
      }
    },
  };
}
