import type { Finding, Verified } from '@giaolien/store';
import { expect, test } from 'vitest';
import { renderVerified } from './security.ts';

function verified(findings: readonly Finding[], signed = 8): Verified {
  return { entries: 8, end: { seq: 8, hash: '' }, signed, checkpoints: 2, findings };
}

test('A sound log is called sound, with how far signatures hold it', () => {
  expect(renderVerified(verified([]))).toBe(
    'Nhật ký an ninh: 8 dòng, 2 mốc có chữ ký.\n' +
      'Toàn vẹn: không dòng nào bị sửa, xoá, chèn hay đổi chỗ; chữ ký bảo đảm đến dòng 8.\n',
  );
  expect(renderVerified(verified([], 5))).toContain('3 dòng cuối chưa được ký');
});

test.each<[Finding, string]>([
  [{ kind: 'entry-altered', seq: 4 }, 'Dòng 4 đã bị sửa'],
  [{ kind: 'entries-missing', seq: 4, until: 5 }, 'Thiếu từ dòng 4 đến dòng 5'],
  [{ kind: 'entries-missing', seq: 4, until: 4 }, 'Thiếu dòng 4'],
  [{ kind: 'chain-broken', seq: 4 }, 'Dòng 4 không nối tiếp dòng trước'],
  [{ kind: 'tail-missing', seq: 7, until: 8 }, 'thiếu từ dòng 7 đến dòng 8, vốn đã được ký'],
  [{ kind: 'head-differs', seq: 8 }, 'dòng 8) không khớp nhật ký'],
  [{ kind: 'signed-differs', seq: 8 }, 'Nhật ký đã bị viết lại'],
  [{ kind: 'signature-wrong', seq: 8 }, 'Chữ ký ở dòng 8 không phải'],
])('What is wrong is said in Vietnamese, with its place: $kind', (finding, sentence) => {
  const text = renderVerified(verified([finding]));
  expect(text).toContain('KHÔNG TOÀN VẸN: 1 điểm sai.');
  expect(text).toContain(sentence);
});
