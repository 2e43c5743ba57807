/** Mean pause between two keys of a hand scanner, milliseconds: 35 on a wire, a little more by radio. */
const MEAN_GAP = 50;
/** A radio link or a busy computer may swallow some time once; a person who types is slower all along. */
const LONGEST_GAP = 150;
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
  #firstAt = 0;
  #lastAt = Number.NEGATIVE_INFINITY;

  /** Feeds one key press. Answers the code when the press ends a scan, `start` when it may begin one. */
  press(press: KeyPress): { readonly kind: 'scan'; readonly text: string } | { readonly kind: 'start' | 'other' } {
    const joins = press.at - this.#lastAt <= LONGEST_GAP;
    if (press.key === 'Enter' || press.key === 'Tab') {
      const text = joins && this.#isScan(press.at) ? this.#text : undefined;
      this.#text = '';
      return text === undefined ? { kind: 'other' } : { kind: 'scan', text };
    }
    const character = characterOf(press);
    if (character === undefined) return { kind: 'other' };
    this.#lastAt = press.at;
    if (joins && this.#text !== '') {
      this.#text += character;
      return { kind: 'other' };
    }
    this.#text = character;
    this.#firstAt = press.at;
    return { kind: 'start' };
  }

  #isScan(endedAt: number): boolean {
    return this.#text.length >= SHORTEST && (endedAt - this.#firstAt) / this.#text.length <= MEAN_GAP;
  }
}

/**
 * What a scan field holds, letter by letter, as the keys meant it. A scanner aimed at the field through a Vietnamese
 * input method leaves `ÂK` where it sent `AKA`; typed by a person the same letters are what he wants.
 */
export class FieldReader {
  #meant = '';
  #fast = 0;
  #lastAt = Number.NEGATIVE_INFINITY;

  /** Feeds one key press of the field. */
  press(press: KeyPress): void {
    const character = characterOf(press);
    if (press.key === 'Backspace' || press.key === 'Delete') this.clear();
    if (character === undefined) return;
    if (press.at - this.#lastAt <= MEAN_GAP) this.#fast += 1;
    this.#lastAt = press.at;
    this.#meant += character;
  }

  /** The text that was meant: what stands in the field, or the keys where a scanner's were rewritten. */
  read(shown: string): string {
    const scanned = this.#meant.length >= SHORTEST && this.#fast >= this.#meant.length * 0.7;
    return scanned && /[^\x20-\x7e]/.test(shown) ? this.#meant : shown;
  }

  /** The field is empty again. */
  clear(): void {
    this.#meant = '';
    this.#fast = 0;
  }
}

function characterOf(press: KeyPress): string | undefined {
  if (/^[\x21-\x7e]$/.test(press.key)) return press.key.toUpperCase();
  const place = /^(?:Key([A-Z])|(?:Digit|Numpad)([0-9]))$/.exec(press.code);
  if (place !== null) return place[1] ?? place[2];
  return press.code === 'Minus' ? '-' : undefined;
}
