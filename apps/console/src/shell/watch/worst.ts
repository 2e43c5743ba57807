import { ALARM_GRAVITIES, type SecurityAlarm } from '@giaolien/wire';

/** The alarm that is named first: the gravest, and of those the newest. */
export function worstOf(alarms: readonly SecurityAlarm[]): SecurityAlarm | undefined {
  const rank = ({ gravity }: SecurityAlarm): number => ALARM_GRAVITIES.indexOf(gravity);
  return alarms.toSorted((one, other) => rank(other) - rank(one) || other.at - one.at)[0];
}
