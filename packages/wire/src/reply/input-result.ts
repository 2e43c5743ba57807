import { Type, type Static } from 'typebox';
import { EVENT } from '../fact/event.ts';
import { IRREGULARITY_CODE } from '../fact/event/irregularity.ts';
import { arrayOf, INPUT_ID, IRREGULARITY_ID, ITEM_ID, POSITION, strictObject } from '../shape/scalar.ts';
import { REFUSAL } from './refusal.ts';

/** An irregularity that an input raised beside its fact. */
export const RAISED = strictObject({ id: IRREGULARITY_ID, code: IRREGULARITY_CODE, sentence: Type.String() });

const DECIDED_FIELDS = {
  inputId: INPUT_ID,
  kind: Type.Literal('decided'),
  first: POSITION,
  last: POSITION,
  events: arrayOf(EVENT),
  irregularities: Type.Array(RAISED),
  repeated: Type.Boolean({ description: 'the answer was given before to the same input' }),
};
/** The facts that an input became; `first` and `last` are their positions. */
export const DECIDED = strictObject(DECIDED_FIELDS);

const REFUSED_FIELDS = {
  inputId: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
  kind: Type.Literal('refused'),
  refusals: Type.Array(REFUSAL),
  repeated: Type.Boolean(),
};
/** Nothing was recorded but the refusal itself. The first refusal is the one that counts. */
export const REFUSED = strictObject(REFUSED_FIELDS);

/** What became of one input. */
export const INPUT_RESULT = Type.Union([DECIDED, REFUSED]);
export type InputResult = Static<typeof INPUT_RESULT>;

const STATUS = { status: Type.Integer({ minimum: 200, maximum: 599 }) };
/** What became of each input of an array, in its order; `status` is what the input alone would have been answered. */
export const INPUT_RESULTS = Type.Array(
  Type.Union([strictObject({ ...STATUS, ...DECIDED_FIELDS }), strictObject({ ...STATUS, ...REFUSED_FIELDS })]),
);
export type InputResults = Static<typeof INPUT_RESULTS>;

/**
 * Every rule that an input would break now; empty means that nothing stands in its way, and then `events` are the
 * facts that it would become (nothing is stored).
 */
export const CHECK_RESULT = strictObject({ breaches: Type.Array(REFUSAL), events: Type.Optional(arrayOf(EVENT)) });
export type CheckResult = Static<typeof CHECK_RESULT>;

/** How many numbers are asked for. */
export const ITEM_NUMBERS_QUERY = strictObject({ count: Type.Integer({ minimum: 1, maximum: 500 }) });
/** Fresh S10 numbers; each is given once, ever. */
export const ITEM_NUMBERS = strictObject({ items: arrayOf(ITEM_ID) });
