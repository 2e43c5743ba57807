import { broken } from '../act.ts';
import type { Breach, BreachCode } from '../breach.ts';
import type { PersonId } from '../ids.ts';
import type { SecrecyClass } from '../item/product.ts';
import { checkFitnessOf } from '../network/fitness.ts';
import type { Scene } from '../scene.ts';

/**
 * The second person beside the actor: somebody else, of the same office, fit to handle mail and cleared for every
 * class named (12.2 #26). A witness who is none breaks `code`, and so does one without the clearance.
 */
export function checkWitness(
  scene: Scene,
  id: PersonId,
  secrecies: readonly (SecrecyClass | null)[],
  code: BreachCode,
): readonly Breach[] {
  const { actor, network } = scene.context;
  const isNone = id === actor.person || network.findPerson(id)?.facility !== actor.facility;
  return isNone ? broken(true, code) : checkFitnessOf(scene, id, secrecies, code);
}
