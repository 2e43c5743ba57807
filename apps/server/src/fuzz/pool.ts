import type { Operation, Schema } from './description.ts';

/** Values kept of one sort; older ones give way. */
const KEPT = 120;
/** Elements of a list that are looked at. */
const LOOKED_AT = 12;

/**
 * Values that answers have shown, by their sort: a request that uses them goes deeper than one that makes them up. Two
 * places of the description are of one sort when they have the same pattern and description.
 */
export class Pool {
  readonly #sorts = new Map<string, string[]>();
  /** Never offered: the fuzzer's own people, who would lock themselves out. */
  readonly #withheld: ReadonlySet<string>;
  /** What is true of the lane's own people, e.g. their office: offered as often as all others together. */
  readonly #own = new Map<string, string>();
  /** The latest instant that the server spoke of. */
  now: number;

  constructor(withheld: Iterable<string>, now: number) {
    this.#withheld = new Set(withheld);
    this.now = now;
  }

  /** The `turn`-th value of a sort, counted round; `undefined` when none was seen. */
  pick(sort: string, turn: number): string | undefined {
    const known = this.#sorts.get(sort);
    const own = this.#own.get(sort);
    return own !== undefined && turn % 2 === 0 ? own : known?.[(turn >> 1) % known.length];
  }

  /** Learns what a session says of its own person. */
  favour(schema: Schema, session: unknown): void {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const value = isRecord(session) ? session[name] : undefined;
      if (property.pattern !== undefined && typeof value === 'string' && !this.#withheld.has(value)) {
        this.#own.set(sortOf(property), value);
        this.add(sortOf(property), value);
      }
    }
  }

  add(sort: string, value: string): void {
    if (this.#withheld.has(value)) return;
    const known = this.#sorts.get(sort);
    if (known === undefined) {
      this.#sorts.set(sort, [value]);
      return;
    }
    if (known.includes(value)) return;
    known.push(value);
    if (known.length > KEPT) known.shift();
  }

  /** Learns from an answer that has the shape of `schema`. */
  learn(operation: Operation, schema: Schema | undefined, body: unknown): void {
    if (schema !== undefined) this.#walk(schema, body, 0);
    const [list] = Object.values(isRecord(body) ? body : {}).filter((value) => Array.isArray(value));
    for (const row of (list ?? []).slice(0, LOOKED_AT) as readonly unknown[]) {
      const id = isRecord(row) ? (row['id'] ?? row['person'] ?? row['facility'] ?? row['name']) : undefined;
      if (typeof id === 'string') this.add(sortOfPath(operation.path), id);
    }
  }

  #walk(schema: Schema, value: unknown, depth: number): void {
    if (depth > 12) return;
    if (typeof value === 'string') {
      if (schema.pattern !== undefined) this.add(sortOf(schema), value);
    } else if (Array.isArray(value)) {
      if (schema.items !== undefined)
        for (const one of value.slice(0, LOOKED_AT)) this.#walk(schema.items, one, depth + 1);
    } else if (isRecord(value)) {
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        if (Object.hasOwn(value, name)) this.#walk(property, value[name], depth + 1);
      }
    }
    for (const branch of schema.anyOf ?? schema.oneOf ?? [])
      if (isBranch(branch, value)) this.#walk(branch, value, depth + 1);
  }
}

/** Strings of one pattern and description are interchangeable. */
export function sortOf({ pattern, description }: Schema): string {
  return `${pattern ?? ''}|${description ?? ''}`;
}

/** Ids of the rows that the list at `path` shows, for `path/{id}`. */
export function sortOfPath(path: string): string {
  return `id of ${path.replace(/\/\{[^}]+\}.*$/, '')}`;
}

/** A branch of a union is taken by the words that only it allows (`kind`, `type`). */
function isBranch(branch: Schema, value: unknown): boolean {
  if (!isRecord(value)) return !isRecord(branch.properties);
  return Object.entries(branch.properties ?? {}).every(
    ([name, { enum: words }]) => words === undefined || !Object.hasOwn(value, name) || words.includes(value[name]),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
