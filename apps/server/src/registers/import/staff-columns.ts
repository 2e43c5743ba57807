import type { PaperedQualification, StaffBody } from '@giaolien/catalogue';
import { serviceDateOf, type Instant, type PersonId, type QualificationKind } from '@giaolien/kernel';
import { ROLE_WORDS } from './words.ts';
import type { Cells } from './table.ts';

/** The columns of the staff register as a table; export and template have all of them in this order. */
export const STAFF_COLUMNS = [
  'Mã nhân viên',
  'Họ và tên',
  'Mã bưu cục',
  'Vai trò',
  'Kết quả thẩm tra',
  'Thẩm tra từ ngày',
  'Thẩm tra đến ngày',
  'Văn bản thẩm tra',
  'Khóa tập huấn',
  'Tập huấn từ ngày',
  'Tập huấn đến ngày',
  'Văn bản tập huấn',
  'Cam kết từ ngày',
  'Cam kết đến ngày',
  'Văn bản cam kết',
  'Độ mật được tiếp xúc',
  'Độ mật từ ngày',
  'Độ mật đến ngày',
  'Văn bản độ mật',
  'Soi chiếu từ ngày',
  'Soi chiếu đến ngày',
  'Chứng chỉ soi chiếu',
  'Giấy phép lái xe',
  'Điện thoại',
] as const;
export type StaffColumn = (typeof STAFF_COLUMNS)[number];
/** Without these a row says nothing. */
export const STAFF_REQUIRED: readonly StaffColumn[] = ['Mã nhân viên', 'Họ và tên', 'Mã bưu cục', 'Vai trò'];

/** The columns of one kind of qualification. */
export interface QualificationColumns {
  readonly kind: QualificationKind;
  readonly from: StaffColumn;
  readonly until: StaffColumn;
  readonly paper: StaffColumn;
}
export const QUALIFICATION_COLUMNS: readonly QualificationColumns[] = [
  { kind: 'vetting', from: 'Thẩm tra từ ngày', until: 'Thẩm tra đến ngày', paper: 'Văn bản thẩm tra' },
  { kind: 'training', from: 'Tập huấn từ ngày', until: 'Tập huấn đến ngày', paper: 'Văn bản tập huấn' },
  { kind: 'commitment', from: 'Cam kết từ ngày', until: 'Cam kết đến ngày', paper: 'Văn bản cam kết' },
  { kind: 'clearance', from: 'Độ mật từ ngày', until: 'Độ mật đến ngày', paper: 'Văn bản độ mật' },
  { kind: 'screening', from: 'Soi chiếu từ ngày', until: 'Soi chiếu đến ngày', paper: 'Chứng chỉ soi chiếu' },
];

/** The register as a table: everyone with the last of each of his qualifications. */
export function staffCells(people: readonly { readonly id: PersonId; readonly body: StaffBody }[]): Cells {
  return [STAFF_COLUMNS, ...people.map(({ id, body }) => rowOf(id, body))];
}

/** The template: the header and one row that shows how a row is written. */
export function staffTemplate(): Cells {
  const example: Partial<Record<StaffColumn, string>> = {
    'Mã nhân viên': 'buuta9.hn',
    'Họ và tên': 'Nguyễn Văn Mẫu',
    'Mã bưu cục': '080100',
    'Vai trò': 'Bưu tá; Lái xe, áp tải',
    'Kết quả thẩm tra': 'Đủ tiêu chuẩn',
    'Thẩm tra từ ngày': '01/03/2026',
    'Thẩm tra đến ngày': '28/02/2031',
    'Văn bản thẩm tra': '12/KL-TTLL',
    'Độ mật được tiếp xúc': 'B',
    'Độ mật từ ngày': '01/03/2026',
    'Độ mật đến ngày': '31/12/2028',
    'Văn bản độ mật': '34/QĐ-ĐM',
    'Giấy phép lái xe': 'C1 012345678901 31/12/2028',
  };
  return [STAFF_COLUMNS, STAFF_COLUMNS.map((column) => example[column] ?? '')];
}

function rowOf(id: PersonId, body: StaffBody): readonly string[] {
  const cells = new Map<StaffColumn, string>([
    ['Mã nhân viên', id],
    ['Họ và tên', body.name],
    ['Mã bưu cục', body.facility],
    ['Vai trò', body.roles.flatMap((role) => (role === 'watch' ? [] : ROLE_WORDS[role])).join('; ')],
    ['Giấy phép lái xe', body.licences.map((each) => `${each.class} ${each.number} ${lastDay(each.until)}`).join('; ')],
    ['Điện thoại', body.contact.phone ?? ''],
  ]);
  for (const { kind, from, until, paper } of QUALIFICATION_COLUMNS) {
    const held = lastOf(body.qualifications, kind);
    if (held === undefined) continue;
    cells
      .set(from, dayOf(held.from))
      .set(until, lastDay(held.until))
      .set(paper, held.paper ?? '');
    if (kind === 'clearance') cells.set('Độ mật được tiếp xúc', held.secrecy ?? '');
    if (kind === 'training') cells.set('Khóa tập huấn', held.course ?? '');
    if (kind === 'vetting')
      cells.set('Kết quả thẩm tra', held.result === 'not-clear' ? 'Không đủ tiêu chuẩn' : 'Đủ tiêu chuẩn');
  }
  return STAFF_COLUMNS.map((column) => cells.get(column) ?? '');
}

function lastOf(list: readonly PaperedQualification[], kind: QualificationKind): PaperedQualification | undefined {
  return list.filter((each) => each.kind === kind).toSorted((a, b) => b.until - a.until || b.from - a.from)[0];
}

function dayOf(at: Instant): string {
  const [year, month, day] = serviceDateOf(at).split('-');
  return `${day}/${month}/${year}`;
}

/** The last day before `until`. */
function lastDay(until: Instant): string {
  return dayOf(until - 1);
}
