import { formatNumber, useText } from '@giaolien/ui';
import type { Ending } from '@giaolien/wire';
import { IconAlertTriangle, IconCalendar, IconCalendarDue, IconHourglass, type Icon } from '@tabler/icons-react';
import type { Warnings } from '../../../api/staff-queries.ts';
import classes from './ending.module.css';

/** The nearer, the heavier the sign. */
const TILES: readonly { readonly ending: Ending; readonly icon: Icon; readonly of: keyof Warnings['totals'] }[] = [
  { ending: 'ended', icon: IconAlertTriangle, of: 'ended' },
  { ending: 'within-30', icon: IconHourglass, of: 'within30' },
  { ending: 'within-60', icon: IconCalendarDue, of: 'within60' },
  { ending: 'within-90', icon: IconCalendar, of: 'within90' },
];

interface EndingTilesProps {
  readonly totals: Warnings['totals'];
  readonly chosen: Ending | undefined;
  readonly onChoose: (ending: Ending | undefined) => void;
}

/** How many things have ended or end soon; pressing one shows them. */
export function EndingTiles({ totals, chosen, onChoose }: EndingTilesProps) {
  const text = useText();
  const words = text.staff.ending;
  return (
    <div className={classes.tiles} role="group" aria-label={words.group}>
      {TILES.map(({ ending, icon: Sign, of }) => (
        <button
          key={ending}
          type="button"
          className={classes.tile}
          data-ending={ending}
          data-some={totals[of] > 0 || undefined}
          aria-pressed={chosen === ending}
          aria-label={words.show({ what: words[ending], count: formatNumber(totals[of]) })}
          onClick={() => onChoose(chosen === ending ? undefined : ending)}
        >
          <Sign size={18} stroke={1.75} aria-hidden />
          <span>{words[ending]}</span>
          <span className={classes.count}>{formatNumber(totals[of])}</span>
        </button>
      ))}
    </div>
  );
}
