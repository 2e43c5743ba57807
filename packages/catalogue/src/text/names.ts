import type { AdminKind } from '../nation.ts';

const WORDS: Readonly<Record<AdminKind, string>> = {
  province: 'Tỉnh',
  city: 'Thành phố',
  district: 'Huyện',
  commune: 'Xã',
  ward: 'Phường',
  township: 'Thị trấn',
  'special-zone': 'Đặc khu',
};

/** The Vietnamese word for a kind of unit, as it begins a title: `Phường`. */
export function wordOf(kind: AdminKind): string {
  return WORDS[kind];
}

/** Name with the word for its kind, as inside a sentence: `phường Ba Đình`. */
export function fullNameOf(unit: { readonly kind: AdminKind; readonly name: string }): string {
  return `${WORDS[unit.kind].toLowerCase()} ${unit.name}`;
}

/**
 * Splits `Phường Ba Đình` into kind and bare name, in NFC and with the plain apostrophe. Text that begins with none
 * of the words is returned as a name of kind `fallback`.
 */
export function parseUnitName(text: string, fallback: AdminKind): { kind: AdminKind; name: string } {
  // "NT" (nông trường) stands in some sources between the word and the name of a township.
  const clean = cleanText(text).replace('Thị trấn NT ', 'Thị trấn ');
  for (const [kind, word] of Object.entries(WORDS)) {
    // The keys of WORDS are exactly the kinds; Object.entries widens them to string.
    if (clean.startsWith(`${word} `)) return { kind: kind as AdminKind, name: clean.slice(word.length + 1) };
  }
  return { kind: fallback, name: clean };
}

/** NFC, one blank between words, plain apostrophe. Applied at every boundary. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replaceAll('’', "'").replace(/\s+/gu, ' ').trim();
}
