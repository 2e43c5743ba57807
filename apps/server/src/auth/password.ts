import { hash, verify } from '@node-rs/argon2';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { createBound } from './bound.ts';

/**
 * How passwords and PINs are hashed: argon2id, 64 MiB, three passes, one lane. RFC 9106 (section 4, second recommended
 * option) has 64 MiB and three passes; OWASP's minimum is 19 MiB and two. `npm run bench -- sign-in` measures what it
 * costs on a machine (docs/adr/0014-sign-in.md has the figures of ours). Hashes of other parameters are made anew when
 * their owner next signs in.
 */
export const HASHING = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;

/** So many at once: each takes 64 MiB and a thread of four, and the others read files and names. */
const AT_ONCE = 2;
/** So many may wait; a flood beyond is turned away before it costs anything. */
const WAITING_MAX = 64;

/** What a password turned out to be. */
export interface Checked {
  readonly isRight: boolean;
  /** The same password under today's parameters, where the hash that is kept has others. */
  readonly rehashed?: string;
}

/** Hashes passwords and compares them, at the same cost whether or not there is an account. */
export interface PasswordChecker {
  /** A password as the table keeps it: argon2id in PHC form with its own salt. @throws HashingBusy */
  hash(password: string): Promise<string>;
  /**
   * Whether `password` belongs to `passwordHash`. Without a hash it works just as long and answers false, so that
   * neither text nor timing tells who has one.
   * `isDemonstration`: the hash is shared by every sample account and its password is printed for all to see; once
   * verified it is recognised at once, so that a simulated staff can begin its shift.
   * @throws HashingBusy
   */
  check(password: string, passwordHash: string | null | undefined, isDemonstration: boolean): Promise<Checked>;
}

/** Two keyboards may write one Vietnamese letter in different ways (NIST SP 800-63B-4, 3.1.1.2; RFC 8265). */
function normal(password: string): string {
  return password.normalize('NFKC');
}

/** A password as the table keeps it, for programs that hash one. */
export function hashPassword(password: string): Promise<string> {
  // argon2id is what the library makes unless told otherwise; `isOfToday` and its test hold it to that.
  return hash(normal(password), HASHING);
}

/** Makes a checker; the first `check` for nobody costs one more hash. */
export function createPasswordChecker(): PasswordChecker {
  const bounded = createBound(AT_ONCE, WAITING_MAX);
  const key = randomBytes(32);
  const recognised = new Map<string, Buffer>();
  let nobody: Promise<string> | undefined;
  function markOf(password: string): Buffer {
    return createHmac('sha256', key).update(password).digest();
  }
  async function check(password: string, passwordHash: string | null | undefined, isDemonstration: boolean) {
    if (passwordHash === undefined || passwordHash === null) {
      nobody ??= hashPassword(randomBytes(16).toString('hex'));
      const unmatched = await nobody;
      await bounded(() => verify(unmatched, normal(password)));
      return { isRight: false };
    }
    const known = isDemonstration ? recognised.get(passwordHash) : undefined;
    if (known !== undefined && timingSafeEqual(known, markOf(password))) return { isRight: true };
    const isRight = await bounded(() => verify(passwordHash, normal(password)));
    if (!isRight) return { isRight };
    if (isDemonstration) recognised.set(passwordHash, markOf(password));
    if (isDemonstration || isOfToday(passwordHash)) return { isRight };
    return { isRight, rehashed: await bounded(() => hashPassword(password)) };
  }
  return { hash: (password) => bounded(() => hashPassword(password)), check };
}

/** True when a hash was made with the parameters of today. */
export function isOfToday(passwordHash: string): boolean {
  const { memoryCost, timeCost, parallelism } = HASHING;
  return passwordHash.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`);
}
