/** What someone saw of a seal or lock at a hand-over or opening (12.3 #31). */
export const SEAL_STATES = ['intact', 'broken', 'missing', 'number-differs'] as const;
export type SealState = (typeof SEAL_STATES)[number];

export interface Seal {
  readonly number: string;
  readonly state: SealState;
}
