import type { FacilityId, ServiceDate } from '@giaolien/kernel';
import type { RosterGap } from '@giaolien/wire';

/** An office with its gaps day by day. */
export interface MatrixLine {
  readonly facility: FacilityId;
  readonly total: number;
  readonly rosters: number;
  readonly byDay: ReadonlyMap<ServiceDate, number>;
}

/** Offices that have gaps, those with most first; `gaps` may be the soonest ones only. */
export function matrixOf(
  facilities: readonly { readonly facility: FacilityId; readonly gaps: number; readonly rosters: number }[],
  gaps: readonly RosterGap[],
): readonly MatrixLine[] {
  return facilities
    .filter((one) => one.gaps > 0)
    .map(({ facility, gaps: total, rosters }) => ({
      facility,
      total,
      rosters,
      byDay: countDays(gaps.filter((gap) => gap.facility === facility)),
    }))
    .toSorted((one, other) => other.total - one.total || (one.facility < other.facility ? -1 : 1));
}

function countDays(gaps: readonly RosterGap[]): ReadonlyMap<ServiceDate, number> {
  const counts = new Map<ServiceDate, number>();
  for (const { day } of gaps) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}

/** How heavily a cell is drawn: 1 for one or two gaps, 3 from six on. */
export function weightOf(count: number): 1 | 2 | 3 {
  if (count < 3) return 1;
  return count < 6 ? 2 : 3;
}
