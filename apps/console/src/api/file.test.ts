import { expect, test } from 'vitest';
import { nameOf } from './file.ts';

test('a file keeps the name that the server gives it, with all its marks', () => {
  expect(nameOf(`attachment; filename="nhan-su.csv"`)).toBe('nhan-su.csv');
  expect(nameOf(`attachment; filename="x.csv"; filename*=UTF-8''T%E1%BB%9D%20l%E1%BB%97i.xlsx`)).toBe('Tờ lỗi.xlsx');
  expect(nameOf('')).toBe('giaolien');
});
