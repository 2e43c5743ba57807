/**
 * Stops the program on a broken invariant: a defect of ours, never a fact of the field.
 * A rule of KT1 is never asserted; it is a breach (`rules.ts`).
 */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) {
    // The one place of the pure rooms that may throw: going on would write a wrong log.
    throw new Error(`invariant broken: ${message}`);
  }
}

/** Marks a place that the compiler proves unreachable: every case of a union is handled above. */
export function unreachable(value: never): never {
  assert(false, `unhandled case ${JSON.stringify(value)}`);
  return value;
}
