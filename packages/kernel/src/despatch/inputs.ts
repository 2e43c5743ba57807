import type { DespatchId, FacilityId, ReceptacleId } from '../ids.ts';
import type { InputCommon } from '../input.ts';

/** Khởi tạo chuyến thư. Its number is given by the decision: gap-free per pair, class and year (12.3 #33). */
export interface OpenDespatch extends InputCommon {
  readonly kind: 'OpenDespatch';
  readonly origin: FacilityId;
  readonly destination: FacilityId;
  readonly carriage: 'air' | 'surface';
}
/** Đóng chuyến thư: names the last bag (F), locks the totals and gives each bag its label. */
export interface CloseDespatch extends InputCommon {
  readonly kind: 'CloseDespatch';
  readonly despatch: DespatchId;
  readonly lastReceptacle: ReceptacleId;
}
/** Huỷ chuyến thư: an open despatch without bags ends; its number stays used. */
export interface CancelDespatch extends InputCommon {
  readonly kind: 'CancelDespatch';
  readonly despatch: DespatchId;
}
