import type { LegalChangeKind } from './legal-changes.ts';
import { isSame, type NationDifference } from './difference.ts';

const UNIT_HEADINGS: Readonly<Record<LegalChangeKind, string>> = {
  added: 'Đơn vị hành chính thêm',
  removed: 'Đơn vị hành chính mất',
  renamed: 'Đơn vị hành chính đổi tên',
  retyped: 'Đơn vị hành chính đổi loại',
  moved: 'Đơn vị hành chính đổi tỉnh',
};

/** How many examples stand under a count. */
const EXAMPLES = 5;

/** The difference as a short Vietnamese text for a terminal: counts first, a few examples under each. */
export function renderDifference(difference: NationDifference): string {
  if (isSame(difference)) return 'Không có gì thay đổi: dữ liệu nhập trùng với danh mục hiện có.';
  const lines: string[] = [];
  const section = (heading: string, rows: readonly string[]): void => {
    if (rows.length === 0) return;
    lines.push(`${heading}: ${rows.length.toLocaleString('vi-VN')}`);
    lines.push(...rows.slice(0, EXAMPLES).map((row) => `  ${row}`));
    if (rows.length > EXAMPLES) lines.push(`  … và ${(rows.length - EXAMPLES).toLocaleString('vi-VN')} mục nữa`);
  };
  for (const [kind, changes] of Map.groupBy(difference.units, (change) => change.kind)) {
    section(
      UNIT_HEADINGS[kind],
      changes.map((change) => change.sentence),
    );
  }
  section('Vị trí được chính xác hóa', positionRows(difference));
  section('Đơn vị cũ (trước 01/07/2025) khác tên', formerRows(difference));
  section('Liên kết cũ–mới thêm', linkRows(difference.successionsAdded));
  section('Liên kết cũ–mới bỏ', linkRows(difference.successionsRemoved));
  section('Liên kết cũ–mới rõ thêm cách sáp nhập', linkRows(difference.successionsReworded));
  section('Đường thư vẽ lại', difference.routes);
  section('Ngày trong lịch thêm', dayRows(difference.calendarAdded));
  section('Ngày trong lịch bỏ', dayRows(difference.calendarRemoved));
  section('Lớp bản đồ thêm', difference.layersAdded);
  section('Lớp bản đồ thay', difference.layersReplaced);
  return lines.join('\n');
}

function positionRows(difference: NationDifference): readonly string[] {
  return difference.positions.map(({ facility, name, movedKm, becomesPublished }) => {
    const km = movedKm.toLocaleString('vi-VN', { maximumFractionDigits: 1 });
    return `${facility} ${name}: dời ${km} km${becomesPublished ? ', nay là vị trí công bố' : ''}`;
  });
}

function formerRows(difference: NationDifference): readonly string[] {
  return difference.formerUnits.map(
    ({ code, before, after }) => `${code}: ${before ?? '(không có)'} → ${after ?? '(không có)'}`,
  );
}

function linkRows(links: NationDifference['successionsAdded']): readonly string[] {
  return links.map((link) => `${link.fromCode} → ${link.toCode} (${link.kind})`);
}

function dayRows(days: NationDifference['calendarAdded']): readonly string[] {
  return days.map((day) => `${day.date} ${day.name}`);
}
