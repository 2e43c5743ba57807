import { broken } from '../act.ts';
import type { Breach, BreachCode } from '../breach.ts';
import { secrecyRank, type SecrecyClass } from '../item/product.ts';
import type { Scene } from '../scene.ts';
import type { Instant } from '../time.ts';

/** What clearance looks like on an actor or a person of the register. */
interface Cleared {
  readonly clearance: SecrecyClass | null;
  readonly clearanceUntil: Instant;
}

/** True when `person` may handle items of `secrecy` at `instant` (R1.45, R1.53; 12.10 #89). */
export function isCleared(person: Cleared, secrecy: SecrecyClass | null, instant: Instant): boolean {
  if (secrecy === null) return true;
  return secrecyRank(person.clearance) >= secrecyRank(secrecy) && person.clearanceUntil > instant;
}

/** The actor must be cleared for every class named, at the moment of the act (oracle 123). */
export function checkClearance(scene: Scene, secrecies: readonly (SecrecyClass | null)[]): readonly Breach[] {
  return checkClearanceOf(scene, scene.context.actor, secrecies, 'actor_must_hold_clearance');
}

/** The same of another person; an unknown one is cleared for nothing. */
export function checkClearanceOf(
  scene: Scene,
  person: Cleared | undefined,
  secrecies: readonly (SecrecyClass | null)[],
  code: BreachCode,
): readonly Breach[] {
  const isEveryCleared = secrecies.every((secrecy) =>
    person === undefined ? secrecy === null : isCleared(person, secrecy, scene.at),
  );
  return broken(!isEveryCleared, code);
}
