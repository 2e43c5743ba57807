import type { SecrecyClass } from '../item/product.ts';

/** The cover as the accepting person saw it (12.2 #14, #19; R3.12–3.14, R1.40). */
export interface PackingCheck {
  readonly coverSound: boolean;
  /** Two for class A: the outer one is addressed like an ordinary item. */
  readonly envelopes: 1 | 2;
  /** The sender states that the inner envelope is stamped "Tuyệt mật" and sealed; only he can have seen it. */
  readonly innerSealed: boolean;
  /** Red stamp A, B or C on the outer cover. */
  readonly stamp: SecrecyClass | null;
  readonly kt1Stamp: boolean;
}

/** X-ray results (R1.50). */
export const SCREENING_RESULTS = ['passed', 'failed', 'inconclusive'] as const;
export type ScreeningResult = (typeof SCREENING_RESULTS)[number];
