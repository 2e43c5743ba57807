import type { StaffBody } from '@giaolien/catalogue';
import { instantOf } from '@giaolien/kernel';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../http/problem.ts';
import { readRosterRows, rosterCells, rosterTemplate, type RosterColumn } from './roster-rows.ts';
import { staffCells, staffTemplate, STAFF_COLUMNS, type StaffColumn } from './staff-columns.ts';
import { readStaffRows, type StaffContext } from './staff-rows.ts';

const HELD: StaffBody = {
  name: 'Trần Thị Cũ',
  facility: '080100',
  roles: ['clerk'],
  qualifications: [
    {
      kind: 'clearance',
      from: instantOf('2026-01-01', 0),
      until: instantOf('2028-12-31', 1440),
      secrecy: 'A',
      paper: '1/QĐ-ĐM',
      result: null,
      course: null,
    },
  ],
  tools: [],
  licences: [],
  contact: { phone: null },
  leftAt: null,
};
const CONTEXT: StaffContext = {
  giver: 'kiemsoat.hn',
  reach: new Set(['080100']),
  isFacility: (id) => id === '080100' || id === '970900',
  find: (id) => (id === 'cu.hn' ? { version: 3, body: HELD } : undefined),
};

type Change = Partial<Record<StaffColumn, string>>;
const ROW: Change = {
  'Mã nhân viên': 'moi.hn',
  'Họ và tên': 'Lê Văn Mới',
  'Mã bưu cục': '080100',
  'Vai trò': 'Bưu tá',
};

function read(...changes: readonly Change[]) {
  const rows = changes.map((change) => STAFF_COLUMNS.map((column) => ({ ...ROW, ...change })[column] ?? ''));
  return readStaffRows([STAFF_COLUMNS, ...rows], CONTEXT);
}

describe('rows of people', () => {
  test('somebody new, and somebody who changes: a lower clearance ends the one before where it begins', () => {
    const clearance = {
      'Độ mật được tiếp xúc': 'C',
      'Độ mật từ ngày': '01/12/2026',
      'Độ mật đến ngày': '31/12/2027',
      'Văn bản độ mật': '5/QĐ-ĐM',
    };
    const [fresh, known] = read({}, { 'Mã nhân viên': 'cu.hn', ...clearance });
    expect(fresh).toMatchObject({ isNew: true, plan: { id: 'moi.hn', seen: 0, body: { roles: ['courier'] } } });
    expect(known).toMatchObject({ isNew: false, isSame: false, plan: { seen: 3 } });
    expect(known?.plan.body.qualifications.map(({ secrecy, from, until }) => [secrecy, from, until])).toEqual([
      ['A', instantOf('2026-01-01', 0), instantOf('2026-12-01', 0)],
      ['C', instantOf('2026-12-01', 0), instantOf('2027-12-31', 1440)],
    ]);
    expect([...(fresh?.row.findings ?? []), ...(known?.row.findings ?? [])]).toEqual([]);
  });

  test('what was taken out comes back the same', () => {
    const [again] = readStaffRows(staffCells([{ id: 'cu.hn', body: HELD }]), CONTEXT);
    expect(again).toMatchObject({ isSame: true, row: { findings: [] } });
  });

  test('the template can be given back', () => {
    expect(readStaffRows(staffTemplate(), CONTEXT)[0]?.row.findings).toEqual([]);
    const roster = { facility: '080100', isPerson: () => true, isZone: () => true };
    expect(readRosterRows(rosterTemplate(), roster).rows.flatMap(({ findings }) => findings)).toEqual([]);
  });

  const wrong: readonly [Change, StaffColumn, string][] = [
    [{ 'Họ và tên': '' }, 'Họ và tên', 'cell_must_be_filled'],
    [{ 'Họ và tên': '=cmd' }, 'Họ và tên', 'cell_must_match_form'],
    [{ 'Họ và tên': 'a'.repeat(81) }, 'Họ và tên', 'cell_must_be_short'],
    [{ 'Mã nhân viên': 'mã lạ' }, 'Mã nhân viên', 'cell_must_match_form'],
    [{ 'Mã nhân viên': 'kiemsoat.hn' }, 'Mã nhân viên', 'person_must_not_be_you'],
    [{ 'Mã bưu cục': '123456' }, 'Mã bưu cục', 'cell_must_be_known'],
    [{ 'Mã bưu cục': '970900' }, 'Mã bưu cục', 'facility_must_be_yours'],
    [{ 'Vai trò': 'Bưu tá; Phi công' }, 'Vai trò', 'cell_must_be_known'],
    [{ 'Vai trò': 'watch' }, 'Vai trò', 'cell_must_be_known'],
    [
      { 'Thẩm tra từ ngày': '31/02/2026', 'Thẩm tra đến ngày': '31/12/2026' },
      'Thẩm tra từ ngày',
      'cell_must_be_a_date',
    ],
    [
      { 'Thẩm tra từ ngày': '01/02/2026', 'Thẩm tra đến ngày': '01/01/2026' },
      'Thẩm tra đến ngày',
      'period_must_be_forward',
    ],
    [{ 'Cam kết từ ngày': '01/02/2026' }, 'Cam kết đến ngày', 'cell_must_be_filled'],
    [
      { 'Độ mật từ ngày': '01/02/2026', 'Độ mật đến ngày': '01/02/2027' },
      'Độ mật được tiếp xúc',
      'cell_must_be_filled',
    ],
    [{ 'Độ mật được tiếp xúc': 'D' }, 'Độ mật được tiếp xúc', 'cell_must_be_known'],
    [{ 'Giấy phép lái xe': 'C1 123' }, 'Giấy phép lái xe', 'cell_must_match_form'],
    [{ 'Điện thoại': 'gọi cho tôi' }, 'Điện thoại', 'cell_must_match_form'],
  ];
  test.each(wrong)('%o: the column “%s” %s', (change, column, code) => {
    const findings = read(change)[0]?.row.findings ?? [];
    expect(findings.map((each) => [each.column, each.code])).toContainEqual([column, code]);
    expect(findings[0]?.sentence).toMatch(/^Cột “.+” .+\.$/u);
  });

  test('the same person twice', () => {
    expect(read({}, {})[1]?.row.findings).toMatchObject([{ row: 3, code: 'row_must_be_single' }]);
  });

  const headers: readonly [string, readonly string[], string][] = [
    ['missing', STAFF_COLUMNS.slice(1), 'Mã nhân viên'],
    ['unknown', [...STAFF_COLUMNS, 'Lương'], 'Lương'],
    ['there twice', [...STAFF_COLUMNS, 'Vai trò'], 'Vai trò'],
  ];
  test.each(headers)('a column that is %s refuses the table', (_, header, field) => {
    expect(() => readStaffRows([header, header.map(() => '')], CONTEXT)).toThrow(
      expect.objectContaining({ code: 'table_must_have_columns', field }) as Problem,
    );
  });

  test('the column of an error sheet is read over', () => {
    const [row] = readStaffRows([[...STAFF_COLUMNS, 'Cần sửa'], STAFF_COLUMNS.map((each) => ROW[each] ?? '')], CONTEXT);
    expect(row?.row.findings).toEqual([]);
  });
});

describe('rows of a roster', () => {
  const context = { facility: '080100', isPerson: (id: string) => id === 'a.hn', isZone: (id: string) => id === 'Z' };
  const header = rosterTemplate()[0] ?? [];
  const good: Partial<Record<RosterColumn, string>> = {
    Ngày: '29/11/2026',
    Ca: 'Ca đêm',
    'Bắt đầu': '22:00',
    'Kết thúc': '6:00',
    'Vị trí': 'Trực',
    'Vai trò': 'Khai thác viên',
    'Độ mật': 'A',
    'Người trực': 'a.hn',
  };
  const readRows = (...rows: Partial<Record<RosterColumn, string>>[]) =>
    readRosterRows(
      [header, ...rows.map((row) => header.map((column) => ({ ...good, ...row })[column as RosterColumn] ?? ''))],
      context,
    );

  test('rows of one shift are its positions; a night goes on into the next day, a week begins on Monday', () => {
    const { weeks } = readRows({}, { 'Vị trí': 'Trực, người thứ hai' }, { Ngày: '30/11/2026' });
    expect(weeks.map(({ week, shifts }) => [week, shifts.length])).toEqual([
      ['2026-11-23', 1],
      ['2026-11-30', 1],
    ]);
    expect(weeks[0]?.shifts[0]).toMatchObject({
      startMinute: 1320,
      endMinute: 1800,
      positions: [{ id: 'v1' }, { id: 'v2' }],
    });
  });

  test('what was taken out comes back the same', () => {
    const { weeks } = readRows({}, { Ca: 'Ca sáng', 'Bắt đầu': '06:00', 'Kết thúc': '14:00' });
    const shifts = weeks[0]?.shifts ?? [];
    expect(readRosterRows(rosterCells(shifts), context).weeks[0]?.shifts).toEqual(shifts);
  });

  const wrong: readonly [Partial<Record<RosterColumn, string>>, RosterColumn, string][] = [
    [{ Ngày: 'mai' }, 'Ngày', 'cell_must_be_a_date'],
    [{ Ngày: '' }, 'Ngày', 'cell_must_be_filled'],
    [{ 'Bắt đầu': '25:00' }, 'Bắt đầu', 'cell_must_be_a_time'],
    [{ 'Khu vực': 'Y' }, 'Khu vực', 'cell_must_be_known'],
    [{ 'Số người': '0' }, 'Số người', 'cell_must_match_form'],
    [{ 'Người trực': 'a.hn; b.hn' }, 'Người trực', 'person_must_be_on_register'],
    [{ 'Người trực': 'a.hn; a.hn' }, 'Người trực', 'row_must_be_single'],
  ];
  test.each(wrong)('%o: the column “%s” %s', (change, column, code) => {
    const found = readRows(change).rows.flatMap(({ findings }) => findings);
    expect(found.map((each) => [each.column, each.code])).toContainEqual([column, code]);
  });
});
