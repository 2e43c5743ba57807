import { instantOf, type Instant, type ServiceDate } from '@giaolien/kernel';
import { importFindingSentence, type ImportFinding, type ImportFindingCode } from '@giaolien/wire';
import { Problem } from '../../http/problem.ts';
import { MAX_CELL } from './bounds.ts';
import type { Cells } from './table.ts';

/** The column in which an error sheet says what to mend; it is read over when the file comes back. */
export const MEND = 'Cần sửa';

/** One row of an imported table. Reading a cell that is not what it should be notes a finding and answers `undefined`. */
export class ImportRow<Column extends string> {
  readonly number: number;
  readonly findings: ImportFinding[] = [];
  readonly #cells: ReadonlyMap<Column, string>;

  constructor(number: number, cells: ReadonlyMap<Column, string>) {
    this.number = number;
    this.#cells = cells;
  }

  /** The text of a cell, empty when there is none. */
  text(column: Column, most = MAX_CELL): string {
    const value = this.#cells.get(column) ?? '';
    if (value.length > most) this.note('cell_must_be_short', column);
    return value;
  }

  /** The text of a cell that must not be empty. */
  filled(column: Column, most?: number): string {
    const value = this.text(column, most);
    if (value === '') this.note('cell_must_be_filled', column);
    return value;
  }

  /** A text of a form; empty stays empty. */
  matching(column: Column, form: RegExp, most?: number): string {
    const value = this.text(column, most);
    if (value !== '' && !form.test(value)) this.note('cell_must_match_form', column);
    return value;
  }

  /** One of some words, in whatever case; `undefined` for an empty cell. */
  known<Value>(column: Column, words: ReadonlyMap<string, Value>): Value | undefined {
    const value = this.text(column).toLocaleLowerCase('vi');
    if (value === '') return undefined;
    const found = words.get(value);
    if (found === undefined) this.note('cell_must_be_known', column);
    return found;
  }

  /** A day, 31/12/2026 or 2026-12-31; `undefined` for an empty cell. */
  date(column: Column): ServiceDate | undefined {
    const value = this.text(column);
    if (value === '') return undefined;
    const date = dateOf(value);
    if (date === undefined) this.note('cell_must_be_a_date', column);
    return date;
  }

  /** A time of day, in minutes since midnight; `undefined` for an empty cell. */
  minute(column: Column): number | undefined {
    const value = this.text(column);
    if (value === '') return undefined;
    const [, hours, minutes] = /^([01]?\d|2[0-4])[:hg]([0-5]\d)$/u.exec(value) ?? [];
    const minute = Number(hours) * 60 + Number(minutes);
    if (hours !== undefined && minute <= 1440) return minute;
    this.note('cell_must_be_a_time', column);
    return undefined;
  }

  /** Notes what is wrong with a cell. */
  note(code: ImportFindingCode, column: Column): void {
    const value = (this.#cells.get(column) ?? '').slice(0, 100);
    const sentence = importFindingSentence(code, column, value);
    this.findings.push({ row: this.number, column, value, code, sentence });
  }
}

/**
 * The rows below the header. The header names every column that is required, none twice, and none that is unknown.
 * @throws Problem 400 `table_must_have_columns` with the column
 */
export function rowsOf<Column extends string>(
  [header = [], ...rows]: Cells,
  columns: readonly Column[],
  required: readonly Column[],
): readonly ImportRow<Column>[] {
  const places = new Map<Column, number>();
  header.forEach((heading, place) => {
    if (heading === '' || heading === MEND) return;
    const column = columns.find((each) => each.toLocaleLowerCase('vi') === heading.toLocaleLowerCase('vi'));
    if (column === undefined || places.has(column)) {
      throw new Problem(400, 'table_must_have_columns', heading.slice(0, 60));
    }
    places.set(column, place);
  });
  const missing = required.find((column) => !places.has(column));
  if (missing !== undefined) throw new Problem(400, 'table_must_have_columns', missing);
  return rows.map((row, index) => {
    return new ImportRow(index + 2, new Map([...places].map(([column, place]) => [column, row[place] ?? ''])));
  });
}

/** The first moment of a day, or of the day after the last one. */
export function startOf(date: ServiceDate): Instant {
  return instantOf(date, 0);
}
export function endOf(date: ServiceDate): Instant {
  return instantOf(date, 1440);
}

function dateOf(text: string): ServiceDate | undefined {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text) ?? [];
  const iso = day === undefined ? text : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!/^(?:20\d\d|1999)-\d\d-\d\d$/u.test(iso)) return undefined;
  const at = Date.parse(`${iso}T00:00:00Z`);
  // 31/02 would become a day of March.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== iso) return undefined;
  return iso as ServiceDate;
}
