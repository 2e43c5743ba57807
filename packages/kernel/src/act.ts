import type { Breach, BreachCode } from './breach.ts';
import type { Event, EventCommon } from './event.ts';
import type { SubjectId } from './ids.ts';
import type { Input } from './input.ts';
import type { Scene } from './scene.ts';

/** The fields that every event of one act shares. */
export type Common = Pick<EventCommon, 'occurredAt' | 'claimedAt' | 'by' | 'at' | 'evidence'>;

/**
 * One kind of input: what it touches, what it may break, and what it becomes. `events` is only asked when nothing
 * bars the act, so it may count on every subject that `check` requires to be known.
 */
export interface Act<I extends Input> {
  subjects(input: I): readonly SubjectId[];
  check(scene: Scene, input: I): readonly Breach[];
  events(scene: Scene, input: I, common: Common): readonly Event[];
}

/** A breach, or nothing: `broken(!isKnown, 'item_must_be_known', 'item:MA…')`. */
export function broken(isBroken: boolean, code: BreachCode, subject?: SubjectId): readonly Breach[] {
  if (!isBroken) return [];
  return [subject === undefined ? { code } : { code, subject }];
}
