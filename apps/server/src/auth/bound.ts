/** Too many are waiting already; nothing is wrong with this one. */
export class HashingBusy extends Error {
  override readonly name = 'HashingBusy';
}

/** Runs `limit` at once and lets `waitingMax` wait in the order they came. @throws HashingBusy */
export function createBound(limit: number, waitingMax: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= limit) {
      if (waiting.length >= waitingMax) throw new HashingBusy();
      // Whoever finishes hands his place on, so nobody overtakes.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
