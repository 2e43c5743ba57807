import type { FacilityId, PersonId, ReceptacleId, SealNumber } from '../ids.ts';
import type { Instant } from '../time.ts';

/** What someone saw of a seal or lock at a hand-over or opening (12.3 #31). */
export const SEAL_STATES = ['intact', 'broken', 'missing', 'number-differs'] as const;
export type SealState = (typeof SEAL_STATES)[number];

/** The seal on a receptacle. */
export interface Seal {
  readonly number: SealNumber;
  readonly state: SealState;
  /** Who put it on; whoever closes a despatch of class A is somebody else (12.2 #26). */
  readonly by: PersonId;
}

/** 12.3 #31: issued (đã cấp) · applied (đã niêm phong) · broken (đã cắt, đã hỏng) · destroyed (đã huỷ). */
export const SEAL_LIFE = ['issued', 'applied', 'broken', 'destroyed'] as const;
export type SealLife = (typeof SEAL_LIFE)[number];

/** One line of the seal register. */
export interface SealNow {
  readonly id: SealNumber;
  readonly state: SealLife;
  /** The office to which it was issued. */
  readonly facility: FacilityId;
  readonly issuedAt: Instant;
  /** The receptacle on which it was put, also after it was broken. */
  readonly receptacle: ReceptacleId | null;
  /** How often a receiver has looked at it, and what the last one saw. */
  readonly verified: number;
  readonly lastSeen: SealState | null;
  readonly lastSeenAt: Instant | null;
}
