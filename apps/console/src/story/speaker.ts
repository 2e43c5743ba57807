import type { Event, EventType } from '@giaolien/kernel';
import type { Messages } from '@giaolien/ui';
import type { Names } from '../api/answers.ts';

/** What it takes to tell an event: the texts of a language, and names by id. */
export interface Speaker {
  readonly domain: Messages['domain'];
  readonly words: Messages['views']['event'];
  readonly nameOf: (id: string) => string;
  readonly names: Names;
}

/** For each kind of event, its sentence. */
export type EventWords = {
  readonly [Type in EventType]: (event: Extract<Event, { readonly type: Type }>, speaker: Speaker) => string;
};

/** The parts that are there, one after another. */
export function joined(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => part !== false && part !== undefined).join(', ');
}
