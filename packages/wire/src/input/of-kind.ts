import { Type, type TProperties } from 'typebox';
import type { InputKind } from '@giaolien/kernel';
import { INPUT_ID, INSTANT, strictObject } from '../shape/scalar.ts';

/** Lines on one list: the bag of a despatch holds some hundred letters; a list above this is split by the caller. */
export const MAX_LINES = 500;

/** The schema of one kind of input: what every input carries, and its own fields. */
export function input<const Kind extends InputKind, Properties extends TProperties>(
  kind: Kind,
  properties: Properties,
) {
  return strictObject({
    kind: Type.Literal(kind),
    inputId: INPUT_ID,
    occurredAt: Type.Optional(INSTANT),
    ...properties,
  });
}
