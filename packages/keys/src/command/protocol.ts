import type { KeyName } from '../provider.ts';

/**
 * The words between this server and the program of a device: one JSON object a line on the program's standard input,
 * one a line back, in any order, matched by `id`. Bytes are base64url. `docs/operating/keys.md` describes it for whoever
 * writes such a program.
 */
export const PROTOCOL = 1;

/** No line is longer, in bytes; what is longer ends the program. */
export const LINE_LIMIT = 1_048_576;

/** What is asked, beside the `id`. */
export type Question =
  | { readonly ask: 'describe'; readonly protocol: number }
  | { readonly ask: 'sign'; readonly key: KeyName; readonly data: string }
  | { readonly ask: 'public-keys' | 'rotate'; readonly key: KeyName }
  | { readonly ask: 'wrap'; readonly key: KeyName; readonly plaintext: string; readonly aad: string }
  | { readonly ask: 'unwrap'; readonly key: KeyName; readonly sealed: string; readonly aad: string };

/** Why a program refuses: the seal does not hold, or the device cannot be had now. Never a text of its own. */
export const REFUSALS = ['seal-broken', 'unavailable'] as const;
export type RefusalWord = (typeof REFUSALS)[number];

/** A line of the program, not yet trusted. */
export type Reply =
  | { readonly id: number; readonly answer: Readonly<Record<string, unknown>> }
  | { readonly id: number; readonly refused: RefusalWord };

/** `undefined` for a line that is none of the protocol's. */
export function parseReply(line: string): Reply | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (!isObject(value) || !Number.isSafeInteger(value['id'])) return undefined;
  const id = value['id'] as number;
  if (isObject(value['answer'])) return { id, answer: value['answer'] };
  const refused = REFUSALS.find((word) => word === value['refused']);
  return refused === undefined ? undefined : { id, refused };
}

/** An object of JSON, no array. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
