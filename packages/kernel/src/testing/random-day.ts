import type { BreachCode } from '../breach.ts';
import type { InputKind } from '../input.ts';
import { MINUTE, type Instant } from '../time.ts';
import { Chooser } from './chooser.ts';
import { Day, type Spoken } from './day.ts';
import { wrongIn, wrongReplay } from './oracles/index.ts';
import { changing, drawnChanges, type Setting } from './setting.ts';

/** Something that was said, by whom and when. */
export interface Said {
  readonly person: string;
  readonly input: Spoken;
  readonly now: Instant;
}

/** What a random day showed: how often each input was decided and each rule broken, and what is wrong, if anything. */
export interface DayResult {
  readonly decided: ReadonlyMap<InputKind, number>;
  readonly broken: ReadonlyMap<BreachCode, number>;
  readonly steps: number;
  readonly said: readonly Said[];
  readonly wrong: readonly string[];
}

/** A day of `steps` inputs that `seed` alone decides, with the oracles after every step and the replay at its end. */
export function randomDay(seed: number, steps: number): DayResult {
  const day = new Day(settingOf(seed));
  const choose = new Chooser(day, seed);
  const decided = new Map<InputKind, number>();
  const broken = new Map<BreachCode, number>();
  const said: Said[] = [];
  for (let step = 0; step < steps; step += 1) {
    const [person, input] = choose.next();
    said.push({ person, input, now: day.now });
    const before = day.world;
    const decision = day.says(person, input);
    if (decision.kind === 'decided') count(decided, input.kind);
    for (const code of codesOf(decision)) count(broken, code);
    const wrong = wrongIn(day, before);
    if (wrong.length > 0) return { decided, broken, steps: step + 1, said, wrong };
  }
  return { decided, broken, steps, said, wrong: wrongReplay(day) };
}

/** What is wrong after the same words in the same setting, and after how many of them. */
export function said(
  seed: number,
  all: readonly Said[],
): { readonly wrong: readonly string[]; readonly steps: number } {
  const day = new Day(settingOf(seed));
  for (const [index, { person, input, now }] of all.entries()) {
    const before = day.world;
    day.now = now;
    day.says(person, input);
    const wrong = wrongIn(day, before);
    if (wrong.length > 0) return { wrong, steps: index + 1 };
  }
  return { wrong: wrongReplay(day), steps: all.length };
}

/**
 * The shortest of the words that still go wrong: delta debugging (Zeller and Hildebrandt, "Simplifying and Isolating
 * Failure-Inducing Input", 2002), down to words of which none can be left out.
 */
export function shortest(seed: number, failing: readonly Said[]): readonly Said[] {
  let kept = failing;
  let parts = 2;
  while (kept.length > 1) {
    const size = Math.ceil(kept.length / parts);
    const starts = Array.from({ length: Math.ceil(kept.length / size) }, (_, index) => index * size);
    const shorter = starts
      .map((start) => [...kept.slice(0, start), ...kept.slice(start + size)])
      .find((rest) => said(seed, rest).wrong.length > 0);
    if (shorter !== undefined) {
      kept = shorter;
      parts = Math.max(parts - 1, 2);
    } else if (size === 1) {
      break;
    } else {
      parts = Math.min(parts * 2, kept.length);
    }
  }
  return kept;
}

/** One line per word, as a person reads it. */
export function lineOf({ person, input, now }: Said): string {
  const minutes = Math.round(now / MINUTE) % (24 * 60);
  const { kind, ...rest } = input;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')} UTC ${person} ${kind} ${JSON.stringify(rest)}`;
}

/** The setting that a seed draws: merges, new parameters and expiries at moments of its own. */
function settingOf(seed: number): Setting {
  const draw = new Chooser(new Day(), seed);
  return changing(drawnChanges((bound) => draw.below(bound)));
}

function codesOf(decision: ReturnType<Day['says']>): readonly BreachCode[] {
  if (decision.kind === 'refused') return decision.breaches.map(({ code }) => code);
  // Of the codes of irregularities only those of the rulebook count here; the map takes the others along unread.
  return decision.events.flatMap((event) => (event.type === 'IrregularityRaised' ? [event.code as BreachCode] : []));
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
