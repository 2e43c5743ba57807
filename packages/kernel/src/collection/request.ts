import type { BodyId, FacilityId, PersonId, RequestId } from '../ids.ts';
import type { Instant } from '../time.ts';
import type { RejectionReason } from './inputs.ts';

/** R5.01: requested (yêu cầu) · confirmed (bưu tá đã xác nhận) · collected (đã gom) · brought (GDV đã xác nhận) · rejected. */
export const REQUEST_STATES = ['requested', 'confirmed', 'collected', 'brought', 'rejected'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** A collection, from the call of a body until the counter has counted what was brought (12.2 #25). */
export interface RequestNow {
  readonly id: RequestId;
  readonly state: RequestState;
  readonly facility: FacilityId;
  readonly body: BodyId;
  readonly items: number;
  readonly from: Instant;
  readonly until: Instant;
  readonly courier: PersonId | null;
  readonly requestedAt: Instant;
  readonly rejection: RejectionReason | null;
}
