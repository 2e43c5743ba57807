import type { EventCommon } from '../event.ts';
import type { CommuneCode, DocumentReference, ExclusionId, ItemId, ProvinceCode } from '../ids.ts';
import type { Instant } from '../time.ts';
import type { ClockStop } from './inputs.ts';

export interface ClockStopped extends EventCommon {
  readonly type: 'ClockStopped';
  readonly item: ItemId;
  readonly reason: ClockStop;
  readonly reference: DocumentReference;
}
/** The promise moves by the working time for which the clock stood still. */
export interface ClockRestarted extends EventCommon {
  readonly type: 'ClockRestarted';
  readonly item: ItemId;
  readonly dueAt?: Instant;
}
export interface ExclusionDeclared extends EventCommon {
  readonly type: 'ExclusionDeclared';
  readonly exclusion: ExclusionId;
  readonly decision: DocumentReference;
  /** The evidence; every event has an `evidence` of its own, which is how it is known. */
  readonly proof: DocumentReference;
  readonly provinces: readonly ProvinceCode[];
  readonly communes: readonly CommuneCode[];
  readonly from: Instant;
  readonly until: Instant;
}
