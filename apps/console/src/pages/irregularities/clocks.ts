import { LEVELS, type Acknowledgement, type CaseDuty, type Instant, type Level } from '@giaolien/kernel';
import type { IrregularityRow, RunningClock } from '../../api/answers.ts';

/** Notices to ministry and police count with the document that they were (R2.35). */
const WRITTEN: readonly CaseDuty['duty'][] = ['report-ministry', 'report-police'];

/** A duty that wants the number of its document. */
export function isWritten({ duty }: Pick<CaseDuty, 'duty'>): boolean {
  return WRITTEN.includes(duty);
}

/** Nothing is left to do for this duty. */
export function isSettled(duty: CaseDuty): boolean {
  return duty.doneAt !== null && (!isWritten(duty) || duty.reference !== null);
}

/** By when the next duty of a case must be done; `null` when none is left, or the case is closed. */
export function caseDueAt({ duties, closedAt }: Pick<IrregularityRow, 'duties' | 'closedAt'>): Instant | null {
  if (closedAt !== null) return null;
  const due = duties.filter((duty) => !isSettled(duty)).map(({ dueAt }) => dueAt);
  return due.length === 0 ? null : Math.min(...due);
}

/** Cases whose clock runs out first stand first; those without one follow, the newest first. */
export function byDue(one: IrregularityRow, other: IrregularityRow): number {
  const [due, otherDue] = [caseDueAt(one), caseDueAt(other)];
  if (due !== null && otherDue !== null) return due - otherDue || other.raisedAt - one.raisedAt;
  if (due !== otherDue) return due === null ? 1 : -1;
  return other.raisedAt - one.raisedAt;
}

/** One rung of the ladder. `passed`: a higher level has taken note, so nobody waits for this one. */
export type Rung = { readonly level: Level } & (
  | { readonly kind: 'taken'; readonly by: Acknowledgement }
  | { readonly kind: 'passed' }
  | { readonly kind: 'waiting'; readonly dueAt: Instant | null }
);

/** The ladder of a case, lowest first; the clocks of the levels that wait come in the same order. */
export function rungsOf(
  { acknowledgements }: Pick<IrregularityRow, 'acknowledgements'>,
  clocks: readonly RunningClock[],
): readonly Rung[] {
  const highest = Math.max(-1, ...acknowledgements.map(({ level }) => LEVELS.indexOf(level)));
  const due = clocks.filter(({ lapse }) => lapse === 'acknowledgement-late').map(({ dueAt }) => dueAt);
  return LEVELS.map((level, index): Rung => {
    const by = acknowledgements.find((one) => one.level === level);
    if (by !== undefined) return { level, kind: 'taken', by };
    if (index < highest) return { level, kind: 'passed' };
    return { level, kind: 'waiting', dueAt: due[index - highest - 1] ?? null };
  });
}

/** What people call a case: the beginning of its id, and its number where one report raised several. */
export function caseNumber(id: string): string {
  const [input = id, index = '0'] = id.split('/');
  return index === '0' ? input.slice(0, 8) : `${input.slice(0, 8)}/${index}`;
}
