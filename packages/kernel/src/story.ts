import type { Recorded } from './event.ts';
import type { Instant } from './time.ts';

/**
 * What happened to one subject, in the order in which it happened (`occurredAt`, then `position`), and what that
 * adds up to now. A late report slots in where it belongs and the rest is told again.
 */
export interface Story<Now> {
  readonly facts: readonly Recorded[];
  readonly now: Now | undefined;
}

/** Folds one fact into what is so far; total: every event of a subject has a meaning. */
export type Step<Now> = (now: Now | undefined, recorded: Recorded) => Now | undefined;

export const EMPTY_STORY: Story<never> = { facts: [], now: undefined };

/** The story with one more fact. */
export function tell<Now>(story: Story<Now>, recorded: Recorded, step: Step<Now>): Story<Now> {
  const { facts } = story;
  const last = facts.at(-1);
  if (last === undefined || isBefore(last, recorded)) {
    return { facts: [...facts, recorded], now: step(story.now, recorded) };
  }
  const place = facts.findIndex((fact) => isBefore(recorded, fact));
  const retold = place === -1 ? [...facts, recorded] : [...facts.slice(0, place), recorded, ...facts.slice(place)];
  return { facts: retold, now: fold(retold, step) };
}

/** What the story added up to at `instant`, that moment included; only a story that has gone on since is told again. */
export function nowAt<Now>(story: Story<Now>, instant: Instant, stepOf: () => Step<Now>): Now | undefined {
  const last = story.facts.at(-1);
  if (last === undefined || last.event.occurredAt <= instant) return story.now;
  return fold(
    story.facts.filter((fact) => fact.event.occurredAt <= instant),
    stepOf(),
  );
}

function fold<Now>(facts: readonly Recorded[], step: Step<Now>): Now | undefined {
  let now: Now | undefined;
  for (const fact of facts) now = step(now, fact);
  return now;
}

function isBefore(one: Recorded, other: Recorded): boolean {
  const apart = one.event.occurredAt - other.event.occurredAt;
  return apart === 0 ? one.position < other.position : apart < 0;
}
