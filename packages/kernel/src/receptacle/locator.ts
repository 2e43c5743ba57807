import { broken } from '../act.ts';
import type { Breach } from '../breach.ts';
import { subjectOf, type ReceptacleId } from '../ids.ts';
import type { SecrecyClass } from '../item/product.ts';
import type { Scene } from '../scene.ts';

/** What a receptacle carries, as far as the locator asks. */
export interface Located {
  readonly id: ReceptacleId;
  /** Strictest class inside. */
  readonly secrecy: SecrecyClass | null;
  /** Something inside is carried directly (R1.49). */
  readonly direct: boolean;
  /** It carries a locator that speaks. */
  readonly located: boolean;
}

/**
 * A receptacle that holds class A, or something carried directly, has a locator that speaks: when it is packed,
 * sealed, closed, loaded and under way (R1.55; 12.3 #30). Breach: `locator_must_be_active`.
 */
export function checkLocator(scene: Scene, { id, secrecy, direct, located }: Located): readonly Breach[] {
  const isWanted = scene.context.rules.locatorForA.value && (secrecy === 'A' || direct);
  return broken(isWanted && !located, 'locator_must_be_active', subjectOf('receptacle', id));
}
