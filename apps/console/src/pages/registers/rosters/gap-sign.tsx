import type { RosterGapKind } from '@giaolien/wire';
import {
  IconAlertTriangle,
  IconCopyX,
  IconHourglassHigh,
  IconMoonOff,
  IconShieldX,
  IconUserPlus,
  type Icon,
} from '@tabler/icons-react';
import classes from './gaps.module.css';

const SIGNS: Readonly<Record<RosterGapKind, Icon>> = {
  uncovered: IconAlertTriangle,
  unfilled: IconUserPlus,
  unqualified: IconShieldX,
  'double-booked': IconCopyX,
  'day-too-long': IconHourglassHigh,
  'week-too-long': IconHourglassHigh,
  'rest-too-short': IconMoonOff,
};

/** Nobody there, or somebody who may not be: these first. */
const GRAVE: ReadonlySet<RosterGapKind> = new Set(['uncovered', 'unqualified', 'double-booked']);

/** The sign of a kind of gap: its own shape, and the colour of its weight. */
export function GapSign({ kind }: { readonly kind: RosterGapKind }) {
  const Sign = SIGNS[kind];
  return (
    <span className={classes.sign} data-grave={GRAVE.has(kind) || undefined} aria-hidden>
      <Sign size={15} stroke={1.9} />
    </span>
  );
}
