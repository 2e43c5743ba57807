import { Type, type Static } from 'typebox';
import { BREACH_CODES, RULES, sourceText, type Breach, type BreachCode, type SubjectId } from '@giaolien/kernel';
import { strictObject, oneOf, SUBJECT_ID } from '../shape/scalar.ts';
import { FAULT_CODES, FAULTS, faultSentence, type FaultCode } from '../text/fault.ts';
import { refusalText, type Language } from '../text/irregularity.ts';

/** Why something was refused: the code, the rule behind it with its source, and a sentence for the person. */
export const REFUSAL = strictObject({
  code: oneOf([...BREACH_CODES, ...FAULT_CODES]),
  rule: Type.String(),
  source: Type.String(),
  sentence: Type.String(),
  subject: Type.Optional(SUBJECT_ID),
  field: Type.Optional(Type.String({ description: 'where in the body, e.g. stops.0.facility' })),
});
export type Refusal = Static<typeof REFUSAL>;

/** The body of every answer that is not a success; the first refusal is the one that counts. */
export const FAILURE = strictObject({
  refusals: Type.Array(REFUSAL),
  requestId: Type.String({ description: 'tell it to the administrator; it stands in the log of the server' }),
});
export type Failure = Static<typeof FAILURE>;

/** A breach of the rulebook as a refusal. */
export function refusalOfBreach(breach: Breach, language: Language): Refusal {
  const code: BreachCode = breach.code;
  const subject: SubjectId | undefined = breach.subject;
  const refusal = { code, rule: RULES[code].id, source: sourceText(code), sentence: refusalText[language][code] };
  return subject === undefined ? refusal : { ...refusal, subject };
}

/** A defect of the request itself as a refusal; `field` says where. */
export function refusalOfFault(code: FaultCode, language: Language, field?: string): Refusal {
  const { rule, source } = FAULTS[code];
  const refusal = { code, rule, source, sentence: faultSentence(code, language, field) };
  return field === undefined || field === '' ? refusal : { ...refusal, field };
}
