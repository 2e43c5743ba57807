import { DAY, type Instant } from '@giaolien/kernel';
import { formatDate, useText, type Messages } from '@giaolien/ui';
import type { Ending, EndingKind } from '@giaolien/wire';
import { daysLeft } from '../parts/day-count.ts';
import classes from './ending.module.css';

/** The picture is this long: what ends later fills it. */
const SHOWN = 90 * DAY;

interface EndingMarkProps {
  readonly ending: Ending;
  readonly until: Instant;
  readonly now: Instant;
  /** What it is, before the days; without it the days stand alone. */
  readonly kind?: EndingKind | undefined;
  /** Without the bar. */
  readonly plain?: boolean;
}

/** How much of ninety days is left, as a bar that runs out; hatched when it has. */
export function EndingMark({ ending, until, now, kind, plain = false }: EndingMarkProps) {
  const text = useText();
  const left = Math.min(1, Math.max(0, (until - now) / SHOWN));
  const words = daysOf(until, now, text);
  return (
    <span className={classes.mark} data-ending={ending} data-alone={plain || undefined} title={formatDate(until - 1)}>
      {!plain && (
        <span className={classes.track} aria-hidden>
          {ending !== 'ended' && <span className={classes.left} style={{ width: `${left * 100}%` }} />}
        </span>
      )}
      <span className={classes.words}>{kind === undefined ? words : `${text.staff.endingKind[kind]}, ${words}`}</span>
    </span>
  );
}

/** `còn 12 ngày`, `hết hôm nay`, `quá 3 ngày`. */
export function daysOf(until: Instant, now: Instant, text: Messages): string {
  const words = text.staff.ending;
  const days = daysLeft(until, now);
  if (days < 0) return words.over({ days: String(-days) });
  return days === 0 ? words.lastDay : words.left({ days: String(days) });
}
