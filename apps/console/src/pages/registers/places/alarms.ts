import type { Messages } from '@giaolien/ui';
import type { ZoneAlarm } from '@giaolien/wire';
import type { Names } from '../../../api/answers.ts';

/** What is alarming, with whom it is about. */
export function alarmSentence({ kind, person }: ZoneAlarm, names: Names, text: Messages): string {
  const sentence = text.places.alarm[kind];
  if (person === null) return sentence;
  return text.places.alarmSaid.with({ sentence, name: names[person] ?? person });
}
