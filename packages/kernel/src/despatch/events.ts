import type { EventCommon } from '../event.ts';
import type { DespatchId, FacilityId, ReceptacleId } from '../ids.ts';

export interface DespatchOpened extends EventCommon {
  readonly type: 'DespatchOpened';
  readonly despatch: DespatchId;
  readonly origin: FacilityId;
  readonly destination: FacilityId;
  readonly carriage: 'air' | 'surface';
  readonly year: number;
  /** 1, 2, 3 … without gaps within origin, destination, class and year. */
  readonly number: number;
}
/** One bag of a closed despatch, as printed on its label and BĐ8. */
export interface ClosedBag {
  readonly receptacle: ReceptacleId;
  /** 1 … n within the despatch, given at the close. */
  readonly bagNumber: number;
  /** 29 characters (E4), R5.31. */
  readonly label: string;
  readonly items: number;
  readonly massGrams: number;
  readonly grossGrams: number;
}
export interface DespatchClosed extends EventCommon {
  readonly type: 'DespatchClosed';
  readonly despatch: DespatchId;
  readonly destination: FacilityId;
  /** In bag-number order; exactly one label carries the last-bag flag. */
  readonly bags: readonly ClosedBag[];
  readonly totals: DespatchTotals;
}
export interface DespatchTotals {
  readonly receptacles: number;
  readonly items: number;
  readonly massGrams: number;
  readonly tareGrams: number;
}
export interface DespatchCancelled extends EventCommon {
  readonly type: 'DespatchCancelled';
  readonly despatch: DespatchId;
}
