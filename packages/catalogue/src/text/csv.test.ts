import { describe, expect, test } from 'vitest';

import { NoTable, readCsvCells, unguarded, writeCsv } from './csv.ts';

const BOUNDS = { rows: 3, columns: 3 };

describe('CSV', () => {
  test.each([',', ';', '\t'])('is read with %j between its cells, quotes and line breaks inside', (between) => {
    const text = `\u{feff}a${between}b${between}c\r\n1${between}"x ""y""\nz"${between}\r\n\r\n`;
    expect(readCsvCells(text, BOUNDS)).toEqual([
      ['a', 'b', 'c'],
      ['1', 'x "y"\nz', ''],
    ]);
  });

  test.each([
    ['too many rows', 'a\nb\nc\nd'],
    ['too many columns', 'a,b,c,d'],
    ['a quote that does not close', 'a,"b\nc'],
    ['one endless line', 'x'.repeat(200_000)],
  ])('with %s is no table', (_, text) => {
    expect(() => readCsvCells(text, BOUNDS)).toThrow(NoTable);
  });

  test.each(['=1+1', '+84 24', '-1', '@SUM(A1)', '\t=1', '\r=1'])('no cell acts as a formula: %j', (cell) => {
    const written = writeCsv([[cell]]);
    expect(written.replace('\u{feff}', '').replace('"', '')).toMatch(/^'/u);
    const [row] = readCsvCells(written, BOUNDS);
    expect(unguarded(row?.[0] ?? '')).toBe(cell);
  });

  test('what was written is read again', () => {
    const cells = [
      ['Họ và tên', 'Ghi chú'],
      ['Nguyễn "Bé" Ba', 'một, hai\nba'],
    ];
    expect(readCsvCells(writeCsv(cells), BOUNDS)).toEqual(cells);
  });
});
