import { serviceDateOf, weekdayOf } from '@giaolien/kernel';
import { formatTime, useNow, useText } from '@giaolien/ui';
import type { RosterWeek } from '@giaolien/wire';
import { IconAlertTriangle } from '@tabler/icons-react';
import { gapsOfDay } from './board.ts';
import { dayMonth } from './week.ts';
import classes from './roster.module.css';

/** The days with their holidays, and the hours of each in which nobody is there. */
export function DayHeads({ week }: { readonly week: RosterWeek }) {
  const text = useText();
  const words = text.rosters;
  const today = serviceDateOf(useNow());
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" className={classes.corner}>
          {words.position}
        </th>
        {week.days.map(({ date, off }) => {
          const weekday = weekdayOf(date) as keyof typeof words.weekday; // 0 … 6, as the words are.
          const uncovered = gapsOfDay(week.gaps, date);
          return (
            <th
              key={date}
              role="columnheader"
              className={classes.day}
              data-off={off !== null || undefined}
              data-sunday={weekday === 0 || undefined}
              data-today={date === today || undefined}
              aria-current={date === today ? 'date' : undefined}
            >
              <span className={classes.dayName}>
                {words.weekday[weekday]} {dayMonth(date)}
              </span>
              {off !== null && <span className={classes.offName}>{off}</span>}
              {uncovered.map((gap) => (
                <span key={gap.from} className={classes.uncovered}>
                  <IconAlertTriangle size={12} role="img" aria-label={words.gap.kind.uncovered} />
                  {formatTime(gap.from)}–{formatTime(gap.until)}
                </span>
              ))}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
