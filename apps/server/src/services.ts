import type { Instant } from '@giaolien/kernel';
import type { KeyProvider } from '@giaolien/keys';
import type { Store } from '@giaolien/store';
import type { SignInServices } from './auth/services.ts';
import type { Desk } from './inputs/desk.ts';
import type { LiveHub } from './live/hub.ts';
import type { Observations } from './observe/observations.ts';
import type { Cosigning } from './security/cosign.ts';
import type { Security } from './security/security.ts';

/** What the routes work with, composed once in `compose.ts`. */
export interface Services extends SignInServices {
  readonly store: Store;
  readonly desk: Desk;
  readonly hub: LiveHub;
  readonly observe: Observations;
  /** The security log, break-glass, alarms. */
  readonly security: Security;
  /** The signatures of witnesses. */
  readonly cosigning: Cosigning;
  /** The only keys of the server. */
  readonly keys: KeyProvider;
  readonly now: () => Instant;
  /** Token by which the position server may forward without a session; absent: only signed-in dispatchers may. */
  readonly traccarToken?: string | undefined;
  /** The password of the sample accounts, where the database is a demonstration. */
  readonly demonstrationPassword: string;
  /** Folder of the built console. */
  readonly consoleFolder: string;
}
