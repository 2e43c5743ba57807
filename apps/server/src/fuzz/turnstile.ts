/** Lets many go at once, or one alone: who must be alone waits until the others have passed, and they wait for him. */
export class Turnstile {
  #inside = 0;
  #alone: Promise<void> | undefined;
  #left: (() => void) | undefined;

  /** Does `work` beside others. */
  async beside<Result>(work: () => Promise<Result>): Promise<Result> {
    while (this.#alone !== undefined) await this.#alone;
    this.#inside += 1;
    try {
      return await work();
    } finally {
      this.#inside -= 1;
      if (this.#inside === 0) this.#left?.();
    }
  }

  /** Does `work` while nobody else does; never from within `beside`. */
  async alone<Result>(work: () => Promise<Result>): Promise<Result> {
    while (this.#alone !== undefined) await this.#alone;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#alone = promise;
    try {
      if (this.#inside > 0) await new Promise<void>((empty) => (this.#left = empty));
      this.#left = undefined;
      return await work();
    } finally {
      this.#alone = undefined;
      resolve();
    }
  }
}
