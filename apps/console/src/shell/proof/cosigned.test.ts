import { vi } from '@giaolien/ui';
import { expect, test } from 'vitest';
import { cosignedRows } from './cosigned.ts';

const inputId = '00000000-0000-4000-8000-000000000001';
const names = { '080100': 'Bưu cục KT1 Hà Nội' };

test('whoever witnesses a sealing sees bag, seal, mass and despatch', () => {
  const rows = cosignedRows(
    {
      kind: 'ReportSealing',
      inputId,
      despatch: 'D1',
      receptacle: 'T000123',
      sealNumber: 'KT-000007',
      grossGrams: 670,
      witness: 'kiemsoat.hn',
    },
    vi,
    names,
  );
  expect(rows).toEqual([
    ['Túi', 'T000123'],
    ['Số niêm phong', 'KT-000007'],
    ['Cân cả túi', '670 g'],
    ['Chuyến thư', 'D1'],
  ]);
});

test('of an opening he sees the seal and every number that was found, counted where they are many', () => {
  const opening = {
    kind: 'ReportOpening',
    inputId,
    receptacle: 'T000123',
    facility: '080100',
    witness: 'kiemsoat.hn',
    sealState: 'intact',
  } as const;
  expect(cosignedRows({ ...opening, items: [] }, vi, names)).toContainEqual(['Bưu gửi thấy trong túi', 'Không có']);
  const items = Array.from({ length: 14 }, (_, index) => `MA${index}`);
  expect(cosignedRows({ ...opening, items }, vi, names)[2]?.[1]).toMatch(/^14: MA0, .*MA11 và 2 số khác$/);
  expect(cosignedRows({ ...opening, items }, vi, names)[3]).toEqual(['Tại', 'Bưu cục KT1 Hà Nội']);
});
