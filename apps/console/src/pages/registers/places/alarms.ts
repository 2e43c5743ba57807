import type { FacilityId } from '@giaolien/kernel';
import type { Messages } from '@giaolien/ui';
import type { ZoneAlarm } from '@giaolien/wire';
import type { Names } from '../../../api/answers.ts';

/** How many alarms each office has; those without are not in it. */
export function countAlarms(alarms: readonly ZoneAlarm[]): ReadonlyMap<FacilityId, number> {
  const counts = new Map<FacilityId, number>();
  for (const { facility } of alarms) counts.set(facility, (counts.get(facility) ?? 0) + 1);
  return counts;
}

/** What is alarming, with whom it is about. */
export function alarmSentence({ kind, person }: ZoneAlarm, names: Names, text: Messages): string {
  const sentence = text.places.alarm[kind];
  if (person === null) return sentence;
  return text.places.alarmSaid.with({ sentence, name: names[person] ?? person });
}
