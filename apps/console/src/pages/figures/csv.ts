import type { Figures } from '@giaolien/kernel';
import type { Messages } from '@giaolien/ui';
import type { FigureTable } from '@giaolien/wire';
import { QUALITIES, qualityOf, STANDINGS, wordOfRow } from './figure-words.ts';

/** Spreadsheets know by it that the text is UTF-8. */
const MARK = '\uFEFF';
/** Where a comma is the decimal point, as in Việt Nam, spreadsheets part cells by semicolons. */
const BETWEEN = ';';

/** The table with its totals as a file for spreadsheets: the same rows and words as on the screen, counts only. */
export function csvOf({ rows, total, by }: FigureTable, text: Messages): string {
  const words = text.figures;
  const quality = (way: 'all' | 'excluding') => [
    `${words.quality[way]}: ${words.kept}`,
    `${words.quality[way]}: ${words.missed}`,
  ];
  const head = [
    words.code,
    words.key[by],
    words.accepted,
    ...STANDINGS.map((standing) => words.standing[standing]),
    ...QUALITIES.flatMap(quality),
  ];
  const lines = rows.map((row) => [row.key, wordOfRow(row, by, text), ...countsOf(row.figures)]);
  const all = [head, ...lines, ['', words.total, ...countsOf(total)]];
  return `${MARK}${all.map((line) => line.map(cellOf).join(BETWEEN)).join('\r\n')}\r\n`;
}

function countsOf(figures: Figures): readonly number[] {
  return [
    figures.accepted,
    ...STANDINGS.map((standing) => figures[standing]),
    ...QUALITIES.flatMap((way) => {
      const { kept, missed } = qualityOf(figures, way);
      return [kept, missed];
    }),
  ];
}

/** Quoted where it holds what parts cells or lines (RFC 4180). */
function cellOf(value: string | number): string {
  const cell = String(value);
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
