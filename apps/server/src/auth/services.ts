import type { Instant } from '@giaolien/kernel';
import type { KeyProvider } from '@giaolien/keys';
import type { Accounts } from '@giaolien/store';
import { Admissions } from './admissions.ts';
import { SignInAttempts } from './attempts.ts';
import { createBadges, type Badges } from './badges.ts';
import { Ceremonies } from './ceremonies.ts';
import { Devices } from './devices.ts';
import { createPasswordChecker, type PasswordChecker } from './password.ts';
import { Sessions, type OpenSession } from './sessions.ts';
import type { SignInSettings } from './settings.ts';
import { SignOn } from './sign-on.ts';

/** What signing in is made of. */
export interface SignInServices {
  readonly sessions: Sessions;
  readonly attempts: SignInAttempts;
  readonly passwords: PasswordChecker;
  readonly devices: Devices;
  readonly ceremonies: Ceremonies;
  /** Codes by which a factor is added that opens more than the session. */
  readonly admissions: Admissions;
  readonly badges: Badges;
  readonly signIn: SignInSettings;
  /** Single sign-on, where the settings name a provider. */
  readonly signOn: SignOn | undefined;
}

/** Sign-in with its own clockwork. */
export interface SignInParts extends SignInServices {
  /** Locks the screens that were left alone; every few seconds. */
  readonly sweep: () => Promise<void>;
  /** Writes down what is in memory and forgets what has ended; every minute or so. */
  readonly keep: () => Promise<void>;
}

/** Wires sign-in. `onLeftAlone` is told of every screen that locked by itself. */
export async function createSignIn(
  accounts: Accounts,
  keys: KeyProvider,
  settings: SignInSettings,
  now: () => Instant,
  onLeftAlone: (session: OpenSession) => void,
): Promise<SignInParts> {
  const sessions = new Sessions(accounts, now, { counterIdle: settings.counterIdle, onLeftAlone });
  const attempts = new SignInAttempts(accounts, now);
  const ceremonies = new Ceremonies(now);
  const admissions = new Admissions(now);
  const signOn = settings.oidc === undefined ? undefined : new SignOn(settings.oidc, now);
  await attempts.load();
  return {
    sessions,
    attempts,
    ceremonies,
    admissions,
    signOn,
    signIn: settings,
    passwords: createPasswordChecker(),
    devices: new Devices(accounts, now),
    badges: createBadges(accounts, keys),
    sweep: () => sessions.sweep(),
    async keep() {
      ceremonies.keep();
      admissions.keep();
      signOn?.keep();
      await sessions.keep();
      await attempts.keep();
    },
  };
}
