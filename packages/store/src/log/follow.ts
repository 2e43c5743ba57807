import type { Recorded } from '@giaolien/kernel';

import { FollowerTooSlow } from './errors.ts';

/** What following needs of a log. */
export interface Followed {
  read(after: number, limit: number): Promise<readonly Recorded[]>;
  onCommit(listener: (recorded: readonly Recorded[]) => void): () => void;
}

/** Facts read at once while catching up. */
const PAGE = 500;

/**
 * Every fact after position `after` (-1 from the start), in order and each once, in batches that are never empty:
 * first what is in the table (backfill), then what is committed from now on (live). Ends when `signal` is aborted.
 * `limit`: how many facts may wait for the reader.
 * @throws FollowerTooSlow when more wait; nothing is lost, follow again after its `after`.
 */
export async function* follow(
  log: Followed,
  after: number,
  signal: AbortSignal,
  limit = 10_000,
): AsyncGenerator<readonly Recorded[], void, undefined> {
  let cursor = after;
  for (let page = await log.read(cursor, PAGE); page.length === PAGE; page = await log.read(cursor, PAGE)) {
    if (signal.aborted) return;
    cursor = lastPosition(page);
    yield page;
  }
  // The listener stands before the last pages are read, so nothing falls between the table and the live facts; what
  // both show is told apart by its position.
  const live = new LiveFacts(log, limit);
  signal.addEventListener('abort', live.wake);
  try {
    for (let page = await log.read(cursor, PAGE); page.length > 0; page = await log.read(cursor, PAGE)) {
      if (signal.aborted) return;
      cursor = lastPosition(page);
      yield page;
    }
    while (!signal.aborted) {
      const batch = live.take(cursor);
      if (batch.length === 0) {
        await live.arrival();
      } else {
        cursor = lastPosition(batch);
        yield batch;
      }
    }
  } finally {
    signal.removeEventListener('abort', live.wake);
    live.stop();
  }
}

/** Facts that were committed and not yet taken, at most `limit` of them. */
class LiveFacts {
  readonly #limit: number;
  readonly stop: () => void;
  #facts: Recorded[] = [];
  #overrun = false;
  #arrival = Promise.withResolvers<void>();

  constructor(log: Followed, limit: number) {
    this.#limit = limit;
    this.stop = log.onCommit((recorded) => this.#put(recorded));
  }

  readonly wake = (): void => this.#arrival.resolve();

  /** Resolves at the next fact, or at `wake`; at once if there was one since the last `take`. */
  arrival(): Promise<void> {
    return this.#arrival.promise;
  }

  /** All waiting facts after `cursor`. Throws FollowerTooSlow when some had to be dropped. */
  take(cursor: number): readonly Recorded[] {
    if (this.#overrun) throw new FollowerTooSlow(cursor, this.#limit);
    const facts = this.#facts;
    this.#facts = [];
    this.#arrival = Promise.withResolvers<void>();
    return facts.filter((fact) => fact.position > cursor);
  }

  #put(recorded: readonly Recorded[]): void {
    if (this.#facts.length + recorded.length > this.#limit) {
      this.#overrun = true;
      this.#facts = [];
      this.stop();
    } else {
      for (const fact of recorded) this.#facts.push(fact);
    }
    this.wake();
  }
}

function lastPosition(facts: readonly Recorded[]): number {
  const last = facts.at(-1);
  if (last === undefined) throw new Error('An empty batch has no last position.');
  return last.position;
}
