import { vi } from '@giaolien/ui';
import { expect, test } from 'vitest';
import { parameterRows } from './parameter-rows.ts';

test('the second person reads every parameter, by name and by number', () => {
  const names = { '080100': 'Bưu cục KT1 Hà Nội' };
  expect(parameterRows({ facility: '080100', name: 'Quầy 2' }, vi, names)).toEqual([
    ['Bưu cục', 'Bưu cục KT1 Hà Nội (080100)'],
    ['Tên máy', 'Quầy 2'],
  ]);
  expect(parameterRows({ subject: 'item:MA000000017VN', incident: 'VV-3' }, vi, {})).toEqual([
    ['Đối tượng', 'bưu gửi MA000000017VN'],
    ['Số vụ việc', 'VV-3'],
  ]);
});

test('what lies deeper, comes in lists, or has no word of its own is shown all the same', () => {
  expect(parameterRows({ change: { roles: ['clerk', 'sorter'], weight: 3 } }, vi, {})).toEqual([
    ['change · roles', 'clerk; sorter'],
    ['change · weight', '3'],
  ]);
});
