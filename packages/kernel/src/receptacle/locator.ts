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
  /** How many items its list names; none of a bag whose class is only presumed. */
  readonly items: number;
  /** Something inside is carried directly (R1.49). */
  readonly direct: boolean;
  /** It carries a locator that speaks. */
  readonly located: boolean;
}

/**
 * A receptacle that holds class A, or something carried directly, has a locator that speaks: when it is packed,
 * sealed, closed, loaded and under way (R1.55; 12.3 #30). A substitute bag has no list, so its class A is presumed:
 * it wants the clearance and the carriage of class A, but no locator, which a small office could not fix to it and so
 * could neither open nor send on the bag. Breach: `locator_must_be_active`.
 */
export function checkLocator(scene: Scene, { id, secrecy, items, direct, located }: Located): readonly Breach[] {
  const isWanted = scene.context.rules.locatorForA.value && ((secrecy === 'A' && items > 0) || direct);
  return broken(isWanted && !located, 'locator_must_be_active', subjectOf('receptacle', id));
}
