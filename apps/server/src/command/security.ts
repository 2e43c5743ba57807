import { verifySecurityLog, type Finding, type Verified } from '@giaolien/store';
import { anchorFile, anchorPathOf } from '../security/heads.ts';
import { openKeys } from '../start/keys.ts';
import { readSettings } from '../start/settings.ts';
import { UsageError } from './usage.ts';
import { withStore } from './with-store.ts';

/** Exit code of a log that has been tampered with, so that a timer can tell it from a failure of the check. */
export const TAMPERED = 3;

/**
 * `giaolien security verify`: reads the whole security log again, and says where it is not what was written. May run
 * beside the server. Exit code 0: sound; 3: tampered with; 1: it could not be checked.
 */
export async function verifySecurity(words: readonly string[]): Promise<number> {
  if (words.join(' ') !== 'verify') throw new UsageError('Hãy viết: giaolien security verify');
  const settings = readSettings(process.env);
  const keys = await openKeys(settings.keys, true);
  try {
    const anchor = await anchorFile(anchorPathOf(settings.dataFolder)).load();
    const verified = await withStore(({ security }) =>
      verifySecurityLog(security.log, (bytes, head) => keys.verify('security-log', bytes, head), anchor),
    );
    process.stdout.write(renderVerified(verified));
    return verified.findings.length === 0 ? 0 : TAMPERED;
  } finally {
    await keys.close();
  }
}

/** What a check found, for who runs it. */
export function renderVerified({ entries, signed, checkpoints, findings, end }: Verified): string {
  const unsigned = Math.max(0, end.seq - signed);
  const head = `Nhật ký an ninh: ${entries} dòng, ${checkpoints} mốc có chữ ký.\n`;
  if (findings.length === 0) {
    const rest = unsigned === 0 ? '' : ` ${unsigned} dòng cuối chưa được ký; máy chủ ký lại trong vòng một phút.`;
    return `${head}Toàn vẹn: không dòng nào bị sửa, xoá, chèn hay đổi chỗ; chữ ký bảo đảm đến dòng ${signed}.${rest}\n`;
  }
  const lines = findings.map((finding) => `  - ${sentenceOf(finding)}\n`);
  return `${head}KHÔNG TOÀN VẸN: ${findings.length} điểm sai.\n${lines.join('')}Hãy giữ nguyên cơ sở dữ liệu làm chứng cứ và báo người phụ trách an ninh.\n`;
}

function sentenceOf({ kind, seq, until = seq }: Finding): string {
  const lines = until > seq ? `từ dòng ${seq} đến dòng ${until}` : `dòng ${seq}`;
  switch (kind) {
    case 'entry-altered':
      return `Dòng ${seq} đã bị sửa: nội dung không khớp mã băm của nó.`;
    case 'entries-missing':
      return `Thiếu ${lines}: đã bị xoá.`;
    case 'chain-broken':
      return `Dòng ${seq} không nối tiếp dòng trước: đã bị chèn hoặc đổi chỗ.`;
    case 'tail-missing':
      return `Phần cuối đã bị cắt: thiếu ${lines}, vốn đã được ký.`;
    case 'head-differs':
      return `Dòng cuối ghi trong bảng đầu mối (dòng ${seq}) không khớp nhật ký.`;
    case 'signed-differs':
      return `Nhật ký đã bị viết lại: dòng ${seq} không phải dòng đã được ký.`;
    case 'signature-wrong':
      return `Chữ ký ở dòng ${seq} không phải của khoá “security-log”.`;
  }
}
