import fc, { type Arbitrary } from 'fast-check';

import type { Schema } from './description.ts';
import { type Pool, sortOf } from './pool.ts';

/** Above this a number is an instant in milliseconds, and most of them should lie near the server's clock. */
const INSTANTS = 1_000_000_000_000;
/** Elements of a generated list unless the schema asks for more. */
const FEW = 4;
/** Letters for patterns by Unicode property, which no generator of strings takes apart. */
const WORDS = ['Nguyễn Văn An', 'Trần Thị Bình', '12/QĐ-BĐTW', 'CHI 800001', 'Hà Nội', 'a', 'Đ1', '7/BC-2026'];

/** Generators of values that a schema takes, with the values of `pool` wherever it knows some of the sort. */
export class Values {
  readonly #pool: Pool;
  readonly #made = new WeakMap<Schema, Arbitrary<unknown>>();

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  of(schema: Schema): Arbitrary<unknown> {
    const known = this.#made.get(schema);
    if (known !== undefined) return known;
    const made = this.#make(schema);
    this.#made.set(schema, made);
    return made;
  }

  /** A string of a sort that answers have shown (the first of which any is known), or one that the schema allows. */
  pooled(sorts: readonly string[], schema: Schema): Arbitrary<string> {
    const own = stringsOf(schema);
    const seen = fc.tuple(fc.nat(1_000), own).map(([turn, made]) => {
      return sorts.map((sort) => this.#pool.pick(sort, turn)).find((known) => known !== undefined) ?? made;
    });
    return fc.oneof({ arbitrary: seen, weight: 5 }, { arbitrary: own, weight: 1 });
  }

  #make(schema: Schema): Arbitrary<unknown> {
    const { enum: words, const: only } = schema;
    if (only !== undefined) return fc.constant(only);
    if (words !== undefined) return fc.constantFrom(...words);
    const branches = schema.anyOf ?? schema.oneOf;
    if (branches !== undefined) return fc.oneof(...branches.map((branch) => this.of(branch)));
    const types = schema.type === undefined ? [] : [schema.type].flat();
    if (types.length === 0) return fc.jsonValue({ maxDepth: 2 });
    return fc.oneof(...types.map((type) => this.#ofType(type, schema)));
  }

  #ofType(type: string, schema: Schema): Arbitrary<unknown> {
    if (type === 'null') return fc.constant(null);
    if (type === 'boolean') return fc.boolean();
    if (type === 'integer') return this.#integers(schema);
    if (type === 'number') return fc.double({ min: schema.minimum ?? -180, max: schema.maximum ?? 180, noNaN: true });
    if (type === 'array') return this.#lists(schema);
    if (type === 'object') return this.#objects(schema);
    return schema.pattern === undefined ? stringsOf(schema) : this.pooled([sortOf(schema)], schema);
  }

  #integers({ minimum = -1_000_000, maximum = 1_000_000 }: Schema): Arbitrary<number> {
    const any = fc.integer({ min: minimum, max: maximum });
    if (maximum < INSTANTS) return any;
    const near = fc.integer({ min: -7_200_000, max: 7_200_000 }).map((offset) => this.#pool.now + offset);
    const late = fc.integer({ min: 1, max: 3_600_000 }).map((offset) => this.#pool.now - offset);
    return fc.oneof({ arbitrary: late, weight: 4 }, { arbitrary: near, weight: 3 }, { arbitrary: any, weight: 1 });
  }

  #lists({ items, minItems = 0, maxItems = FEW }: Schema): Arbitrary<unknown> {
    if (items === undefined) return fc.constant([]);
    return fc.array(this.of(items), { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, FEW)) });
  }

  #objects({ properties = {}, required = [] }: Schema): Arbitrary<unknown> {
    const fields = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, this.of(schema)]));
    return fc.record(fields, { requiredKeys: [...required], noNullPrototype: true });
  }
}

/** Generators of strings by what they must fit: thousands of places share few forms, and each is slow to make. */
const strings = new Map<string, Arbitrary<string>>();

/** Strings that a schema allows, known to nobody. */
function stringsOf(schema: Schema): Arbitrary<string> {
  const form = JSON.stringify([schema.pattern, schema.minLength, schema.maxLength]);
  const known = strings.get(form);
  if (known !== undefined) return known;
  const made = newStringsOf(schema);
  strings.set(form, made);
  return made;
}

function newStringsOf({ pattern, minLength = 0, maxLength = 60 }: Schema): Arbitrary<string> {
  if (pattern === undefined) return fc.string({ minLength, maxLength: Math.min(maxLength, 60) });
  const form = new RegExp(pattern, 'u');
  const fits = (text: string) => text.length >= minLength && text.length <= maxLength && form.test(text);
  if (pattern.includes('\\p{')) {
    const words = WORDS.filter(fits);
    return fc.constantFrom(...(words.length === 0 ? ['A'] : words));
  }
  return fc.stringMatching(form, { size: 'small' }).map((text) => (fits(text) ? text : text.slice(0, maxLength)));
}
