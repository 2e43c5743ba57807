/** Longest pause between two keys of a hand scanner, milliseconds (frontend.md, section 4). */
const GAP = 35;
/** Shortest code that is worth calling a scan. */
const SHORTEST = 6;

/** What the recogniser needs of a key press. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly at: number;
}

/**
 * Recognises the burst of a hand scanner among key presses: fast characters, then Enter or Tab.
 * Vietnamese input methods rewrite scanner keys (EE becomes Ê), so a key that is not ASCII is read from its place.
 */
export class WedgeReader {
  #text = '';
  #lastAt = Number.NEGATIVE_INFINITY;

  /** Feeds one key press. Answers the code when the press ends a scan, `start` when it may begin one. */
  press(press: KeyPress): { readonly kind: 'scan'; readonly text: string } | { readonly kind: 'start' | 'other' } {
    const fast = press.at - this.#lastAt <= GAP;
    if (press.key === 'Enter' || press.key === 'Tab') {
      const text = fast && this.#text.length >= SHORTEST ? this.#text : undefined;
      this.#text = '';
      return text === undefined ? { kind: 'other' } : { kind: 'scan', text };
    }
    const character = characterOf(press);
    if (character === undefined) return { kind: 'other' };
    this.#lastAt = press.at;
    if (fast && this.#text !== '') {
      this.#text += character;
      return { kind: 'other' };
    }
    this.#text = character;
    return { kind: 'start' };
  }
}

function characterOf(press: KeyPress): string | undefined {
  if (/^[\x21-\x7e]$/.test(press.key)) return press.key.toUpperCase();
  const place = /^(?:Key([A-Z])|(?:Digit|Numpad)([0-9]))$/.exec(press.code);
  if (place !== null) return place[1] ?? place[2];
  return press.code === 'Minus' ? '-' : undefined;
}
