import type { BodyId, FacilityId, PersonId, RequestId } from '../ids.ts';
import type { InputCommon } from '../input.ts';
import type { Instant } from '../time.ts';

/** Tiếp nhận yêu cầu: a body asks to have items collected (R5.01; 12.2 #25). */
export interface RequestCollection extends InputCommon {
  readonly kind: 'RequestCollection';
  readonly request: RequestId;
  readonly facility: FacilityId;
  readonly body: BodyId;
  readonly items: number;
  readonly from: Instant;
  readonly until: Instant;
}
/** Bưu tá xác nhận yêu cầu: the courier who will come. */
export interface ConfirmRequest extends InputCommon {
  readonly kind: 'ConfirmRequest';
  readonly request: RequestId;
  readonly courier: PersonId;
}
/** Đã gom: the courier has the items. They are not accepted yet. */
export interface ReportCollected extends InputCommon {
  readonly kind: 'ReportCollected';
  readonly request: RequestId;
  readonly items: number;
}
/** Giao dịch viên xác nhận từ bưu tá: the counter has counted what the courier brought. */
export interface ReportBrought extends InputCommon {
  readonly kind: 'ReportBrought';
  readonly request: RequestId;
  readonly items: number;
}
export const REJECTION_REASONS = [
  'not-served',
  'forbidden-content',
  'no-courier',
  'body-cancelled',
  'count-differs',
] as const;
export type RejectionReason = (typeof REJECTION_REASONS)[number];
/** Any step turns the request down, with its reason, until the counter has counted. */
export interface RejectRequest extends InputCommon {
  readonly kind: 'RejectRequest';
  readonly request: RequestId;
  readonly reason: RejectionReason;
}
