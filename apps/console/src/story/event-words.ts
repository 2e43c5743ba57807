import type { Event } from '@giaolien/kernel';
import type { Messages } from '@giaolien/ui';
import type { Names } from '../api/answers.ts';
import { CARRIAGE_WORDS } from './carriage-words.ts';
import { ITEM_WORDS } from './item-words.ts';
import { OFFICE_WORDS } from './office-words.ts';
import type { Speaker, EventWords } from './speaker.ts';

/** All of them: a kind of event without a sentence does not compile. */
const EVENT_WORDS: EventWords = { ...ITEM_WORDS, ...CARRIAGE_WORDS, ...OFFICE_WORDS };

type EventWord = (event: Event, speaker: Speaker) => string;

/** What happened, in one line for a person. Names come from the answer that holds the event. */
export function eventWords(event: Event, names: Names, text: Messages): string {
  const words = text.views.event;
  // The key picks the teller of this very event. A newer server may know more kinds than this build of the screens.
  const tell = EVENT_WORDS[event.type] as EventWord | undefined;
  if (tell === undefined) return words.unknown({ type: event.type });
  return tell(event, { domain: text.domain, words, nameOf: (id) => names[id] ?? id, names });
}
