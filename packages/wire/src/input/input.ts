import { Type, type Static, type TSchema } from 'typebox';
import type { Input, InputKind, RefusalEvidence, ReportAttempt, ReportDelivery } from '@giaolien/kernel';
import type { SameType } from '../shape/same-type.ts';
import { ACCEPTANCE_INPUTS } from './acceptance.ts';
import { COLLECTION_INPUTS } from './collection.ts';
import { CUSTODY_INPUTS } from './custody.ts';
import { DELIVERY_INPUTS } from './delivery.ts';
import { DESPATCH_INPUTS } from './despatch.ts';
import { HANDLING_INPUTS } from './handling.ts';
import { IRREGULARITY_INPUTS } from './irregularity.ts';
import { PROMISE_INPUTS } from './promise.ts';
import { RECEPTACLE_INPUTS } from './receptacle.ts';
import { TRANSPORT_INPUTS } from './transport.ts';

/** The schema of each kind of input; a body is checked against the one that its `kind` names. */
export const INPUT_SCHEMAS = {
  ...COLLECTION_INPUTS,
  ...ACCEPTANCE_INPUTS,
  ...HANDLING_INPUTS,
  ...RECEPTACLE_INPUTS,
  ...DESPATCH_INPUTS,
  ...CUSTODY_INPUTS,
  ...TRANSPORT_INPUTS,
  ...DELIVERY_INPUTS,
  ...PROMISE_INPUTS,
  ...IRREGULARITY_INPUTS,
} satisfies Record<InputKind, TSchema>;

type SchemaOutput = { [Kind in InputKind]: Static<(typeof INPUT_SCHEMAS)[Kind]> }[InputKind];

/** A report of delivery as the wire carries it: with the signer's name, which the server turns into a commitment. */
export type HttpReportDelivery = Omit<ReportDelivery, 'recipientName'> & { readonly recipientName: string };

/** A failed attempt as the wire carries it: with the name of whoever refused. */
export type HttpReportAttempt = Omit<ReportAttempt, 'refusal'> & {
  readonly refusal?: Omit<RefusalEvidence, 'refuserName'> & { readonly refuserName: string };
};

/** An input as the wire carries it: the kernel's, but for the names of people outside the register. */
export type HttpInput = Exclude<Input, ReportDelivery | ReportAttempt> | HttpReportDelivery | HttpReportAttempt;

const schemasSayWhatTheKernelSays: SameType<SchemaOutput, HttpInput> = true;
void schemasSayWhatTheKernelSays;

/** One input of any kind (OpenAPI 3.1, discriminated by `kind`). */
export const HTTP_INPUT = Type.Unsafe<HttpInput>({
  type: 'object',
  required: ['kind', 'inputId'],
  discriminator: { propertyName: 'kind' },
  oneOf: Object.values(INPUT_SCHEMAS),
});

/** The most inputs that one request may carry. */
export const MAX_INPUTS = 500;

/** One input or an array of them. */
export const HTTP_INPUTS = Type.Unsafe<HttpInput | readonly HttpInput[]>({
  anyOf: [HTTP_INPUT, { type: 'array', items: HTTP_INPUT, minItems: 1, maxItems: MAX_INPUTS }],
});
