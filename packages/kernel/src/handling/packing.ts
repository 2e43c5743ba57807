/** The cover as the accepting person saw it (12.2 #14, #19; R3.12–3.14, R1.40). */
export interface PackingCheck {
  readonly coverSound: boolean;
  /** Two for class A: the inner one stamped and sealed, the outer one addressed like an ordinary item. */
  readonly envelopes: 1 | 2;
  /** Red stamp A, B or C on the outer cover. */
  readonly secrecyStamp: boolean;
  readonly kt1Stamp: boolean;
}

/** X-ray results (R1.50). */
export const SCREENING_RESULTS = ['passed', 'failed', 'inconclusive'] as const;
export type ScreeningResult = (typeof SCREENING_RESULTS)[number];
