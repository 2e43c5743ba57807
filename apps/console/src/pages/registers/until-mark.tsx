import type { Instant } from '@giaolien/kernel';
import { Chip, formatDate, formatSpan, useNow, useText, type Tone } from '@giaolien/ui';
import classes from '../../parts/detail.module.css';
import { standingOf, type Standing } from './expiry.ts';

const TONES: Readonly<Record<Standing, Tone>> = { holds: 'done', soon: 'warn', ended: 'bad', lacking: 'bad' };

interface UntilMarkProps {
  readonly until: Instant | undefined;
  /** Nothing is wrong when it was never there. */
  readonly optional?: boolean;
  /** Before the day: the class of a clearance. */
  readonly children?: string | undefined;
}

/** Until when something holds; a warning in words where it ends soon, has ended or is wanting. */
export function UntilMark({ until, optional = false, children }: UntilMarkProps) {
  const text = useText();
  const words = text.registers.people;
  const now = useNow();
  const standing = standingOf(until, now);
  if (until === undefined) {
    return optional ? <span className={classes.dim}>–</span> : <Chip tone="bad">{words.lacking}</Chip>;
  }
  // The last day on which it holds: `until` is the first moment without.
  const day = formatDate(until - 1);
  const said = {
    holds: day,
    soon: words.soon({ span: formatSpan(until - now, text) }),
    ended: words.ended({ day }),
    lacking: words.lacking,
  }[standing];
  const told = [children, said].filter((part) => part !== undefined).join(' · ');
  if (standing === 'holds') return told;
  return (
    <Chip tone={TONES[standing]} title={day}>
      {told}
    </Chip>
  );
}
