import { formatNumber } from '@giaolien/ui';
import { Link, type LinkProps } from '@tanstack/react-router';
import classes from './overview.module.css';

interface TileProps {
  readonly label: string;
  readonly value: number;
  readonly to: string;
  readonly search?: Readonly<Record<string, string | boolean>>;
  /** The colour it takes when it is not zero. */
  readonly tone?: 'warn' | 'bad';
}

/** One figure and the way to what it counts. */
export function Tile({ label, value, to, search = {}, tone }: TileProps) {
  // The path is one of this file's callers' literals; the router checks it again at run time.
  const link = { to, search } as LinkProps;
  return (
    <Link {...link} className={classes.tile} data-tone={value > 0 ? tone : undefined}>
      <span className={classes.tileLabel}>{label}</span>
      <span className={classes.tileValue}>{formatNumber(value)}</span>
    </Link>
  );
}
