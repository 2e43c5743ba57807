import type { Commitment, Event } from '@giaolien/kernel';
import type { HttpInput } from '@giaolien/wire';

/** A name that the wire carries in clear and the log only as a commitment. */
export interface PersonalValue {
  readonly field: 'recipientName' | 'refuserName';
  readonly value: string;
}

/** The personal value of an input: who signed for a delivery, or who refused it. */
export function personalValueOf(input: HttpInput): PersonalValue | undefined {
  if (input.kind === 'ReportDelivery') return { field: 'recipientName', value: input.recipientName };
  if (input.kind === 'ReportAttempt' && input.refusal !== undefined) {
    return { field: 'refuserName', value: input.refusal.refuserName };
  }
  return undefined;
}

/** The input with another text in the place of its personal value, if it has one. */
export function withPersonalValue(input: HttpInput, value: string): HttpInput {
  if (input.kind === 'ReportDelivery') return { ...input, recipientName: value };
  if (input.kind === 'ReportAttempt' && input.refusal !== undefined) {
    return { ...input, refusal: { ...input.refusal, refuserName: value } };
  }
  return input;
}

/** The commitment that an event holds in the place of a personal value. */
export function findCommitment(event: Event): Commitment | undefined {
  if (event.type === 'ItemDelivered' || event.type === 'ItemReturned') return event.recipientName;
  return event.type === 'DeliveryAttempted' ? event.refusal?.refuserName : undefined;
}
