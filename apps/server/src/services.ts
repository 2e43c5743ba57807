import type { Instant } from '@giaolien/kernel';
import type { Store } from '@giaolien/store';
import type { SignInAttempts } from './auth/attempts.ts';
import type { PasswordChecker } from './auth/password.ts';
import type { Sessions } from './auth/sessions.ts';
import type { Desk } from './inputs/desk.ts';
import type { LiveHub } from './live/hub.ts';
import type { Observations } from './observe/observations.ts';

/** What the routes work with, composed once in `compose.ts`. */
export interface Services {
  readonly store: Store;
  readonly desk: Desk;
  readonly hub: LiveHub;
  readonly sessions: Sessions;
  readonly attempts: SignInAttempts;
  readonly passwords: PasswordChecker;
  readonly observe: Observations;
  readonly now: () => Instant;
  /** Token by which the position server may forward without a session; absent: only signed-in dispatchers may. */
  readonly traccarToken?: string | undefined;
  /** The password of the sample accounts, where the database is a demonstration. */
  readonly demonstrationPassword: string;
  /** Folder of the built console. */
  readonly consoleFolder: string;
}
