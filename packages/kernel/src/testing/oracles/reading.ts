import type { Recorded } from '../../event.ts';
import { kindOf, subjectOf } from '../../ids.ts';
import type { NowOf, World } from '../../world.ts';
import type { Day } from '../day.ts';

/** Every subject of one kind, as it is now. */
export function list<Kind extends keyof NowOf>(world: World, kind: Kind): readonly NowOf[Kind][] {
  const all: NowOf[Kind][] = [];
  // The map holds stories of every kind; the kind in the tag is the kind of the story.
  for (const [subject, { now }] of world.stories) {
    if (now !== undefined && kindOf(subject) === kind) all.push(now as NowOf[Kind]);
  }
  return all;
}

/** One subject, as it is now. */
export function one<Kind extends keyof NowOf>(world: World, kind: Kind, id: string): NowOf[Kind] | undefined {
  return world.stories.get(subjectOf(kind, id))?.now as NowOf[Kind] | undefined;
}

/** The facts of the last input that was decided. */
export function lastGroup(day: Day): readonly Recorded[] {
  const inputId = day.recorded.at(-1)?.inputId;
  const from = day.recorded.findLastIndex((recorded) => recorded.inputId !== inputId) + 1;
  return day.recorded.slice(from);
}

/** One more under `key`; how many that makes. */
export function add(counts: Map<string, number>, key: string): number {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
}
