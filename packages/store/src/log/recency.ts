/**
 * A map that forgets what was not used for long: two generations, the older of which is dropped whole when the younger
 * is full. (One ordered map would have to step over every entry it has deleted to find its oldest.)
 */
export class RecencyMap<Key, Value> {
  readonly #limit: number;
  #young = new Map<Key, Value>();
  #old = new Map<Key, Value>();

  /** `limit`: how many entries it may hold, at least 2; the half of them used last are always there. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The value, which counts as used now. */
  find(key: Key): Value | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: Key, value: Value): void {
    if (this.#young.size * 2 >= this.#limit && !this.#young.has(key)) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }

  clear(): void {
    this.#young.clear();
    this.#old.clear();
  }
}
