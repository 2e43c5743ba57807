import type { DrivingLicence, PaperedQualification, StaffBody } from '@giaolien/catalogue';
import type { FacilityId, PersonId } from '@giaolien/kernel';
import { LICENCE_CLASSES, type PersonRole } from '@giaolien/wire';
import { endOf, rowsOf, startOf, type ImportRow } from './row.ts';
import {
  QUALIFICATION_COLUMNS,
  STAFF_COLUMNS,
  STAFF_REQUIRED,
  type QualificationColumns,
  type StaffColumn,
} from './staff-columns.ts';
import type { Cells } from './table.ts';
import { CLASSES, RESULTS, ROLES_BY_WORD } from './words.ts';

/** What the rows are held against. */
export interface StaffContext {
  /** Who gives the file: he writes nothing about himself. */
  readonly giver: PersonId;
  /** Offices whose people he may write; `undefined`: all. */
  readonly reach: ReadonlySet<FacilityId> | undefined;
  readonly isFacility: (id: FacilityId) => boolean;
  /** The record as it stands. */
  readonly find: (id: PersonId) => { readonly version: number; readonly body: StaffBody } | undefined;
}

/** A record as it would stand; `body` is absent for a row that says nothing new. */
export interface StaffPlan {
  readonly id: PersonId;
  readonly seen: number;
  readonly body: StaffBody;
}

/** One row and what would become of it. */
export interface StaffRead {
  readonly row: ImportRow<StaffColumn>;
  readonly plan: StaffPlan;
  readonly isNew: boolean;
  readonly isSame: boolean;
}

const PERSON = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,59}$/u;
const NAME = /^\p{L}[\p{L}\p{M} .'-]*[\p{L}\p{M}.]$/u;
const PAPER = /^[\p{L}\p{N}]([\p{L}\p{N} ./_-]*[\p{L}\p{N}])?$/u;
const PHONE = /^[0-9+ ]{6,20}$/u;

/**
 * Reads the rows of a staff table. Nothing is written: findings stand in the rows.
 * @throws Problem 400 `table_must_have_columns`
 */
export function readStaffRows(cells: Cells, context: StaffContext): readonly StaffRead[] {
  const seen = new Set<PersonId>();
  return rowsOf(cells, STAFF_COLUMNS, STAFF_REQUIRED).map((row) => {
    const id = row.matching('Mã nhân viên', PERSON, 60);
    if (row.filled('Mã nhân viên') !== '' && seen.has(id)) row.note('row_must_be_single', 'Mã nhân viên');
    if (id === context.giver) row.note('person_must_not_be_you', 'Mã nhân viên');
    seen.add(id);
    const before = context.find(id);
    const body = bodyOf(row, before?.body, context);
    const plan = { id, seen: before?.version ?? 0, body };
    return { row, plan, isNew: before === undefined, isSame: isSame(before?.body, body) };
  });
}

function bodyOf(row: ImportRow<StaffColumn>, before: StaffBody | undefined, context: StaffContext): StaffBody {
  row.filled('Họ và tên');
  const name = row.matching('Họ và tên', NAME, 80);
  const facility = facilityOf(row, before, context);
  const roles = rolesOf(row);
  const phone = row.matching('Điện thoại', PHONE);
  const given = QUALIFICATION_COLUMNS.flatMap((columns) => qualificationOf(row, columns) ?? []);
  const licences = licencesOf(row);
  return {
    name,
    facility,
    roles,
    qualifications: given.reduce(withQualification, before?.qualifications ?? []),
    tools: before?.tools ?? [],
    licences: licences.length > 0 ? licences : (before?.licences ?? []),
    contact: phone === '' ? (before?.contact ?? { phone: null }) : { phone },
    leftAt: before?.leftAt ?? null,
  };
}

function facilityOf(
  row: ImportRow<StaffColumn>,
  before: StaffBody | undefined,
  { isFacility, reach }: StaffContext,
): FacilityId {
  const facility = row.filled('Mã bưu cục', 6);
  if (facility !== '' && !isFacility(facility)) row.note('cell_must_be_known', 'Mã bưu cục');
  const mine = [facility, before?.facility ?? facility].every((each) => reach === undefined || reach.has(each));
  if (facility !== '' && isFacility(facility) && !mine) row.note('facility_must_be_yours', 'Mã bưu cục');
  return facility;
}

function rolesOf(row: ImportRow<StaffColumn>): readonly PersonRole[] {
  const words = row.filled('Vai trò').split(';');
  const roles = words.map((word) => ROLES_BY_WORD.get(word.trim().toLocaleLowerCase('vi')));
  const known = roles.filter((role) => role !== undefined);
  if (known.length < roles.length && row.text('Vai trò') !== '') row.note('cell_must_be_known', 'Vai trò');
  return [...new Set(known)];
}

/** `undefined` when the row says nothing of this kind. */
function qualificationOf(
  row: ImportRow<StaffColumn>,
  { kind, from, until, paper }: QualificationColumns,
): PaperedQualification | undefined {
  const first = row.date(from);
  const last = row.date(until);
  const reference = row.matching(paper, PAPER, 40);
  const secrecy = kind === 'clearance' ? row.known('Độ mật được tiếp xúc', CLASSES) : undefined;
  const result = kind === 'vetting' ? row.known('Kết quả thẩm tra', RESULTS) : undefined;
  const course = kind === 'training' ? row.text('Khóa tập huấn', 80) : '';
  const isEmpty = [from, until, paper].every((column) => row.text(column) === '');
  if (isEmpty && secrecy === undefined && result === undefined && course === '') return undefined;
  if (row.text(from) === '') row.note('cell_must_be_filled', from);
  if (row.text(until) === '') row.note('cell_must_be_filled', until);
  if (kind === 'clearance' && row.text('Độ mật được tiếp xúc') === '') {
    row.note('cell_must_be_filled', 'Độ mật được tiếp xúc');
  }
  if (first !== undefined && last !== undefined && last < first) row.note('period_must_be_forward', until);
  if (first === undefined || last === undefined) return undefined;
  return {
    kind,
    from: startOf(first),
    until: endOf(last),
    secrecy: secrecy ?? null,
    paper: reference === '' ? null : reference,
    result: kind === 'vetting' ? (result ?? 'clear') : null,
    course: course === '' ? null : course,
  };
}

/** Added; what was in force of the same kind ends where it begins. One that is there already stays as it is. */
function withQualification(
  list: readonly PaperedQualification[],
  given: PaperedQualification,
): readonly PaperedQualification[] {
  if (list.some((each) => isSameText(each, given))) return list;
  const others = list.flatMap((each) => {
    if (each.kind !== given.kind || each.until <= given.from) return [each];
    return each.from >= given.from ? [] : [{ ...each, until: given.from }];
  });
  return [...others, given];
}

const LICENCE = /^(?<kind>[A-E0-9]{1,3}) (?<number>[0-9]{6,20}) (?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/u;

function licencesOf(row: ImportRow<StaffColumn>): readonly DrivingLicence[] {
  const text = row.text('Giấy phép lái xe');
  if (text === '') return [];
  const licences = text.split(';').map((each) => licenceOf(each.trim()));
  const known = licences.filter((each) => each !== undefined);
  if (known.length < licences.length) row.note('cell_must_match_form', 'Giấy phép lái xe');
  return known;
}

function licenceOf(text: string): DrivingLicence | undefined {
  const { kind = '', number = '', day = '', month = '', year = '' } = LICENCE.exec(text)?.groups ?? {};
  const found = LICENCE_CLASSES.find((each) => each === kind);
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(`${date}T00:00:00Z`);
  if (found === undefined || Number.isNaN(at)) return undefined;
  // The form was just checked.
  return { class: found, number, until: endOf(date as `${number}-${number}-${number}`) };
}

function isSame(before: StaffBody | undefined, after: StaffBody): boolean {
  return before !== undefined && isSameText(before, after);
}

/** Bodies come from JSON with their keys in whatever order. */
function isSameText(one: object, other: object): boolean {
  return sorted(one) === sorted(other);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
