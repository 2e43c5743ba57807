import type { World } from '../../world.ts';
import type { Day } from '../day.ts';
import { wrongBalance } from './balance.ts';
import { wrongCarriage } from './carriage.ts';
import { wrongHands } from './clearance.ts';
import { wrongChains } from './custody.ts';
import { wrongEvidence } from './evidence.ts';
import { wrongFigures } from './figures.ts';
import { wrongPast } from './past.ts';
import { wrongPlaces } from './places.ts';
import { wrongPromises } from './promise.ts';
import { wrongTotals } from './totals.ts';

export { wrongReplay } from './replay.ts';

/**
 * What must hold in any state (12.15 #120–128), after an input that found the world as `before`. Each oracle returns
 * sentences that say what is wrong; none means it holds. They read the log and the stories by ways of their own, not by
 * the kernel's rules and steps.
 */
export function wrongIn(day: Day, before: World): readonly string[] {
  return [
    ...wrongBalance(day),
    ...wrongPlaces(day),
    ...wrongTotals(day),
    ...wrongHands(day),
    ...wrongCarriage(day),
    ...wrongChains(day),
    ...wrongEvidence(day),
    ...wrongPromises(day),
    ...wrongPast(day, before),
    ...wrongFigures(day),
  ];
}
