import { parse } from 'csv-parse/sync';

/** The text is no table: quotes that do not close, too many rows or columns. */
export class NoTable extends Error {
  override readonly name = 'NoTable';
}

/** How large a table may be. */
export interface TableBounds {
  readonly rows: number;
  readonly columns: number;
}

/**
 * The cells of a CSV text, separated by commas, semicolons or tabs: whichever the first line has most of. Lines without
 * any text are left out. @throws NoTable
 */
export function readCsvCells(text: string, { rows, columns }: TableBounds): readonly (readonly string[])[] {
  const first = text.slice(0, text.search(/\r|\n|$/u));
  const [delimiter = ','] = [',', ';', '\t'].toSorted((a, b) => first.split(b).length - first.split(a).length);
  try {
    const cells: string[][] = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      to: rows + 1,
      max_record_size: 100_000,
    });
    if (cells.length > rows || cells.some((row) => row.length > columns)) throw new NoTable('The table is too large.');
    return cells;
  } catch (cause) {
    if (cause instanceof NoTable) throw cause;
    throw new NoTable('The text is no CSV table.', { cause });
  }
}

/** Characters by which a spreadsheet takes a text for a formula (OWASP, CSV injection). */
const ACTIVE = /^[=+\-@\t\r]/u;

/** A CSV text, with a byte order mark so that spreadsheets read it as UTF-8; no cell can act as a formula. */
export function writeCsv(cells: readonly (readonly string[])[]): string {
  const lines = cells.map((row) => row.map((cell) => quoted(ACTIVE.test(cell) ? `'${cell}` : cell)).join(','));
  return `\u{feff}${lines.join('\r\n')}\r\n`;
}

/** What `writeCsv` put before a cell that began like a formula, taken off again. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && ACTIVE.test(cell.slice(1)) ? cell.slice(1) : cell;
}

function quoted(cell: string): string {
  return /[",;\t\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
