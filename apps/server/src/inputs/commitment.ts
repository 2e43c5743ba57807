import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Commitment, Input, InputId } from '@giaolien/kernel';
import type { Opening, Outcome, StoredOpening } from '@giaolien/store';
import { canonicalBytes, canonicalText, type HttpInput } from '@giaolien/wire';
import { findCommitment, personalValueOf, withPersonalValue } from './personal.ts';

/**
 * Commits to a personal value: HMAC-SHA-256 under a random key of 32 bytes over the canonical `[inputId, field,
 * value]`, in base64url. The key is the salt: without it the commitment says nothing, so destroying it destroys the
 * value (architecture, decision 5).
 */
export function commitTo(inputId: InputId, field: string, value: string, salt: Buffer = randomBytes(32)): Opening {
  const canonical = canonicalText([inputId, field, value]);
  // `receiveInputs` has refused every text that has no canonical form.
  if (canonical.kind === 'faulty')
    throw new Error(`A value that has no canonical form reached the commitment of ${field}.`);
  const commitment = createHmac('sha256', salt).update(canonicalBytes(canonical.text)).digest('base64url');
  return { commitment, field, value, salt: salt.toString('base64url') };
}

/** The input as the kernel and the log know it, with the openings that stand beside the log. */
export function toKernelInput(input: HttpInput): { readonly input: Input; readonly openings: readonly Opening[] } {
  const personal = personalValueOf(input);
  if (personal === undefined) return { input, openings: [] };
  const opening = commitTo(input.inputId, personal.field, personal.value);
  return { input: withPersonalValue(input, opening.commitment), openings: [opening] };
}

/** For a question that stores nothing: any well-formed commitment will do. */
export function toQuestion(input: HttpInput): Input {
  return withPersonalValue(input, 'A'.repeat(43));
}

/**
 * True unless a repeated report names another person than the one it was recorded with. Once the salt is destroyed
 * nobody can tell, and the stored answer stands.
 */
export async function isSameName(
  input: HttpInput,
  outcome: Outcome,
  findOpening: (commitment: Commitment) => Promise<StoredOpening | undefined>,
): Promise<boolean> {
  const personal = personalValueOf(input);
  if (personal === undefined || outcome.kind !== 'decided' || !outcome.repeated) return true;
  const commitment = outcome.events.map(findCommitment).find((found) => found !== undefined);
  const opening = commitment === undefined ? undefined : await findOpening(commitment);
  if (commitment === undefined || opening === undefined) return true;
  const again = commitTo(input.inputId, opening.field, personal.value, Buffer.from(opening.salt, 'base64url'));
  return timingSafeEqual(Buffer.from(again.commitment), Buffer.from(commitment));
}
