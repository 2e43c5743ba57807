import type { ReactNode } from 'react';
import classes from './chip.module.css';

/** `calm` is normal; colour is for what is moving or wrong (frontend.md, section 8, 21). */
export type Tone = 'calm' | 'busy' | 'done' | 'warn' | 'bad';

interface ChipProps {
  readonly tone?: Tone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly title?: string;
}

/** A short word about a state. */
export function Chip({ tone = 'calm', icon, children, title }: ChipProps) {
  return (
    <span className={classes.chip} data-tone={tone} title={title}>
      {icon}
      <span className={classes.label}>{children}</span>
    </span>
  );
}
