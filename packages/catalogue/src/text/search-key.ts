const MARKS = /\p{M}+/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/**
 * The form under which Vietnamese text is compared when accents must not matter: NFD, marks stripped, đ → d, lower
 * case, everything but letters and digits as one blank. Both tone spellings (Hoà, Hòa) and both composed and
 * decomposed input give the same key. Never a key of identity: Văn Lang and Văn Lăng share it (12.12 #112).
 */
export function searchKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'd')
    .toLowerCase()
    .replace(NOT_WORD, ' ')
    .trim();
}

/**
 * The form under which names of one unit in two sources are compared: accents matter, the place of the tone mark,
 * the shape of the apostrophe and the case do not.
 */
export function spellingKey(text: string): string {
  const words = text.normalize('NFD').toLowerCase().replaceAll('’', "'").split(/\s+/u);
  return words.map((word) => moveToneToEnd(word)).join(' ');
}

// The five tone marks: huyền, sắc, hỏi, ngã, nặng. All other marks belong to the vowel.
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

function moveToneToEnd(word: string): string {
  const tones = word.match(TONES);
  return tones === null ? word : word.replace(TONES, '') + tones.join('');
}
