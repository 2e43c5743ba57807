import { NO_FIGURES } from '@giaolien/kernel';
import { vi } from '@giaolien/ui';
import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

const figures = { ...NO_FIGURES, accepted: 3, delivered: 2, underWay: 1, onTime: 1, late: 1, onTimeExcluding: 2 };

test('A table is one line for each row, between its heads and its totals', () => {
  const row = { key: '080100', label: 'Bưu cục "Một"; Hai', product: null, figures };
  const csv = csvOf({ from: '2026-11-01', to: '2026-11-30', by: 'office', rows: [row], total: figures, names: {} }, vi);
  const lines = csv.split('\r\n');
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(lines[0]?.split(';')).toHaveLength(14);
  expect(lines[1]).toBe('080100;"Bưu cục ""Một""; Hai";3;0;1;0;2;0;0;0;1;1;2;0');
  expect(lines[2]).toBe(`;${vi.figures.total};3;0;1;0;2;0;0;0;1;1;2;0`);
  expect(lines.slice(3)).toEqual(['']);
});

test('A product is told in words, a day as a day', () => {
  const product = { scope: 'inter-province', secrecy: 'A', urgency: 'express' } as const;
  const table = { from: '2026-11-01', to: '2026-11-30', total: figures, names: {} } as const;
  const rowOf = (key: string) => ({ key, label: key, figures });
  const byProduct = csvOf({ ...table, by: 'product', rows: [{ ...rowOf('inter-province/A/express'), product }] }, vi);
  expect(byProduct).toContain(';Liên tỉnh · Tuyệt mật · Hỏa tốc;');
  const byDay = csvOf({ ...table, by: 'day', rows: [{ ...rowOf('2026-11-24'), product: null }] }, vi);
  expect(byDay).toContain('\r\n2026-11-24;24/11/2026;');
});
