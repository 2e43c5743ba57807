import { MINUTE } from '@giaolien/kernel';
import { formatSpan, formatTime, type Messages } from '@giaolien/ui';
import type { RosterGap, RosterShift } from '@giaolien/wire';
import type { Names } from '../../../api/answers.ts';

/** What is wrong, as a sentence that says what to do about it; on a day off with its name. */
export function gapSentence(gap: RosterGap, shifts: readonly RosterShift[], names: Names, text: Messages): string {
  const sentence = sentenceOf(gap, shifts, names, text);
  return gap.off === null ? sentence : `${text.rosters.gap.off({ name: gap.off })}: ${sentence}`;
}

function sentenceOf(gap: RosterGap, shifts: readonly RosterShift[], names: Names, text: Messages): string {
  const words = text.rosters.gap;
  const name = gap.person === null ? words.somebody : (names[gap.person] ?? gap.person);
  const minutes = (value: number | null) =>
    (value ?? 0) === 0 ? text.time.minutes({ n: 0 }) : formatSpan((value ?? 0) * MINUTE, text);
  const spans = { name, have: minutes(gap.have), need: minutes(gap.need) };
  switch (gap.kind) {
    case 'uncovered':
      return words.uncovered({ from: formatTime(gap.from), until: formatTime(gap.until) });
    case 'unfilled':
      return words.unfilled({
        position: positionOf(gap, shifts) ?? words.somewhere,
        missing: String((gap.need ?? 1) - (gap.have ?? 0)),
      });
    case 'unqualified':
      return words.unqualified({ name, lacking: gap.lacking === null ? '' : text.rosters.lacking[gap.lacking] });
    case 'double-booked':
      return words.doubleBooked({ name });
    case 'day-too-long':
      return words.dayTooLong(spans);
    case 'week-too-long':
      return words.weekTooLong(spans);
    case 'rest-too-short':
      return words.restTooShort(spans);
  }
}

function positionOf(gap: RosterGap, shifts: readonly RosterShift[]): string | undefined {
  const shift = shifts.find(({ id }) => id === gap.shift);
  const position = shift?.positions.find(({ id }) => id === gap.position);
  return shift === undefined || position === undefined ? undefined : `${shift.name}, ${position.task}`;
}
