import type { ReactNode } from 'react';
import classes from './timeline.module.css';

interface TimelineProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A vertical line of what happened, newest at the reader's choice. */
export function Timeline({ label, children }: TimelineProps) {
  return (
    <ol className={classes.line} aria-label={label}>
      {children}
    </ol>
  );
}

interface TimelineEntryProps {
  /** `heavy`: custody passed · `light`: a fact in between · `alarm`: something was wrong · `ahead`: not yet. */
  readonly weight: 'heavy' | 'light' | 'alarm' | 'ahead';
  readonly sign: ReactNode;
  /** Left column: when. */
  readonly when: ReactNode;
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
  /** The stretch of line below belongs to a custodian who is known for certain, assumed, or nobody. */
  readonly thread?: 'signed' | 'assumed' | 'none';
}

/** One entry of the line. */
export function TimelineEntry({ weight, sign, when, title, aside, children, thread = 'signed' }: TimelineEntryProps) {
  return (
    <li className={classes.entry} data-weight={weight} data-thread={thread}>
      <div className={classes.when}>{when}</div>
      <div className={classes.node}>
        <span className={classes.sign}>{sign}</span>
      </div>
      <div className={classes.body}>
        <div className={classes.head}>
          <div className={classes.title}>{title}</div>
          {aside !== undefined && <div className={classes.aside}>{aside}</div>}
        </div>
        {children}
      </div>
    </li>
  );
}
