import type { ImportFindingCode } from '../reply/staff.ts';

/** What to mend in a row of an imported table, in Vietnamese: it stands in the error sheet beside the row. */
const SENTENCES: Readonly<Record<ImportFindingCode, string>> = {
  cell_must_be_filled: 'không được để trống',
  cell_must_be_a_date: 'phải là ngày dạng 31/12/2026',
  cell_must_be_a_time: 'phải là giờ dạng 06:00',
  cell_must_be_known: 'không có trong danh mục; hãy chọn giá trị đúng',
  cell_must_match_form: 'không đúng mẫu; hãy xem tệp mẫu',
  cell_must_be_short: 'quá dài; hãy rút gọn',
  period_must_be_forward: 'phải sau ngày (giờ) bắt đầu',
  row_must_be_single: 'bị trùng với một dòng phía trên; hãy giữ một dòng',
  facility_must_be_yours: 'không thuộc phạm vi của bạn; hãy để đơn vị đó nhập',
  person_must_be_on_register: 'không có trong sổ nhân sự; hãy nhập nhân sự trước',
  person_must_not_be_you: 'là chính bạn; hãy để người khác nhập',
};

/** `Cột “Từ ngày” phải là ngày dạng 31/12/2026 (đang là “hôm qua”).` */
export function importFindingSentence(code: ImportFindingCode, column: string, value: string): string {
  const shown = value === '' ? '' : ` (đang là “${value.slice(0, 60)}”)`;
  return `Cột “${column}” ${SENTENCES[code]}${shown}.`;
}
