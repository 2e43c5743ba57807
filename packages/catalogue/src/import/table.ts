import { CsvError, parse } from 'csv-parse/sync';

import { VIETNAM_BOUNDS } from '../place/geometry.ts';
import { ImportRefused } from './refusal.ts';
import { readText } from './read-text.ts';

/** One line of a CSV file; every reader of a cell refuses the file when the cell is not what it should be. */
export class TableRow<Column extends string> {
  readonly file: string;
  readonly line: number;
  readonly #cells: Readonly<Record<Column, string>>;

  constructor(file: string, line: number, cells: Readonly<Record<Column, string>>) {
    this.file = file;
    this.line = line;
    this.#cells = cells;
  }

  /** The cell's text, possibly empty. */
  optionalText(column: Column): string {
    return this.#cells[column];
  }

  /** The cell's text, not empty and without blanks at its ends. */
  text(column: Column): string {
    const value = this.#cells[column];
    if (value === '') this.refuse(`cột ${column} bị bỏ trống.`);
    if (value !== value.trim()) this.refuse(`cột ${column} có khoảng trắng thừa ở đầu hoặc cuối.`);
    return value;
  }

  /** A code of exactly `digits` digits. */
  code(column: Column, digits: number): string {
    const value = this.#cells[column];
    if (!new RegExp(`^\\d{${digits}}$`, 'u').test(value)) {
      this.refuse(`cột ${column} phải gồm đúng ${digits} chữ số (giữ số 0 ở đầu), gặp "${value}".`);
    }
    return value;
  }

  /** A decimal number with a point. */
  number(column: Column): number {
    const value = this.#cells[column];
    if (!/^-?\d+(\.\d+)?$/u.test(value)) this.refuse(`cột ${column} phải là số, gặp "${value}".`);
    return Number(value);
  }

  /** One of the listed values. */
  oneOf<Value extends string>(column: Column, values: readonly Value[]): Value {
    const value = this.#cells[column];
    const known = values.find((candidate) => candidate === value);
    return known ?? this.refuse(`cột ${column} chỉ nhận ${values.join(', ')}; gặp "${value}".`);
  }

  /** A point inside Việt Nam's bounds. */
  point(latColumn: Column, lonColumn: Column): { readonly lat: number; readonly lon: number } {
    const lat = this.number(latColumn);
    const lon = this.number(lonColumn);
    const { south, north, west, east } = VIETNAM_BOUNDS;
    if (lat < south || lat > north) {
      this.refuse(`cột ${latColumn} nằm ngoài Việt Nam (${south}–${north} độ Bắc): ${lat}.`);
    }
    if (lon < west || lon > east) {
      this.refuse(`cột ${lonColumn} nằm ngoài Việt Nam (${west}–${east} độ Đông): ${lon}.`);
    }
    return { lat, lon };
  }

  /** Refuses the file at this line. */
  refuse(reason: string): never {
    throw new ImportRefused(this.file, this.line, reason);
  }
}

/** Reads a CSV file with exactly these columns in this order and turns each line into a value. */
export function readTable<Column extends string, Value>(
  folder: string,
  file: string,
  columns: readonly Column[],
  read: (row: TableRow<Column>) => Value,
): readonly Value[] {
  const rows = parseRows(file, readText(folder, file));
  const [header, ...body] = rows;
  if (header === undefined) throw new ImportRefused(file, 1, 'tệp rỗng.');
  const found = header.cells.join(',');
  if (found !== columns.join(',')) {
    throw new ImportRefused(file, 1, `dòng tiêu đề phải là "${columns.join(',')}", gặp "${found}".`);
  }
  if (body.length === 0) throw new ImportRefused(file, 2, 'tệp không có dòng dữ liệu nào.');
  return body.map(({ cells, line }) => {
    if (cells.length !== columns.length) {
      throw new ImportRefused(file, line, `phải có ${columns.length} cột, gặp ${cells.length}.`);
    }
    // As many cells as columns: every column is present.
    const byColumn = Object.fromEntries(columns.map((column, index) => [column, cells[index]])) as Record<
      Column,
      string
    >;
    return read(new TableRow(file, line, byColumn));
  });
}

function parseRows(file: string, text: string): readonly { cells: readonly string[]; line: number }[] {
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true };
    // With `info` the parser yields records with their line, which its types do not say.
    const records = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : undefined;
    throw new ImportRefused(file, line, `không đọc được CSV (${error.code}); hãy kiểm tra dấu ngoặc kép và dấu phẩy.`);
  }
}

/** Refuses the second line that bears the same key. */
export function refuseDuplicates<Value>(
  rows: readonly { readonly value: Value; readonly row: { refuse(reason: string): never } }[],
  keyOf: (value: Value) => string,
): void {
  const seen = new Set<string>();
  for (const { value, row } of rows) {
    const key = keyOf(value);
    if (seen.has(key)) row.refuse(`mã ${key} đã có ở một dòng trước.`);
    seen.add(key);
  }
}
