import { DAY, type Instant } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import type { EndingKind, Warning } from '@giaolien/wire';
import { daysOf } from './ending-mark.tsx';
import classes from './ending.module.css';

/** The picture is this long. */
const SHOWN = 90 * DAY;

interface StripProps {
  readonly kind: EndingKind;
  /** What of the person ends; what does not end within ninety days is not among it. */
  readonly endings: readonly Warning[] | undefined;
  readonly now: Instant;
}

/**
 * The next ninety days of one qualification: a hairline while nothing ends, a bar that stops where it ends, hatched when
 * it has. A list is then read as a picture: whatever is thick wants somebody.
 */
export function Strip({ kind, endings = [], now }: StripProps) {
  const text = useText();
  const ending = endings.find((one) => one.kind === kind);
  if (ending === undefined) return <span className={classes.hairline} aria-hidden />;
  const said = `${text.staff.endingKind[kind]}, ${daysOf(ending.until, now, text)}`;
  const left = Math.min(1, Math.max(0, (ending.until - now) / SHOWN));
  return (
    <span className={classes.mark} data-ending={ending.ending} data-alone role="img" aria-label={said} title={said}>
      <span className={classes.track}>
        {ending.ending !== 'ended' && <span className={classes.left} style={{ width: `${left * 100}%` }} />}
      </span>
    </span>
  );
}
