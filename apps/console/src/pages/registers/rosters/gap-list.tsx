import { weekdayOf } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import type { RosterGap, RosterShift, RosterWeek } from '@giaolien/wire';
import { IconCircleCheck } from '@tabler/icons-react';
import type { Band } from './board.ts';
import { GapSign } from './gap-sign.tsx';
import { gapSentence } from './gap-words.ts';
import type { Spot } from './roster-stage.tsx';
import { dayMonth } from './week.ts';
import classes from './gaps.module.css';

interface GapListProps {
  readonly week: RosterWeek;
  readonly shifts: readonly RosterShift[];
  readonly bands: readonly Band[];
  readonly onShow: (spot: Spot) => void;
}

/** All gaps of the week, each with its sentence; pressing one leads to its cell. */
export function GapList({ week, shifts, bands, onShow }: GapListProps) {
  const text = useText();
  if (week.gaps.length === 0) {
    return (
      <p className={classes.calm}>
        <IconCircleCheck size={16} aria-hidden />
        {text.rosters.gap.none}
      </p>
    );
  }
  return (
    <ul className={classes.list} aria-label={text.rosters.gap.title}>
      {week.gaps.map((gap) => (
        <li key={[gap.kind, gap.from, gap.shift, gap.position, gap.person, gap.lacking].join(' ')}>
          <Row gap={gap} shifts={shifts} spot={spotOf(gap, bands)} week={week} onShow={onShow} />
        </li>
      ))}
    </ul>
  );
}

interface RowProps {
  readonly gap: RosterGap;
  readonly shifts: readonly RosterShift[];
  readonly spot: Spot | undefined;
  readonly week: RosterWeek;
  readonly onShow: (spot: Spot) => void;
}

function Row({ gap, shifts, spot, week, onShow }: RowProps) {
  const text = useText();
  const weekday = weekdayOf(gap.day) as keyof typeof text.rosters.weekday; // 0 … 6, as the words are.
  const inside = (
    <>
      <span className={classes.when}>
        {text.rosters.weekday[weekday]} {dayMonth(gap.day)}
      </span>
      <GapSign kind={gap.kind} />
      <span>{gapSentence(gap, shifts, week.names, text)}</span>
    </>
  );
  if (spot === undefined) return <div className={classes.row}>{inside}</div>;
  return (
    <button type="button" className={classes.row} title={text.rosters.gap.show} onClick={() => onShow(spot)}>
      {inside}
    </button>
  );
}

/** The cell of a gap; the first of its shift where the gap is about all of it. */
function spotOf(gap: RosterGap, bands: readonly Band[]): Spot | undefined {
  const row = bands
    .flatMap(({ rows }) => rows)
    .find(({ slots }) => {
      const slot = slots.get(gap.day);
      return slot?.shift.id === gap.shift && (gap.position === null || slot.position.id === gap.position);
    });
  return row === undefined ? undefined : { row: row.key, day: gap.day };
}
