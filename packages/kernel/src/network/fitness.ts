import { broken } from '../act.ts';
import type { Breach, BreachCode } from '../breach.ts';
import type { PersonId } from '../ids.ts';
import { SECRECY_CLASSES, secrecyRank, type SecrecyClass } from '../item/product.ts';
import type { Scene } from '../scene.ts';
import type { Instant } from '../time.ts';
import type { Person, QualificationKind } from './network.ts';

/** True when `person` holds the qualification at `instant`: from its first moment up to, not including, its end. */
export function isQualified(person: Person | undefined, kind: QualificationKind, instant: Instant): boolean {
  return person?.qualifications.some((each) => each.kind === kind && isInForce(each, instant)) ?? false;
}

/** The highest class that `person` may handle at `instant`; `null`: none. */
export function clearanceOf(person: Person | undefined, instant: Instant): SecrecyClass | null {
  return SECRECY_CLASSES.find((secrecy) => isCleared(person, secrecy, instant)) ?? null;
}

/** True when `person` may handle items of `secrecy` at `instant` (R1.45, R1.53; 12.10 #89). */
export function isCleared(person: Person | undefined, secrecy: SecrecyClass | null, instant: Instant): boolean {
  if (secrecy === null) return true;
  return (
    person?.qualifications.some(
      (each) =>
        each.kind === 'clearance' &&
        isInForce(each, instant) &&
        secrecyRank(each.secrecy ?? null) >= secrecyRank(secrecy),
    ) ?? false
  );
}

/**
 * The actor must be vetted, trained and committed, and cleared for every class named: at the moment of the act, not
 * of the sign-in (R1.45, R1.53; oracle 123).
 */
export function checkFitness(scene: Scene, secrecies: readonly (SecrecyClass | null)[]): readonly Breach[] {
  return checkFitnessOf(scene, scene.context.actor.person, secrecies, 'actor_must_hold_clearance');
}

/** The same of another person, whose missing clearance is `code`; an unknown person is fit for nothing. */
export function checkFitnessOf(
  scene: Scene,
  id: PersonId,
  secrecies: readonly (SecrecyClass | null)[],
  code: BreachCode,
): readonly Breach[] {
  const person = scene.context.network.findPerson(id);
  const isEveryCleared = secrecies.every((secrecy) => isCleared(person, secrecy, scene.at));
  const breaches = [
    ...broken(!isQualified(person, 'vetting', scene.at), 'handler_must_be_vetted'),
    ...broken(!isQualified(person, 'training', scene.at), 'handler_must_be_trained'),
    ...broken(!isQualified(person, 'commitment', scene.at), 'handler_must_be_committed'),
    ...broken(!isEveryCleared, code),
  ];
  return id === scene.context.actor.person ? breaches : breaches.map((breach) => ({ ...breach, person: id }));
}

/** The actor must be cleared to speak of items of these classes at a desk, where he handles none. */
export function checkClearance(scene: Scene, secrecies: readonly (SecrecyClass | null)[]): readonly Breach[] {
  const person = scene.context.network.findPerson(scene.context.actor.person);
  const isEveryCleared = secrecies.every((secrecy) => isCleared(person, secrecy, scene.at));
  return broken(!isEveryCleared, 'actor_must_hold_clearance');
}

function isInForce({ from, until }: { readonly from: Instant; readonly until: Instant }, instant: Instant): boolean {
  return from <= instant && instant < until;
}
