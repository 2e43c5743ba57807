import type { WireInput } from '../../act/use-check.ts';
import { Question } from './question.ts';

/** An input before a witness, as the kinds that name one have it. */
export type WitnessedInput = Extract<
  WireInput,
  { readonly kind: 'ReportSealing' | 'ReportOpening' | 'ReportSealsDestroyed' | 'ReportRewrap' }
>;

/** Is it really you? Answered true after a fresh proof. */
export const proofAnew = new Question<'proof', true>();
/** The second person at exactly this input; answered with his ticket. */
export const witnessing = new Question<WitnessedInput, Ticket>();

/** Goes with the input in the header `giaolien-cosignature`. */
export interface Ticket {
  readonly ticket: string;
  /** UTC milliseconds. */
  readonly until: number;
}
