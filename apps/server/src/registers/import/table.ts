import { NoTable, readCsvCells, unguarded, writeCsv } from '@giaolien/catalogue';
import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx';
import type { TableFormat } from '@giaolien/wire';
import { Problem } from '../../http/problem.ts';
import { MAX_BYTES, MAX_COLUMNS, MAX_ROWS } from './bounds.ts';
import { assertPlainWorkbook } from './workbook-guard.ts';

/** A table as text: the first row is its header. */
export type Cells = readonly (readonly string[])[];

/** What no text holds: control characters but for line breaks and tabs, and halves of characters. */
const BROKEN = /(?![\n\r\t])[\p{Cc}\p{Cs}]/gu;

/** Media types of the formats. */
export const MEDIA_TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * The cells of an uploaded file, trimmed and composed (NFC). A formula is read as the value that it had; nothing in the
 * file is carried out.
 * @throws Problem 413 `file_must_be_small`; 400 `file_must_be_plain`, `file_must_be_a_table`
 */
export async function readTable(file: Buffer, format: TableFormat): Promise<Cells> {
  if (file.length > MAX_BYTES) throw new Problem(413, 'file_must_be_small');
  const cells = format === 'csv' ? readCsv(file) : await readWorkbook(file);
  const rows = cells.map((row) => row.map((cell) => unguarded(cell.replace(BROKEN, '').trim()).normalize('NFC')));
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  if (filled.length < 2) throw new Problem(400, 'file_must_be_a_table');
  return filled;
}

/** A file of that format; every cell is a text, so that none is a formula. */
export async function writeTable(cells: Cells, format: TableFormat, name: string): Promise<Buffer> {
  if (format === 'csv') return Buffer.from(writeCsv(cells), 'utf8');
  const rows = cells.map((row): CellValue[] => row.map((cell) => (cell === '' ? null : cell)));
  return Buffer.from(await writeXlsx({ sheets: [{ name, rows }] }));
}

function readCsv(file: Buffer): Cells {
  // A workbook, or anything else that is not text, under the wrong name.
  if (file.includes(0)) throw new Problem(400, 'file_must_be_a_table');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file);
    return readCsvCells(text, { rows: MAX_ROWS, columns: MAX_COLUMNS });
  } catch (cause) {
    if (cause instanceof NoTable && cause.message.includes('too large')) throw new Problem(413, 'file_must_be_small');
    if (cause instanceof NoTable || cause instanceof TypeError) throw new Problem(400, 'file_must_be_a_table');
    throw cause;
  }
}

async function readWorkbook(file: Buffer): Promise<Cells> {
  assertPlainWorkbook(file);
  const [sheet] = await sheetsOf(file);
  if (sheet === undefined) throw new Problem(400, 'file_must_be_a_table');
  return sheet.rows.slice(0, MAX_ROWS).map((row) => row.slice(0, MAX_COLUMNS).map(textOf));
}

async function sheetsOf(file: Buffer) {
  try {
    return (await readXlsx(file, { sheets: [0], maxRows: MAX_ROWS })).sheets;
  } catch {
    // The parser's own words are about XML; ours say what to do.
    throw new Problem(400, 'file_must_be_a_table');
  }
}

/** As it stands in the sheet: a day as 31/12/2026, a time of day as 06:00, a mark as `có`. */
function textOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (!(value instanceof Date)) return String(value);
  if (Number.isNaN(value.getTime())) return '';
  const iso = value.toISOString();
  // A serial below one is a time without a day.
  if (value.getUTCFullYear() < 1901) return iso.slice(11, 16);
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}
