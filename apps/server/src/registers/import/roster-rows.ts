import { mondayOf, type PlannedPosition, type PlannedShift } from '@giaolien/catalogue';
import type { FacilityId, PersonId, SecrecyClass, ServiceDate } from '@giaolien/kernel';
import { rowsOf, type ImportRow } from './row.ts';
import type { Cells } from './table.ts';
import { CLASSES, ROLE_WORDS, ROLES_BY_WORD, YES_NO } from './words.ts';

/** The columns of a roster as a table: one row a position of a shift. */
export const ROSTER_COLUMNS = [
  'Ngày',
  'Ca',
  'Bắt đầu',
  'Kết thúc',
  'Khu vực',
  'Vị trí',
  'Vai trò',
  'Số người',
  'Độ mật',
  'Soi chiếu',
  'Người trực',
] as const;
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];
const REQUIRED: readonly RosterColumn[] = ['Ngày', 'Ca', 'Bắt đầu', 'Kết thúc', 'Vị trí', 'Vai trò', 'Người trực'];
const MOST_PEOPLE = 50;

/** What the rows are held against. */
export interface RosterContext {
  readonly facility: FacilityId;
  readonly isPerson: (id: PersonId) => boolean;
  readonly isZone: (id: string) => boolean;
}

/** A week as it would stand. */
export interface RosterPlan {
  readonly week: ServiceDate;
  readonly shifts: readonly PlannedShift[];
}

/** The rows with their findings, and the weeks that they make up. */
export interface RosterRead {
  readonly rows: readonly ImportRow<RosterColumn>[];
  readonly weeks: readonly RosterPlan[];
}

/**
 * Reads the rows of a roster table. Nothing is written: findings stand in the rows.
 * @throws Problem 400 `table_must_have_columns`
 */
export function readRosterRows(cells: Cells, context: RosterContext): RosterRead {
  const rows = rowsOf(cells, ROSTER_COLUMNS, REQUIRED);
  const shifts = new Map<string, PlannedShift>();
  for (const row of rows) {
    const shift = shiftOf(row, context);
    if (shift === undefined) continue;
    const known = shifts.get(shift.id) ?? { ...shift, positions: [] };
    const position = positionOf(row, known.positions.length + 1, context);
    shifts.set(shift.id, { ...known, positions: [...known.positions, position] });
  }
  const byWeek = Map.groupBy(shifts.values(), ({ day }) => mondayOf(day));
  return { rows, weeks: [...byWeek].map(([week, own]) => ({ week, shifts: own })) };
}

/** The template: the header and a shift of two people. */
export function rosterTemplate(): Cells {
  const shift = ['23/11/2026', 'Ca sáng', '06:00', '14:00', ''];
  return [
    ROSTER_COLUMNS,
    [...shift, 'Khai thác, mở túi A', 'Khai thác viên', '1', 'A', 'không', 'chiachon.hn'],
    [...shift, 'Kiểm soát, người thứ hai', 'Kiểm soát viên', '1', 'A', 'không', 'kiemsoat.hn'],
  ];
}

/** A week as a table. */
export function rosterCells(shifts: readonly PlannedShift[]): Cells {
  return [ROSTER_COLUMNS, ...shifts.flatMap(cellsOfShift)];
}

function cellsOfShift({ day, name, startMinute, endMinute, zone, positions }: PlannedShift): Cells {
  const [year, month, date] = day.split('-');
  const shift = [`${date}/${month}/${year}`, name, timeOf(startMinute), timeOf(endMinute % 1440), zone ?? ''];
  return positions.map(({ task, role, count, secrecy, screening, people }) => {
    const words = [task, ROLE_WORDS[role], String(count), secrecy ?? '', screening ? 'có' : 'không'];
    return [...shift, ...words, people.join('; ')];
  });
}

function timeOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function shiftOf(row: ImportRow<RosterColumn>, { isZone }: RosterContext): PlannedShift | undefined {
  for (const column of ['Ngày', 'Bắt đầu', 'Kết thúc'] as const) row.filled(column);
  const day = row.date('Ngày');
  const name = row.filled('Ca', 40);
  const start = row.minute('Bắt đầu');
  const end = row.minute('Kết thúc');
  const zone = row.text('Khu vực', 80);
  if (zone !== '' && !isZone(zone)) row.note('cell_must_be_known', 'Khu vực');
  if (day === undefined || start === undefined || end === undefined) return undefined;
  // A shift that ends no later than it begins goes on into the next day.
  const endMinute = end > start ? end : end + 1440;
  const id = `${day}-${start}-${endMinute}${zone === '' ? '' : `-${zone.slice(-12)}`}`;
  return { id, day, name, startMinute: start, endMinute, zone: zone === '' ? null : zone, positions: [] };
}

function positionOf(row: ImportRow<RosterColumn>, place: number, { isPerson }: RosterContext): PlannedPosition {
  const task = row.filled('Vị trí', 60);
  row.filled('Vai trò');
  const role = row.known('Vai trò', ROLES_BY_WORD) ?? 'sorter';
  const count = row.matching('Số người', /^([1-9]|[1-4]\d|50)$/u);
  const secrecy = row.known<SecrecyClass>('Độ mật', CLASSES) ?? null;
  const screening = row.known('Soi chiếu', YES_NO) ?? false;
  const people = row
    .text('Người trực')
    .split(/[;,]/u)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  if (!people.every(isPerson)) row.note('person_must_be_on_register', 'Người trực');
  if (new Set(people).size < people.length) row.note('row_must_be_single', 'Người trực');
  if (people.length > MOST_PEOPLE) row.note('cell_must_be_short', 'Người trực');
  return { id: `v${place}`, task, role, count: Number(count || '1'), secrecy, screening, people };
}
