/**
 * Where the simulated people's chance comes from: xoshiro128** (Blackman and Vigna 2018), seeded by the text of what
 * is being decided. A decision hangs on the seed and on its subject alone, never on how many were taken before it:
 * a network that was stopped decides, on the same things, as the one that was not.
 */
export interface Chance {
  /** 0 ≤ x < 1. */
  fraction(): number;
  /** A whole number 0 … `bound` − 1; `bound` is at least 1. */
  below(bound: number): number;
  /** True in `probability` of all cases. */
  happens(probability: number): boolean;
  /** An element of a non-empty list. @throws RangeError on an empty one */
  pick<Element>(list: readonly Element[]): Element;
  /** An element by its weight; weights are not negative and not all zero. */
  weighted<Element>(list: readonly (readonly [Element, number])[]): Element;
  /** A UUID of version 8: made of chance, by us. */
  uuid(): string;
}

/** The chance of one decision. `about`: what is decided, on what; the same texts give the same chance. */
export function chanceOf(seed: number, ...about: readonly (string | number)[]): Chance {
  return chanceFrom(xoshiro128(stateOf(`${seed}\u001f${about.join('\u001f')}`)));
}

/** `list` in an order drawn by `chance` (Fisher–Yates); the list itself stays. */
export function shuffled<Element>(list: readonly Element[], chance: Chance): readonly Element[] {
  const drawn = [...list];
  for (let last = drawn.length - 1; last > 0; last -= 1) {
    const other = chance.below(last + 1);
    const [a, b] = [drawn[last], drawn[other]];
    if (a === undefined || b === undefined) continue;
    drawn[last] = b;
    drawn[other] = a;
  }
  return drawn;
}

/** The generator itself: whole numbers of 32 bits, one after another. Not all four words of `state` are zero. */
export function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result;
  };
}

function chanceFrom(next: () => number): Chance {
  const fraction = () => next() / 0x1_0000_0000;
  const below = (bound: number) => Math.floor(fraction() * bound);
  return {
    fraction,
    below,
    happens: (probability) => fraction() < probability,
    pick: (list) => elementOf(list, below(list.length)),
    weighted(list) {
      let left = fraction() * list.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [element, weight] of list) {
        left -= weight;
        if (left < 0) return element;
      }
      return elementOf(list, list.length - 1)[0];
    },
    uuid() {
      const hex = Array.from({ length: 4 }, () => next().toString(16).padStart(8, '0')).join('');
      const variant = '89ab'.charAt(below(4));
      return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `8${hex.slice(13, 16)}`,
        `${variant}${hex.slice(17, 20)}`,
        hex.slice(20),
      ].join('-');
    },
  };
}

function elementOf<Element>(list: readonly Element[], index: number): Element {
  const element = list[index];
  if (element === undefined)
    throw new RangeError('Chance cannot pick from an empty list: check that it holds something.');
  return element;
}

/** Four words from a text: FNV-1a from four offsets, each mixed as MurmurHash3 ends. */
function stateOf(text: string): [number, number, number, number] {
  const word = (offset: number): number => {
    let hash = offset;
    for (let index = 0; index < text.length; index += 1) {
      hash ^= text.charCodeAt(index);
      hash = Math.imul(hash, 0x0100_0193);
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
  };
  const [a, b, c, d] = [word(0x811c_9dc5), word(0x9e37_79b9), word(0x7f4a_7c15), word(0xf39c_c060)];
  return (a | b | c | d) === 0 ? [1, 2, 3, 4] : [a, b, c, d];
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
