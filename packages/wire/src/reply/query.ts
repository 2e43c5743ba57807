import { Type, type TProperties } from 'typebox';
import { FACILITY_ID, strictObject } from '../shape/scalar.ts';

/** Display names of every facility, body, person, vehicle and route that an answer mentions, by id. */
export const NAMES = Type.Unsafe<Readonly<Record<string, string>>>({
  type: 'object',
  additionalProperties: { type: 'string' },
});
export type Names = Readonly<Record<string, string>>;

/** Query strings carry texts only; this one means a whole number. */
export const LIMIT = Type.Optional(
  Type.String({ pattern: '^[1-9][0-9]{0,2}$', description: '1 … 500 rows, 100 unless told' }),
);
export const FACILITY = Type.Optional(FACILITY_ID);
export const YES_OR_NO = Type.Optional(Type.Unsafe<'true' | 'false'>({ type: 'string', enum: ['true', 'false'] }));

/** One or several of these words, comma separated. */
export function severalOf(words: readonly string[]) {
  const one = `(${words.join('|')})`;
  return Type.Optional(
    Type.String({
      pattern: `^${one}(,${one}){0,20}$`,
      description: `one or several, comma separated: ${words.join(', ')}`,
    }),
  );
}

/** An answer with the names of what it mentions. */
export function withNames<Properties extends TProperties>(properties: Properties) {
  return strictObject({ ...properties, names: NAMES });
}
