import type { Calendar, RuleSet } from './promise/rule-set.ts';
import type { FacilityId, PersonId } from './ids.ts';
import type { Network, Role } from './network/network.ts';
import type { Instant } from './time.ts';

/** Who gives an input, as the host has proved it. */
export interface Actor {
  readonly person: PersonId;
  /** The facility of the shift he signed in to. */
  readonly facility: FacilityId;
  readonly roles: readonly Role[];
}

/** Everything a decision may depend on besides the world: no clock, no chance, no look-up of its own. */
export interface Context {
  readonly actor: Actor;
  readonly now: Instant;
  /** Legal parameters in force now. */
  readonly rules: RuleSet;
  readonly calendar: Calendar;
  readonly network: Network;
}
