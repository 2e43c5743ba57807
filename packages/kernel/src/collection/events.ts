import type { EventCommon } from '../event.ts';
import type { BodyId, FacilityId, PersonId, RequestId } from '../ids.ts';
import type { Instant } from '../time.ts';
import type { RejectionReason } from './inputs.ts';

export interface CollectionRequested extends EventCommon {
  readonly type: 'CollectionRequested';
  readonly request: RequestId;
  readonly facility: FacilityId;
  readonly body: BodyId;
  readonly items: number;
  readonly from: Instant;
  readonly until: Instant;
}
export interface RequestConfirmed extends EventCommon {
  readonly type: 'RequestConfirmed';
  readonly request: RequestId;
  readonly courier: PersonId;
}
export interface ItemsCollected extends EventCommon {
  readonly type: 'ItemsCollected';
  readonly request: RequestId;
  readonly items: number;
}
export interface ItemsBrought extends EventCommon {
  readonly type: 'ItemsBrought';
  readonly request: RequestId;
  readonly items: number;
}
export interface RequestRejected extends EventCommon {
  readonly type: 'RequestRejected';
  readonly request: RequestId;
  readonly reason: RejectionReason;
}
