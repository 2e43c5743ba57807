import type { Fault } from './fault.ts';

/** What stops a change of a register of people and places, or a file on its way into one. */
export const REGISTER_CODES = [
  'record_must_be_current',
  'file_must_be_small',
  'file_must_be_a_table',
  'file_must_be_plain',
  'table_must_have_columns',
  'visitor_must_have_escort',
  'entry_must_be_single',
  'entry_must_be_open',
  'import_must_be_sound',
] as const;

/** Rule id, source and sentences of each. */
export const REGISTER_FAULTS: Readonly<Record<(typeof REGISTER_CODES)[number], Fault>> = {
  record_must_be_current: {
    rule: 'GL-REG-01',
    source: '12.10 #93',
    vi: 'Bản ghi vừa được người khác sửa. Hãy tải lại, xem thay đổi rồi làm lại.',
    en: 'Somebody else has changed this record. Load it again, look, and repeat.',
  },
  file_must_be_small: {
    rule: 'GL-REG-02',
    source: 'POST /api/staff/import',
    vi: 'Tệp quá lớn, hoặc bung ra quá lớn (tối đa 2 MB, 10.000 dòng, 60 cột). Hãy chia thành nhiều tệp.',
    en: 'The file is too large, or unfolds too large (2 MB, 10,000 rows, 60 columns at most). Send it in parts.',
  },
  file_must_be_a_table: {
    rule: 'GL-REG-03',
    source: 'POST /api/staff/import',
    vi: 'Không đọc được tệp này như một bảng CSV (UTF-8) hoặc XLSX. Hãy lưu lại đúng định dạng từ mẫu tải về.',
    en: 'This file cannot be read as a CSV (UTF-8) or XLSX table. Save it again in the form of the template.',
  },
  file_must_be_plain: {
    rule: 'GL-REG-04',
    source: 'POST /api/staff/import',
    vi: 'Tệp có macro, liên kết ngoài, mật khẩu hoặc đối tượng nhúng nên không được nhận. Hãy lưu thành bảng thường.',
    en: 'The file carries macros, outside links, a password or embedded objects. Save it as a plain table.',
  },
  table_must_have_columns: {
    rule: 'GL-REG-05',
    source: 'GET /api/staff/template.csv',
    vi: 'Bảng thiếu cột bắt buộc hoặc có cột lạ, cột trùng. Hãy dùng mẫu tải về.',
    en: 'A column is missing, unknown or there twice. Use the template.',
  },
  visitor_must_have_escort: {
    rule: 'GL-REG-06',
    source: '12.10 #89',
    vi: 'Khách phải có người đi kèm là nhân viên của bưu cục. Hãy chọn người đi kèm.',
    en: 'A visitor needs an escort from the staff of the office. Choose one.',
  },
  entry_must_be_single: {
    rule: 'GL-REG-07',
    source: '12.10 #89',
    vi: 'Người này đang ở trong khu vực. Hãy ghi giờ ra trước.',
    en: 'This person is already inside the zone. Record the way out first.',
  },
  entry_must_be_open: {
    rule: 'GL-REG-08',
    source: '12.10 #89',
    vi: 'Lượt ra vào này đã kết thúc. Hãy tải lại.',
    en: 'This entry has ended already. Load it again.',
  },
  import_must_be_sound: {
    rule: 'GL-REG-09',
    source: 'POST /api/staff/import',
    vi: 'Tệp nhập còn lỗi, đã áp dụng, đã hết hạn hoặc không đúng bản đã kiểm tra. Hãy kiểm tra lại tệp.',
    en: 'The import has faults, was applied, has run out, or is not the one that was tried. Try the file again.',
  },
};
