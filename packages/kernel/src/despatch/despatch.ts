import type { ClosedBag, DespatchTotals } from '../event.ts';
import type { DespatchId, FacilityId, ReceptacleId } from '../ids.ts';
import type { SecrecyClass } from '../item/product.ts';
import type { Instant } from '../time.ts';

/** One bag of a despatch that is being made up. */
export interface DespatchBag {
  readonly receptacle: ReceptacleId;
  readonly items: number;
  readonly massGrams: number;
  /** Strictest class that was ever packed in it for this despatch. */
  readonly secrecy: SecrecyClass | null;
  readonly tareGrams: number;
  readonly grossGrams: number | null;
  readonly sealed: boolean;
  readonly arrived: boolean;
  readonly opened: boolean;
}

/** 12.11 #105: open (khởi tạo, đang đóng) · closed (đã đóng) · arrived (đã xác nhận đến) · reconciled (đã đối soát). */
export const DESPATCH_STATES = ['open', 'closed', 'arrived', 'reconciled'] as const;
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

/** The counters behind gap-free despatch numbers of one origin, destination and class. */
export interface SeriesNow {
  readonly id: string;
  /** Last number given, by year. */
  readonly lastNumbers: Readonly<Record<number, number>>;
}
