import { vi } from '@giaolien/ui';
import { expect, test } from 'vitest';
import type { LogEntry } from '../../api/security-queries.ts';
import { detailRows, entrySentence } from './entry-words.ts';

const names = { 'giamsat.hn': 'Trần Văn Giám' };
const entry: LogEntry = {
  seq: 7,
  at: Date.UTC(2026, 10, 24),
  kind: 'classified-read',
  person: 'giamsat.hn',
  session: null,
  facility: '080100',
  address: '10.0.0.7',
  subject: 'item:MA000000017VN',
  secrecy: 'A',
  detail: {},
  hash: '0'.repeat(64),
};

test('a read says who looked at what', () => {
  expect(entrySentence(entry, vi, names)).toBe('Trần Văn Giám xem bưu gửi MA000000017VN');
});

test('somebody who is not signed in and the platform itself are told apart', () => {
  expect(entrySentence({ ...entry, kind: 'sign-in-failed', person: null }, vi, names)).toMatch(/^Người chưa đăng nhập/);
  expect(entrySentence({ ...entry, kind: 'alarm-raised', person: null, address: null }, vi, names)).toMatch(
    /Nền tảng$/,
  );
});

test('details are named, moments are told as moments, people by name, and what is null is left out', () => {
  const until = Date.UTC(2026, 10, 24, 7, 0);
  expect(detailRows({ rows: 12, until, asker: 'giamsat.hn', grant: null, strange: true }, vi, names)).toEqual([
    ['số dòng', '12'],
    ['đến', '24/11/2026 14:00'],
    ['người xin', 'Trần Văn Giám'],
    ['strange', '✓'],
  ]);
});

test('the alarm of a place says its condition in words, and not its own id', () => {
  const since = Date.UTC(2026, 10, 24, 7, 0);
  expect(detailRows({ alarm: '9f', what: 'no-camera', zone: 'Kho A', since }, vi, names)).toEqual([
    ['điều kiện', 'Không có camera nào hoạt động'],
    ['khu vực', 'Kho A'],
    ['từ lúc', '24/11/2026 14:00'],
  ]);
});
