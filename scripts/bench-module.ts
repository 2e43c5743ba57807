/** One number of a benchmark. */
export interface Measurement {
  /** Dotted: group first, peer last, such as `append.embedded.raw-insert`. */
  readonly name: string;
  readonly value: number;
  /** Of `value`: `inputs/s`, `ms`, … */
  readonly unit: string;
  /** What it was compared with in the same run, or null. */
  readonly against: string | null;
  /** Ours divided by the peer's, or null. */
  readonly ratio: number | null;
}

/** What a `*.bench.ts` file of a room exports. */
export interface BenchModule {
  /** Dotted group; `npm run bench -- append` chooses `append` and everything below it. */
  readonly name: string;
  readonly run: (report: (measurement: Measurement) => void) => Promise<void>;
}
