import type { Event } from '@giaolien/kernel';
import type { Messages } from '@giaolien/ui';
import type { Names } from '../api/answers.ts';
import { CARRIAGE_TELLERS } from './carriage-words.ts';
import { ITEM_TELLERS } from './item-words.ts';
import { OFFICE_TELLERS } from './office-words.ts';
import type { Speaker, Tellers } from './speaker.ts';

/** All of them: a kind of event without a sentence does not compile. */
const TELLERS: Tellers = { ...ITEM_TELLERS, ...CARRIAGE_TELLERS, ...OFFICE_TELLERS };

type Teller = (event: Event, speaker: Speaker) => string;

/** What happened, in one line for a person. Names come from the answer that holds the event. */
export function eventWords(event: Event, names: Names, text: Messages): string {
  const words = text.views.event;
  // The key picks the teller of this very event. A newer server may know more kinds than this build of the screens.
  const tell = TELLERS[event.type] as Teller | undefined;
  if (tell === undefined) return words.unknown({ type: event.type });
  return tell(event, { domain: text.domain, words, nameOf: (id) => names[id] ?? id, names });
}
