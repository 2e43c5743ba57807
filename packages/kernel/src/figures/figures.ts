import type { ItemNow, ItemState } from '../item/item.ts';
import type { PromiseResult } from '../promise/result.ts';

/** Counts of items by where they stand, and of promises kept; a figure of any group is the sum over its items. */
export interface Figures {
  readonly accepted: number;
  readonly inHand: number;
  readonly underWay: number;
  readonly suspended: number;
  readonly delivered: number;
  readonly returned: number;
  readonly lost: number;
  readonly cancelled: number;
  /** The first attempt at the address came by the promised moment; `late`: it did not, or has not by now. */
  readonly onTime: number;
  readonly late: number;
  /** The same with force majeure left out of the count (12.6 #65). */
  readonly onTimeExcluding: number;
  readonly lateExcluding: number;
}

type Standing = 'inHand' | 'underWay' | 'suspended' | 'delivered' | 'returned' | 'lost' | 'cancelled';

const STANDING: Readonly<Record<ItemState, Standing>> = {
  accepted: 'inHand',
  controlled: 'inHand',
  'at-office': 'inHand',
  attempted: 'inHand',
  unclaimed: 'inHand',
  suspended: 'suspended',
  bagged: 'underWay',
  carried: 'underWay',
  'out-for-delivery': 'underWay',
  delivered: 'delivered',
  returned: 'returned',
  missing: 'lost',
  cancelled: 'cancelled',
};

export const NO_FIGURES: Figures = {
  accepted: 0,
  inHand: 0,
  underWay: 0,
  suspended: 0,
  delivered: 0,
  returned: 0,
  lost: 0,
  cancelled: 0,
  onTime: 0,
  late: 0,
  onTimeExcluding: 0,
  lateExcluding: 0,
};

/** The figures of each group of items, by the key that `keyOf` gives (oracle 128; 12.9 #83–84). */
export function figuresBy(
  items: Iterable<ItemNow>,
  keyOf: (item: ItemNow) => string,
  promiseOf: (item: ItemNow) => PromiseResult | null,
): ReadonlyMap<string, Figures> {
  const figures = new Map<string, Figures>();
  for (const item of items) {
    const key = keyOf(item);
    figures.set(key, sumOf([figures.get(key) ?? NO_FIGURES, figuresOf(item, promiseOf(item))]));
  }
  return figures;
}

/** The figures of several groups together. */
export function sumOf(groups: Iterable<Figures>): Figures {
  let sum = NO_FIGURES;
  for (const group of groups) sum = added(sum, group);
  return sum;
}

function added(one: Figures, other: Figures): Figures {
  return {
    accepted: one.accepted + other.accepted,
    inHand: one.inHand + other.inHand,
    underWay: one.underWay + other.underWay,
    suspended: one.suspended + other.suspended,
    delivered: one.delivered + other.delivered,
    returned: one.returned + other.returned,
    lost: one.lost + other.lost,
    cancelled: one.cancelled + other.cancelled,
    onTime: one.onTime + other.onTime,
    late: one.late + other.late,
    onTimeExcluding: one.onTimeExcluding + other.onTimeExcluding,
    lateExcluding: one.lateExcluding + other.lateExcluding,
  };
}

function figuresOf(item: ItemNow, promise: PromiseResult | null): Figures {
  const verdict = promise?.withStops.verdict;
  const excluding = promise?.withExclusions.verdict;
  return {
    ...NO_FIGURES,
    accepted: 1,
    [STANDING[item.state]]: 1,
    onTime: Number(verdict === 'kept'),
    late: Number(verdict === 'missed'),
    onTimeExcluding: Number(excluding === 'kept'),
    lateExcluding: Number(excluding === 'missed'),
  };
}
