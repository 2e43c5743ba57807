import type { CommuneCode, DocumentReference, ExclusionId, ItemId, ProvinceCode } from '../ids.ts';
import type { InputCommon } from '../input.ts';
import type { Instant } from '../time.ts';

/** Why a clock may stand still; nothing else stops it (12.6 #64–65). */
export const CLOCK_STOPS = ['authority-request', 'address-inquiry', 'sender-request'] as const;
export type ClockStop = (typeof CLOCK_STOPS)[number];
export interface StopClock extends InputCommon {
  readonly kind: 'StopClock';
  readonly item: ItemId;
  readonly reason: ClockStop;
  readonly reference: DocumentReference;
}
export interface RestartClock extends InputCommon {
  readonly kind: 'RestartClock';
  readonly item: ItemId;
}
/** Bất khả kháng: by decision, with area, period and evidence; figures stand with and without it (12.6 #65). */
export interface DeclareExclusion extends InputCommon {
  readonly kind: 'DeclareExclusion';
  readonly exclusion: ExclusionId;
  readonly decision: DocumentReference;
  readonly evidence: DocumentReference;
  readonly provinces: readonly ProvinceCode[];
  readonly communes: readonly CommuneCode[];
  readonly from: Instant;
  readonly until: Instant;
}
