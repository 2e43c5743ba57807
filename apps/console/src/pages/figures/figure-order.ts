import type { FigureRow } from '@giaolien/wire';
import { QUALITIES, shareOf, STANDINGS, type Quality } from './figure-words.ts';

/** How the rows are sorted: as the server gave them, most first, or least on time first. */
export const ORDERS = ['given', 'accepted', ...STANDINGS, ...QUALITIES] as const;
export type Order = (typeof ORDERS)[number];

/** True for a column of quality, where what wants looking at is the lowest. */
export function isQuality(order: Order): order is Quality {
  return order === 'all' || order === 'excluding';
}

/** The rows in an order; those without a result stand last. */
export function sortedBy(order: Order, rows: readonly FigureRow[]): readonly FigureRow[] {
  if (order === 'given') return rows;
  if (isQuality(order)) {
    const placeOf = ({ figures }: FigureRow) => shareOf(figures, order) ?? 2;
    return rows.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
  return rows.toSorted((one, other) => other.figures[order] - one.figures[order]);
}
