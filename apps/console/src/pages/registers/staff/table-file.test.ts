import { expect, test } from 'vitest';
import { formatOf } from './table-file.ts';

test('a table is told by the end of its name, whatever the case', () => {
  expect(formatOf('Danh sách.XLSX')).toBe('xlsx');
  expect(formatOf('nhan-su.v2.csv')).toBe('csv');
  expect(formatOf('nhan-su.xlsm')).toBeUndefined();
});
