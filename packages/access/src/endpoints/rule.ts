import type { Role } from '@giaolien/kernel';

/** Who may call an endpoint: anyone, a caller on this machine, whoever is signed in, or some roles. */
export type Who = 'anyone' | 'this-machine' | 'signed-in' | readonly Role[];

/** One line of the table of endpoints. What a caller then sees is restricted row by row (`ROW_RULES`). */
export interface EndpointRule {
  readonly who: Who;
  /** The session must have proved itself anew a short while ago. */
  readonly stepUp?: true;
  /** May be called while the screen is locked. */
  readonly whileLocked?: true;
}

/** `METHOD /path` → its line. */
export type EndpointRules = Readonly<Record<string, EndpointRule>>;
