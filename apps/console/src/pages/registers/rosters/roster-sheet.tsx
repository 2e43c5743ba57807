import { addDays } from '@giaolien/kernel';
import { formatMoment, useNow, useText } from '@giaolien/ui';
import type { RosterWeek } from '@giaolien/wire';
import { dayMonth, dayMonthYear } from './week.ts';
import classes from './sheet.module.css';

/** Above the table on paper: which office, which week. */
export function SheetHead({ week }: { readonly week: RosterWeek }) {
  const text = useText();
  return (
    <div className={classes.head} data-sheet>
      <p className={classes.office}>{week.names[week.facility] ?? week.facility}</p>
      <p className={classes.title}>{text.rosters.sheet.title}</p>
      <p className={classes.week}>
        {text.rosters.weekOf({ from: dayMonth(week.week), until: dayMonthYear(addDays(week.week, 6)) })}
      </p>
    </div>
  );
}

/** Below the table on paper: who made it, who approved it, when it was printed. */
export function SheetFoot() {
  const text = useText();
  const words = text.rosters.sheet;
  const now = useNow();
  return (
    <div className={classes.foot} data-sheet>
      <div className={classes.signatures}>
        {[words.made, words.approved].map((who) => (
          <div key={who}>
            <p className={classes.who}>{who}</p>
            <p className={classes.sign}>{words.sign}</p>
          </div>
        ))}
      </div>
      <p className={classes.printed}>{words.printed({ at: formatMoment(now) })}</p>
    </div>
  );
}
