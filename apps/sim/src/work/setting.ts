import type { Instant } from '@giaolien/kernel';
import { chanceOf, type Chance } from '../chance/chance.ts';
import type { Chart } from '../chart/chart.ts';
import type { Staff } from '../chart/staff.ts';
import type { Pace } from '../pace/pace.ts';

/** What every decision may look at besides the board. */
export interface Setting {
  readonly chart: Chart;
  readonly staff: Staff;
  readonly pace: Pace;
  readonly seed: number;
  /** How often the field goes wrong, 1 is usual; 0 makes a network without incidents. */
  readonly mishaps: number;
}

/** The chance of one decision in this network. */
export function chanceIn(setting: Setting, ...about: readonly (string | number)[]): Chance {
  return chanceOf(setting.seed, ...about);
}

/**
 * The moment at which something that could be done since `since` is done: after about so many minutes of the
 * network, two thirds to four thirds of them, the same whenever it is asked.
 */
export function doneAt(
  setting: Setting,
  since: Instant,
  networkMinutes: number,
  ...about: readonly (string | number)[]
): Instant {
  const spread = 2 / 3 + (2 / 3) * chanceIn(setting, 'pause', ...about).fraction();
  return since + Math.round(setting.pace.wall(networkMinutes * spread));
}

/** True in `probability` of all cases, in a network whose field goes wrong as often as usual. */
export function goesWrong(setting: Setting, probability: number, ...about: readonly (string | number)[]): boolean {
  return chanceIn(setting, 'mishap', ...about).happens(probability * setting.mishaps);
}
