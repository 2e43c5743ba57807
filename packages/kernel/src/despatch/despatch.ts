import type { ClosedBag, DespatchTotals } from './events.ts';
import type { DespatchId, FacilityId, ItemId, PersonId, ReceptacleId } from '../ids.ts';
import type { SecrecyClass } from '../item/product.ts';
import type { Instant } from '../time.ts';

/** One bag of a despatch that is being made up. */
export interface DespatchBag {
  readonly receptacle: ReceptacleId;
  readonly items: number;
  readonly massGrams: number;
  /** Strictest class packed in it since it was last empty. */
  readonly secrecy: SecrecyClass | null;
  /** An item carried directly was packed in it since it was last empty (R1.49). */
  readonly direct: boolean;
  /** It carries a locator that speaks. */
  readonly located: boolean;
  readonly tareGrams: number;
  readonly grossGrams: number | null;
  readonly sealed: boolean;
  /** Who put the seal on. */
  readonly sealedBy: PersonId | null;
  /** Items of its list that a fact elsewhere took out of it: told late, one may stand on the list still. */
  readonly takenOut: readonly ItemId[];
  readonly arrived: boolean;
  readonly opened: boolean;
}

/** 12.11 #105: open (khởi tạo, đang đóng) · closed (đã đóng) · arrived (đã xác nhận đến) · reconciled (đã đối soát) · cancelled. */
export const DESPATCH_STATES = ['open', 'closed', 'arrived', 'reconciled', 'cancelled'] as const;
export type DespatchState = (typeof DESPATCH_STATES)[number];

export interface DespatchNow {
  readonly id: DespatchId;
  readonly origin: FacilityId;
  readonly destination: FacilityId;
  readonly carriage: 'air' | 'surface';
  readonly year: number;
  readonly number: number;
  readonly state: DespatchState;
  readonly bags: readonly DespatchBag[];
  /** Locked at close. */
  readonly closedBags: readonly ClosedBag[];
  readonly totals: DespatchTotals | null;
  /** A bag was opened with something missing or too much. */
  readonly irregular: boolean;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
}

/** The counters behind gap-free numbers: of despatches of one pair and class, or of the lists of one place. */
export interface SeriesNow {
  readonly id: string;
  /** Last number given, by year; of hand-over lists, by day as `yyyymmdd`. */
  readonly lastNumbers: Readonly<Record<number, number>>;
}
