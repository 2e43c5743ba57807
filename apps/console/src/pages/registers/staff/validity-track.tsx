import type { Instant } from '@giaolien/kernel';
import { barsOf, placeOf, type Period, type Stretch } from './validity.ts';
import classes from './validity.module.css';

interface ValidityTrackProps {
  readonly periods: readonly Period[];
  readonly stretch: Stretch;
  readonly now: Instant;
  /** It is needed and was never there: the track says so by a broken frame. */
  readonly lacking?: boolean;
  readonly size?: 'small' | 'large';
}

/**
 * Periods on a line of time with a stroke for now. A picture beside words, never instead of them: a screen reader skips
 * it.
 */
export function ValidityTrack({ periods, stretch, now, lacking = false, size = 'small' }: ValidityTrackProps) {
  const bars = barsOf(periods, stretch, now);
  return (
    <span className={classes.track} data-size={size} data-lacking={lacking || undefined} aria-hidden>
      {bars.map((bar, index) => (
        <span
          key={bar.left}
          className={classes.bar}
          data-standing={bar.standing}
          data-last={index === bars.length - 1 || undefined}
          data-cut-left={bar.cutLeft || undefined}
          data-cut-right={bar.cutRight || undefined}
          style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
        />
      ))}
      <span className={classes.now} style={{ left: `${placeOf(now, stretch)}%` }} />
    </span>
  );
}
