import type { Event, EventType } from './event.ts';
import type { Step } from './story.ts';

/** What each event does to a subject that exists; an event that is not named changes nothing about it. */
export type Changes<Now> = {
  readonly [Type in EventType]?: (now: Now, event: Extract<Event, { type: Type }>) => Now;
};

/** A step from the event that begins a story and the changes that follow. */
export function stepOf<Now>(birth: (event: Event) => Now | undefined, changes: Changes<Now>): Step<Now> {
  return (now, { event }) => {
    if (now === undefined) return birth(event);
    // The entry under an event's type takes exactly that event; the compiler cannot follow the pairing.
    const change = changes[event.type] as ((now: Now, event: Event) => Now) | undefined;
    return change === undefined ? now : change(now, event);
  };
}
