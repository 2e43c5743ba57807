import { instantOf, type Figures, type ServiceDate } from '@giaolien/kernel';
import { formatDate, type Messages } from '@giaolien/ui';
import type { FigureKey, FigureRow } from '@giaolien/wire';

/** Where items stand, in the order in which they come to it. */
export const STANDINGS = ['inHand', 'underWay', 'suspended', 'delivered', 'returned', 'lost', 'cancelled'] as const;

/** The two ways in which promises are counted (12.6 #65). */
export const QUALITIES = ['all', 'excluding'] as const;
export type Quality = (typeof QUALITIES)[number];

/** Promises kept and missed, in one way of counting. */
export function qualityOf(figures: Figures, quality: Quality): { readonly kept: number; readonly missed: number } {
  return quality === 'all'
    ? { kept: figures.onTime, missed: figures.late }
    : { kept: figures.onTimeExcluding, missed: figures.lateExcluding };
}

/** Which part of the promises that were kept or missed was kept, 0 … 1; `null` while there is none. */
export function shareOf(figures: Figures, quality: Quality): number | null {
  const { kept, missed } = qualityOf(figures, quality);
  return kept + missed === 0 ? null : kept / (kept + missed);
}

/** What a row counts, as people say it. */
export function wordOfRow({ key, label, product }: FigureRow, by: FigureKey, text: Messages): string {
  if (by === 'day') return formatDate(instantOf(key as ServiceDate, 0)); // The server's key of a day is the day.
  if (product === null) return label;
  const { scope, secrecy, urgency } = product;
  return [text.domain.scope[scope], text.domain.secrecy[secrecy ?? 'none'], text.domain.urgency[urgency]].join(' · ');
}
