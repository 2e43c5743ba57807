/**
 * MapLibre draws all text with the page's own fonts when a style names no glyphs. Weight and slope are read from the
 * words of the first name; the second is the family that exists.
 */
export const FONT = ['Inter Variable'];
export const FONT_HEAVY = ['Inter Variable SemiBold', 'Inter Variable'];
export const FONT_SEA = ['Inter Variable Italic', 'Inter Variable'];

/** Every Vietnamese letter with marks: the browser fetches a font's subset only for letters it has met. */
const LETTERS = 'Aăâđêôơư ắằẳẵặấầẩẫậ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự ỉĩịỳỷỹỵ 0123';

/** Loads what the labels need. Without it the first letters are drawn in a fallback face. */
export async function loadMapFonts(): Promise<void> {
  await Promise.all(
    ['400', '600', 'italic 400'].map((style) => document.fonts.load(`${style} 24px "Inter Variable"`, LETTERS)),
  );
}
