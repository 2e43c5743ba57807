import type { Custodian, Evidence } from '../custody/custodian.ts';
import type { ContentLine } from '../event.ts';
import type { DespatchId, FacilityId, HandoverId, ReceptacleId } from '../ids.ts';
import type { SecrecyClass } from '../item/product.ts';
import type { Instant } from '../time.ts';
import type { Seal } from './seal.ts';

/**
 * Life-cycle (12.3 #36): empty (rỗng) · filling (đang đóng) · sealed (đã đóng) · on-the-way (trên đường) ·
 * received (đã nhận) · opened (đã mở; the shell may be filled again).
 */
export const RECEPTACLE_STATES = ['empty', 'filling', 'sealed', 'on-the-way', 'received', 'opened'] as const;
export type ReceptacleState = (typeof RECEPTACLE_STATES)[number];

/** A bag or box as its story tells it now. It remembers of its contents what rules need. */
export interface ReceptacleNow {
  readonly id: ReceptacleId;
  readonly form: 'bag' | 'box';
  readonly state: ReceptacleState;
  readonly tareGrams: number;
  readonly locator: string | null;
  readonly custodian: Custodian;
  readonly since: Instant;
  readonly evidence: Evidence;
  readonly despatch: DespatchId | null;
  readonly origin: FacilityId | null;
  readonly destination: FacilityId | null;
  readonly bagNumber: number | null;
  /** 29 characters, from the close of the despatch until opening. */
  readonly label: string | null;
  readonly contents: readonly ContentLine[];
  /** Strictest class inside. */
  readonly secrecy: SecrecyClass | null;
  readonly seal: Seal | null;
  readonly grossGrams: number | null;
  readonly handover: HandoverId | null;
}

/** True from the seal until the opening. */
export function isClosed(receptacle: ReceptacleNow): boolean {
  return receptacle.state === 'sealed' || receptacle.state === 'on-the-way' || receptacle.state === 'received';
}

/** Nothing in it and nothing begun: a shell that may be filled. */
export function isEmpty(receptacle: ReceptacleNow): boolean {
  return (receptacle.state === 'empty' || receptacle.state === 'opened') && receptacle.contents.length === 0;
}
