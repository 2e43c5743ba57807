import { DESPATCH_STATES, ITEM_STATES, RECEPTACLE_STATES, REQUEST_STATES, TRIP_STATES } from '@giaolien/kernel';
import { formatNumber, StateChip, type StateKind } from '@giaolien/ui';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { HANDOVER_STATES } from '../routes.ts';
import classes from './overview.module.css';

const STATES: Readonly<Record<StateKind, readonly string[]>> = {
  item: ITEM_STATES,
  receptacle: RECEPTACLE_STATES,
  despatch: DESPATCH_STATES,
  handover: HANDOVER_STATES,
  trip: TRIP_STATES,
  request: REQUEST_STATES,
};

interface StateCountsProps {
  readonly kind: StateKind;
  readonly counts: Readonly<Record<string, number>>;
  readonly to: string;
}

/** How many stand in each state, in the order of the life-cycle; each row leads to its list. */
export function StateCounts({ kind, counts, to }: StateCountsProps) {
  const most = Math.max(1, ...Object.values(counts));
  return (
    <ul className={classes.states}>
      {STATES[kind].map((state) => {
        const count = counts[state] ?? 0;
        const link = { to, search: { state } } as LinkProps; // Each list takes its own states.
        const chip = { kind, state } as ComponentProps<typeof StateChip>; // `STATES` pairs them.
        return (
          <li key={state}>
            <Link {...link} className={classes.stateRow} data-empty={count === 0 || undefined}>
              <StateChip {...chip} />
              <svg className={classes.stateBar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
                <rect width={(count / most) * 100} height="6" rx="1" />
              </svg>
              <span className={classes.stateCount}>{formatNumber(count)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
