import type { FacilityId } from '../ids.ts';
import { chainOf } from '../network/hierarchy.ts';
import type { Network } from '../network/network.ts';
import type { RuleSet } from '../promise/rule-set.ts';
import { MINUTE, type Instant } from '../time.ts';
import type { IrregularityNow } from './irregularity.ts';
import { LEVELS, type Level } from './kinds.ts';

/** What the ladder asks of a case. */
type Climbing = Pick<IrregularityNow, 'gravity' | 'raisedAt' | 'acknowledgements' | 'closedAt'>;

/** The moment by which `level` must have taken note of the case (R2.35; 12.7 #74). */
export function acknowledgeBy(irregularity: Climbing, level: Level, rules: RuleSet): Instant {
  return irregularity.raisedAt + rules.acknowledgeMinutes.value[level] * MINUTE;
}

/** The levels above every one that has taken note, lowest first; none of a deviation or a closed case. */
export function pendingLevels(irregularity: Climbing): readonly Level[] {
  const { gravity, closedAt, acknowledgements } = irregularity;
  if (gravity === 'deviation' || closedAt !== null) return [];
  const highest = Math.max(-1, ...acknowledgements.map(({ level }) => LEVELS.indexOf(level)));
  return LEVELS.slice(highest + 1);
}

/**
 * Whose turn it is to take note: office, then province, then the Central Post Department; the turn passes up when the
 * time of a level has run out, and stays with the highest. `null`: nobody's.
 */
export function levelDueOf(irregularity: Climbing, now: Instant, rules: RuleSet): Level | null {
  const pending = pendingLevels(irregularity);
  return pending.find((level) => now < acknowledgeBy(irregularity, level, rules)) ?? pending.at(-1) ?? null;
}

/**
 * The levels that someone of `facility` may take now: those he speaks for, from his lowest one whose turn has come
 * upwards without a gap, so that a centre takes note of its own case once. A level that slept may still take its own
 * while nobody above it has.
 */
export function levelsTakenBy(
  irregularity: Climbing & Pick<IrregularityNow, 'at'>,
  facility: FacilityId,
  { now, rules, network }: { readonly now: Instant; readonly rules: RuleSet; readonly network: Network },
): readonly Level[] {
  const due = levelDueOf(irregularity, now, rules);
  if (due === null) return [];
  const pending = pendingLevels(irregularity);
  const speaksFor = pending.map((level) => standsFor(network, irregularity.at, level, facility));
  const first = speaksFor.indexOf(true);
  if (first === -1 || first > pending.indexOf(due)) return [];
  const gap = speaksFor.indexOf(false, first);
  return pending.slice(first, gap === -1 ? undefined : gap);
}

/** True when `facility` stands for `level` of a case raised at `at`. */
function standsFor(network: Network, at: FacilityId, level: Level, facility: FacilityId): boolean {
  const chain = chainOf(network, at);
  switch (level) {
    case 'office':
      return facility === at;
    case 'province': {
      // A centre has no provincial office over it: it stands for the level itself.
      const office = chain.find(({ kind }) => kind === 'provincial-office') ?? chain.at(-1);
      return facility === office?.id;
    }
    case 'central':
      return network.findFacility(facility)?.kind === 'regional-centre';
  }
}
