import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';

const FOLDER = join(import.meta.dirname, '..', 'data');

/** The text of a committed data file. */
export function readDataText(file: string): string {
  return readFileSync(join(FOLDER, file), 'utf8').normalize('NFC');
}

/**
 * The rows of a committed CSV file, each keyed by the header's columns. The caller names the columns it uses; one
 * that is missing is an error, so that a typing slip in a data file shows at once.
 */
export function readDataRows<Column extends string>(
  file: string,
  columns: readonly Column[],
): readonly Readonly<Record<Column, string>>[] {
  const rows: Record<string, string>[] = parse(readDataText(file), { columns: true, skip_empty_lines: true });
  for (const column of columns) {
    if (rows.some((row) => row[column] === undefined)) throw new Error(`${file}: column ${column} is missing.`);
  }
  // Every named column was just found in every row.
  return rows as Record<Column, string>[];
}

/** The content of a committed JSON file. Its shape is the caller's claim: the file stands beside the code. */
export function readDataJson<Shape>(file: string): Shape {
  return JSON.parse(readDataText(file)) as Shape;
}
