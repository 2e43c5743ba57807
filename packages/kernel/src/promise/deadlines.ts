import type { ItemNow } from '../item/item.ts';
import { instantOf, serviceDateOf, type Instant } from '../time.ts';
import { addMonths } from './months.ts';
import type { Calendar, RuleSet } from './rule-set.ts';
import { addWorkingDays } from './working-time.ts';

/** What a complaint is about: loss and delay count from the promise, the others from the delivery (R2.11, R4.30). */
export const COMPLAINT_SUBJECTS = ['loss', 'delay', 'damage', 'price', 'other'] as const;
export type ComplaintSubject = (typeof COMPLAINT_SUBJECTS)[number];

/**
 * The last moment at which a complaint may be made (R2.11, R4.30; 12.6 #66); `null` while its time has not begun: not
 * delivered, or nothing promised and not delivered.
 */
export function complaintUntil(item: ItemNow, subject: ComplaintSubject, rules: RuleSet): Instant | null {
  const { lossMonths, damageMonths } = rules.complaint.value;
  const isLoss = subject === 'loss' || subject === 'delay';
  const from = isLoss ? (item.dueAt ?? item.endedAt) : item.endedAt;
  return from === null ? null : addMonths(from, isLoss ? lossMonths : damageMonths);
}

/** True when a complaint received at `instant` is in time. */
export function isComplaintAdmissible(
  item: ItemNow,
  subject: ComplaintSubject,
  instant: Instant,
  rules: RuleSet,
): boolean {
  const until = complaintUntil(item, subject, rules);
  return until === null || instant <= until;
}

/** The end of the working day by which a complaint received at `receivedAt` is answered (R2.12; 12.6 #66). */
export function answerDueAt(receivedAt: Instant, rules: RuleSet, calendar: Calendar): Instant {
  return endOfWorkingDay(receivedAt, rules.complaint.value.answerWorkingDays, rules, calendar);
}

/** When the answer is near: the beginnings of the working days three and one before the one it is due (12.6 #66). */
export function answerWarningsAt(receivedAt: Instant, rules: RuleSet, calendar: Calendar): readonly Instant[] {
  const due = serviceDateOf(answerDueAt(receivedAt, rules, calendar));
  return [3, 1].map((days) => instantOf(addWorkingDays(due, -days, calendar), rules.workingDay.value.startMinute));
}

/** Until when records are kept, from acceptance on (R2.30; 12.6 #69). */
export function retainedUntil(acceptedAt: Instant, medium: 'electronic' | 'paper', rules: RuleSet): Instant {
  return addMonths(acceptedAt, rules.retentionYears.value[medium] * 12);
}

/** True when records may be destroyed: their years are over, and no case, complaint or investigation holds them. */
export function mayDestroyRecords(
  item: ItemNow,
  medium: 'electronic' | 'paper',
  instant: Instant,
  isHeld: boolean,
  rules: RuleSet,
): boolean {
  return !isHeld && instant >= retainedUntil(item.acceptedAt, medium, rules);
}

/** From when on an item that can be neither delivered nor returned is unclaimed (R4.23; 12.5 #59). */
export function unclaimedFrom(item: ItemNow, rules: RuleSet): Instant {
  return addMonths(item.acceptedAt, rules.unclaimedMonths.value);
}

/** When to remind of a "Tài liệu thu hồi": the beginning of a working day before the one it is due (R3.19; 12.6 #71). */
export function returnReminderAt(returnBy: Instant, rules: RuleSet, calendar: Calendar): Instant {
  const day = addWorkingDays(serviceDateOf(returnBy), -rules.returnReminderWorkingDays.value, calendar);
  return instantOf(day, rules.workingDay.value.startMinute);
}

function endOfWorkingDay(from: Instant, days: number, rules: RuleSet, calendar: Calendar): Instant {
  return instantOf(addWorkingDays(serviceDateOf(from), days, calendar), rules.workingDay.value.endMinute);
}
