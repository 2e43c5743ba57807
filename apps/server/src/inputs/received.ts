import { createHash } from 'node:crypto';
import {
  canonicalBytes,
  canonicalText,
  INPUT_SCHEMAS,
  MAX_INPUTS,
  type FaultCode,
  type HttpInput,
} from '@giaolien/wire';
import { personalValueOf, withPersonalValue } from './personal.ts';

/** What is wrong with a body, and where in it. */
export interface Fault {
  readonly code: FaultCode;
  readonly field: string;
}

/** An input that is well formed, with the digest that tells a repeat from another input. */
export interface ReceivedInput {
  readonly input: HttpInput;
  /** SHA-256 of the canonical body, hexadecimal. */
  readonly digest: string;
}

/** One input as it came: well formed, or faulty. `inputId`: as far as it could be read. */
export type Received =
  | ({ readonly kind: 'received' } & ReceivedInput)
  | { readonly kind: 'faulty'; readonly inputId: string | null; readonly fault: Fault };

/** Finds the first violation of the schema of a kind; `undefined` when there is none. */
export type FindFault = (kind: keyof typeof INPUT_SCHEMAS, value: object) => Fault | undefined;

/**
 * The inputs of a body: each is judged on its own, so one that is malformed does not stop its neighbours.
 * Answers a fault when the body as a whole is none or too many.
 */
export function receiveInputs(body: unknown, findFault: FindFault): readonly Received[] | Fault {
  if (!Array.isArray(body)) return [receiveInput(body, findFault)];
  if (body.length === 0 || body.length > MAX_INPUTS) return { code: 'inputs_must_be_countable', field: '' };
  return body.map((value) => receiveInput(value, findFault));
}

function receiveInput(value: unknown, findFault: FindFault): Received {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { kind: 'faulty', inputId: null, fault: { code: 'field_must_be_of_type', field: '' } };
  }
  const fields = value as Readonly<Record<string, unknown>>;
  const inputId = typeof fields['inputId'] === 'string' ? fields['inputId'].slice(0, 36) : null;
  const { kind } = fields;
  if (typeof kind !== 'string' || !isInputKind(kind)) {
    return { kind: 'faulty', inputId, fault: { code: 'input_kind_must_be_known', field: 'kind' } };
  }
  const fault = findFault(kind, value);
  if (fault !== undefined) return { kind: 'faulty', inputId, fault };
  // The schema of its kind has just been held against it, and its type is proved equal to the kernel's.
  const input = value as HttpInput;
  // The digest stays when a personal value is destroyed, and a name can be guessed from a bare hash; so the name is no
  // part of it. A repeat with another name is told apart by the salted commitment (`isSameName`).
  const canonical = canonicalText(withPersonalValue(input, ''));
  if (canonical.kind === 'faulty') return { kind: 'faulty', inputId, fault: canonical.fault };
  const personal = personalValueOf(input);
  const named = canonicalText(personal?.value ?? '');
  if (named.kind === 'faulty') {
    return { kind: 'faulty', inputId, fault: { ...named.fault, field: personal?.field ?? '' } };
  }
  const digest = createHash('sha256').update(canonicalBytes(canonical.text)).digest('hex');
  return { kind: 'received', input, digest };
}

function isInputKind(kind: string): kind is keyof typeof INPUT_SCHEMAS {
  return Object.hasOwn(INPUT_SCHEMAS, kind);
}
