import { EmptyState, formatNumber, useText } from '@giaolien/ui';
import { Link } from '@tanstack/react-router';
import type { Names, Overview } from '../../api/answers.ts';
import classes from './overview.module.css';

/** The facilities that hold most. */
export function Holders({ holders, names }: { readonly holders: Overview['holders']; readonly names: Names }) {
  const text = useText();
  if (holders.length === 0) return <EmptyState title={text.emptyState.nothing} />;
  const most = Math.max(1, ...holders.map(({ items }) => items));
  return (
    <ul className={classes.states}>
      {holders.map(({ facility, items }) => (
        <li key={facility}>
          <Link to="/items" search={{ facility }} className={classes.holderRow}>
            <span className={classes.holderName}>{names[facility] ?? facility}</span>
            <svg className={classes.stateBar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
              <rect width={(items / most) * 100} height="6" rx="1" />
            </svg>
            <span className={classes.stateCount}>{formatNumber(items)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
