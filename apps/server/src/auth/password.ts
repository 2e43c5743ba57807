import { hash, verify } from '@node-rs/argon2';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** OWASP's second recommended setting for argon2id: 19 MiB, two passes (about 15 ms of one core). */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A password as the table keeps it: argon2id in PHC form with its own salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, OPTIONS);
}

/** Compares passwords with their hashes at the same cost whether or not there is an account. */
export interface PasswordChecker {
  /**
   * True when `password` belongs to `passwordHash`. Without an account it works just as long and answers false, so
   * that neither text nor timing tells who has one.
   * `isDemonstration`: the hash is shared by every sample account and its password is printed for all to see; once
   * verified it is recognised at once, so that a simulated staff can begin its shift.
   */
  matches(password: string, passwordHash: string | undefined, isDemonstration: boolean): Promise<boolean>;
}

/** Makes a checker; the first call of `matches` for nobody costs one more hash. */
export function createPasswordChecker(): PasswordChecker {
  const nobody = hashPassword(randomBytes(16).toString('hex'));
  const key = randomBytes(32);
  const recognised = new Map<string, Buffer>();
  function markOf(password: string): Buffer {
    return createHmac('sha256', key).update(password).digest();
  }
  return {
    async matches(password, passwordHash, isDemonstration) {
      if (passwordHash === undefined) {
        await verify(await nobody, password);
        return false;
      }
      const known = isDemonstration ? recognised.get(passwordHash) : undefined;
      if (known !== undefined && timingSafeEqual(known, markOf(password))) return true;
      const isRight = await verify(passwordHash, password);
      if (isRight && isDemonstration) recognised.set(passwordHash, markOf(password));
      return isRight;
    },
  };
}
